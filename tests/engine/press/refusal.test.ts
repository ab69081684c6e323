import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openPress } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import { makeRoot, newSite, oldSite, pictureOf } from "./sample-sites.ts";

/** Publishes a site, lets a stranger change something, and publishes the next one. */
function publishAfter(spoil: (root: string) => void): {
  root: string;
  before: object;
  act: () => void;
} {
  const { root, output } = makeRoot();
  const press = openPress(output);
  press.publish(oldSite);
  press.release();
  fs.mkdirSync(path.join(root, "elsewhere"));
  spoil(root);
  const act = () => {
    const next = openPress(output);
    try {
      next.publish(newSite);
    } finally {
      next.release();
    }
  };
  return { root, before: pictureOf(root), act };
}

function moveBehindLink(root: string, place: string): void {
  fs.rmdirSync(path.join(root, "elsewhere"));
  fs.renameSync(path.join(root, place), path.join(root, "elsewhere"));
  fs.symlinkSync(path.join(root, "elsewhere"), path.join(root, place));
}

const refused: readonly (readonly [
  what: string,
  sentence: RegExp,
  spoil: (root: string) => void,
])[] = [
  [
    "the output is a link",
    /dist is a link/,
    (root) => {
      moveBehindLink(root, "dist");
    },
  ],
  [
    "the output is a dangling link",
    /dist is a link/,
    (root) => {
      fs.rmSync(path.join(root, "dist"), { recursive: true });
      fs.symlinkSync("nowhere", path.join(root, "dist"));
    },
  ],
  [
    "the output is a file",
    /dist is no folder/,
    (root) => {
      fs.rmSync(path.join(root, "dist"), { recursive: true });
      fs.writeFileSync(path.join(root, "dist"), "sample");
    },
  ],
  [
    "the folder of all work folders is a link",
    /\.khabar is a link/,
    (root) => {
      moveBehindLink(root, ".khabar");
    },
  ],
  [
    "the work folder is a link",
    /\.khabar\/dist is a link/,
    (root) => {
      moveBehindLink(root, ".khabar/dist");
    },
  ],
  [
    "the work folder is a file",
    /\.khabar\/dist is no folder/,
    (root) => {
      fs.rmSync(path.join(root, ".khabar/dist"), { recursive: true });
      fs.writeFileSync(path.join(root, ".khabar/dist"), "sample");
    },
  ],
  [
    "the journal is a link",
    /journal is a link/,
    (root) => {
      fs.symlinkSync("/etc/hosts", path.join(root, ".khabar/dist/journal"));
    },
  ],
  [
    "the manifest is a folder",
    /manifest is no file/,
    (root) => {
      fs.rmSync(path.join(root, ".khabar/dist/manifest"));
      fs.mkdirSync(path.join(root, ".khabar/dist/manifest"));
    },
  ],
  [
    "a link stands where a changed page's folder was",
    /dist\/news is a link/,
    (root) => {
      moveBehindLink(root, "dist/news");
    },
  ],
  [
    "a link stands where an unchanged page's folder was",
    /dist\/news\/2 is a link/,
    (root) => {
      moveBehindLink(root, "dist/news/2");
    },
  ],
  [
    "a link stands where a leaving page's folder was",
    /dist\/news\/3 is a link/,
    (root) => {
      moveBehindLink(root, "dist/news/3");
    },
  ],
  [
    "a folder stands in a page's place",
    /dist\/index\.html is a folder/,
    (root) => {
      fs.rmSync(path.join(root, "dist/index.html"));
      fs.mkdirSync(path.join(root, "dist/index.html"));
      fs.writeFileSync(path.join(root, "dist/index.html/x"), "sample");
    },
  ],
  [
    "someone's file stands in a folder's place",
    /dist\/en is a file/,
    (root) => {
      fs.writeFileSync(path.join(root, "dist/en"), "sample");
    },
  ],
  [
    "a link stands in a new folder's place",
    /dist\/en is a link/,
    (root) => {
      fs.symlinkSync("../elsewhere", path.join(root, "dist/en"));
    },
  ],
];
for (const [what, sentence, spoil] of refused) {
  test(`where ${what}, the press refuses and touches nothing`, () => {
    const { root, before, act } = publishAfter(spoil);
    assert.throws(act, (error) => {
      assert.ok(error instanceof PressError, String(error));
      assert.match(error.message, sentence);
      return true;
    });
    assert.deepEqual(pictureOf(root), before);
  });
}

test("a recovery refuses a work folder behind a link", () => {
  const { root } = publishAfter((place) => {
    moveBehindLink(place, ".khabar");
  });
  assert.throws(() => recover(path.join(root, "dist")), PressError);
});

test("a link on the way to the newspaper is its owner's business", () => {
  const { root, output } = makeRoot();
  fs.mkdirSync(path.join(root, "home"));
  fs.symlinkSync("home", path.join(root, "newspaper"));
  const press = openPress(path.join(root, "newspaper/dist"));
  press.publish(oldSite);
  press.release();
  assert.ok(fs.existsSync(path.join(root, "home/dist/index.html")));
  assert.ok(!fs.existsSync(output));
});

for (const output of ["/", ".khabar", "a/.khabar/dist"]) {
  test(`${output} is no output folder`, () => {
    assert.throws(
      () => openPress(path.isAbsolute(output) ? output : path.join("/nowhere", output)),
      PressError,
    );
  });
}

const root = process.getuid?.() === 0 && process.platform === "linux";
for (const place of ["dist", "dist/news"]) {
  test(
    `another file system at ${place} is refused`,
    { skip: !root && "needs root on Linux" },
    (t) => {
      const { root, act } = publishAfter(() => undefined);
      const { status } = spawnSync("mount", [
        "-t",
        "tmpfs",
        "-o",
        "size=64k",
        "tmpfs",
        path.join(root, place),
      ]);
      if (status !== 0) {
        t.skip("mounting is not permitted here");
        return;
      }
      try {
        assert.throws(act, /different file systems|a mounted file system/);
      } finally {
        spawnSync("umount", [path.join(root, place)]);
      }
      assert.equal(
        fs.readFileSync(path.join(root, "dist/index.html"), "utf8"),
        "sample front, old",
      );
    },
  );
}
