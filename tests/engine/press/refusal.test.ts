import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openPress } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import { makeDesk, newSite, oldSite, pictureOf } from "./sample-sites.ts";

/** Publishes a site, lets a stranger change something, and publishes the next one. */
function publishAfter(spoil: (desk: string) => void): {
  desk: string;
  before: object;
  act: () => void;
} {
  const { desk, output } = makeDesk();
  const press = openPress(output);
  press.publish(oldSite);
  press.release();
  fs.mkdirSync(path.join(desk, "elsewhere"));
  spoil(desk);
  const act = () => {
    const next = openPress(output);
    try {
      next.publish(newSite);
    } finally {
      next.release();
    }
  };
  return { desk, before: pictureOf(desk), act };
}

function moveBehindLink(desk: string, place: string): void {
  fs.rmdirSync(path.join(desk, "elsewhere"));
  fs.renameSync(path.join(desk, place), path.join(desk, "elsewhere"));
  fs.symlinkSync(path.join(desk, "elsewhere"), path.join(desk, place));
}

const refused: readonly (readonly [
  what: string,
  sentence: RegExp,
  spoil: (desk: string) => void,
])[] = [
  [
    "the output is a link",
    /dist is a link/,
    (desk) => {
      moveBehindLink(desk, "dist");
    },
  ],
  [
    "the output is a dangling link",
    /dist is a link/,
    (desk) => {
      fs.rmSync(path.join(desk, "dist"), { recursive: true });
      fs.symlinkSync("nowhere", path.join(desk, "dist"));
    },
  ],
  [
    "the output is a file",
    /dist is no folder/,
    (desk) => {
      fs.rmSync(path.join(desk, "dist"), { recursive: true });
      fs.writeFileSync(path.join(desk, "dist"), "sample");
    },
  ],
  [
    "the folder of all work folders is a link",
    /\.khabar is a link/,
    (desk) => {
      moveBehindLink(desk, ".khabar");
    },
  ],
  [
    "the work folder is a link",
    /\.khabar\/dist is a link/,
    (desk) => {
      moveBehindLink(desk, ".khabar/dist");
    },
  ],
  [
    "the work folder is a file",
    /\.khabar\/dist is no folder/,
    (desk) => {
      fs.rmSync(path.join(desk, ".khabar/dist"), { recursive: true });
      fs.writeFileSync(path.join(desk, ".khabar/dist"), "sample");
    },
  ],
  [
    "the journal is a link",
    /journal is a link/,
    (desk) => {
      fs.symlinkSync("/etc/hosts", path.join(desk, ".khabar/dist/journal"));
    },
  ],
  [
    "the manifest is a folder",
    /manifest is no file/,
    (desk) => {
      fs.rmSync(path.join(desk, ".khabar/dist/manifest"));
      fs.mkdirSync(path.join(desk, ".khabar/dist/manifest"));
    },
  ],
  [
    "a link stands where a changed page's folder was",
    /dist\/news is a link/,
    (desk) => {
      moveBehindLink(desk, "dist/news");
    },
  ],
  [
    "a link stands where an unchanged page's folder was",
    /dist\/news\/2 is a link/,
    (desk) => {
      moveBehindLink(desk, "dist/news/2");
    },
  ],
  [
    "a link stands where a leaving page's folder was",
    /dist\/news\/3 is a link/,
    (desk) => {
      moveBehindLink(desk, "dist/news/3");
    },
  ],
  [
    "a folder stands in a page's place",
    /dist\/index\.html is a folder/,
    (desk) => {
      fs.rmSync(path.join(desk, "dist/index.html"));
      fs.mkdirSync(path.join(desk, "dist/index.html"));
      fs.writeFileSync(path.join(desk, "dist/index.html/x"), "sample");
    },
  ],
  [
    "someone's file stands in a folder's place",
    /dist\/en is a file/,
    (desk) => {
      fs.writeFileSync(path.join(desk, "dist/en"), "sample");
    },
  ],
  [
    "a link stands in a new folder's place",
    /dist\/en is a link/,
    (desk) => {
      fs.symlinkSync("../elsewhere", path.join(desk, "dist/en"));
    },
  ],
];
for (const [what, sentence, spoil] of refused) {
  test(`where ${what}, the press refuses and touches nothing`, () => {
    const { desk, before, act } = publishAfter(spoil);
    assert.throws(act, (error) => {
      assert.ok(error instanceof PressError, String(error));
      assert.match(error.message, sentence);
      return true;
    });
    assert.deepEqual(pictureOf(desk), before);
  });
}

test("a recovery refuses a work folder behind a link", () => {
  const { desk } = publishAfter((place) => {
    moveBehindLink(place, ".khabar");
  });
  assert.throws(() => recover(path.join(desk, "dist")), PressError);
});

test("a link on the way to the newspaper is its owner's business", () => {
  const { desk, output } = makeDesk();
  fs.mkdirSync(path.join(desk, "home"));
  fs.symlinkSync("home", path.join(desk, "newspaper"));
  const press = openPress(path.join(desk, "newspaper/dist"));
  press.publish(oldSite);
  press.release();
  assert.ok(fs.existsSync(path.join(desk, "home/dist/index.html")));
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
      const { desk, act } = publishAfter(() => undefined);
      const { status } = spawnSync("mount", [
        "-t",
        "tmpfs",
        "-o",
        "size=64k",
        "tmpfs",
        path.join(desk, place),
      ]);
      if (status !== 0) {
        t.skip("mounting is not permitted here");
        return;
      }
      try {
        assert.throws(act, /different file systems|a mounted file system/);
      } finally {
        spawnSync("umount", [path.join(desk, place)]);
      }
      assert.equal(
        fs.readFileSync(path.join(desk, "dist/index.html"), "utf8"),
        "sample front, old",
      );
    },
  );
}
