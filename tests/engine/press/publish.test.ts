import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { PressFile } from "../../../src/engine/press/press-file.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import type { PublicationCounts } from "../../../src/engine/press/publication.ts";
import { runWithFault } from "./disk-faults.ts";
import {
  foreignFiles,
  makeRoot,
  newSite,
  oldSite,
  pictureOf,
  pictureOfSite,
  plant,
} from "./sample-sites.ts";

function publish(output: string, files: Iterable<PressFile>): PublicationCounts {
  const press = openPress(output);
  try {
    return press.publish(files);
  } finally {
    press.release();
  }
}

function article(id: string, bytes = `sample article ${id}`): PressFile {
  return { kind: "article", file: `news/${id}/index.html`, bytes };
}

test("a first site takes its place by one rename", (t) => {
  const { root, output } = makeRoot();
  const renamed: string[] = [];
  const rename = fs.renameSync;
  t.mock.method(fs, "renameSync", (from: string, to: string) => {
    if (to.startsWith(output)) renamed.push(path.relative(root, to));
    rename(from, to);
  });
  assert.deepEqual(publish(output, oldSite), { written: 7, unchanged: 0, deleted: 0 });
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  assert.deepEqual(renamed, ["dist"]);
});

test("a site becomes another, and other people's files stay", () => {
  const { output } = makeRoot();
  publish(output, oldSite);
  plant(output, foreignFiles);
  assert.deepEqual(publish(output, newSite), { written: 8, unchanged: 2, deleted: 2 });
  assert.deepEqual(pictureOf(output), pictureOfSite([...newSite, ...foreignFiles]));
});

test("nothing but the manifest is left in the work folder", () => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  publish(output, newSite);
  assert.deepEqual(fs.readdirSync(root).sort(), [".khabar", "dist"]);
  assert.deepEqual(fs.readdirSync(path.join(root, ".khabar/dist")), ["manifest"]);
});

test("an unchanged file keeps its inode and its time, and so does every folder of an unchanged site", () => {
  const { output } = makeRoot();
  publish(output, oldSite);
  const stamp = (file: string) => {
    const { ino, mtimeMs } = fs.statSync(path.join(output, file));
    return [ino, mtimeMs];
  };
  const before = ["", "news", "news/2", "news/2/index.html"].map(stamp);
  assert.deepEqual(publish(output, oldSite), { written: 0, unchanged: 7, deleted: 0 });
  assert.deepEqual(["", "news", "news/2", "news/2/index.html"].map(stamp), before);
  publish(output, newSite);
  assert.deepEqual(stamp("news/2/index.html"), before[3]);
});

test("no folder is made in the output: a new one comes whole, assets before articles before fronts", (t) => {
  const { output } = makeRoot();
  publish(output, oldSite);
  const steps: string[] = [];
  const { renameSync: rename, mkdirSync: mkdir } = fs;
  t.mock.method(fs, "renameSync", (from: string, to: string) => {
    if (to.startsWith(output)) steps.push(path.relative(output, to));
    rename(from, to);
  });
  t.mock.method(fs, "unlinkSync", (file: string) => {
    steps.push(`-${path.relative(output, file)}`);
    fs.rmSync(file);
  });
  t.mock.method(fs, "mkdirSync", (folder: string, options: fs.MakeDirectoryOptions) => {
    assert.ok(!folder.startsWith(output), folder);
    return mkdir(folder, options);
  });
  publish(output, newSite);
  assert.deepEqual(steps, [
    "assets/page.css",
    "en",
    "news/1/index.html",
    "news/4",
    "en/news",
    "index.html",
    "-feed",
    "feed",
    "en/index.html",
    "-news/3/index.html",
  ]);
});

test("a backup made of hard links keeps its own bytes", () => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  fs.mkdirSync(path.join(root, "backup"));
  fs.linkSync(path.join(output, "index.html"), path.join(root, "backup/index.html"));
  publish(output, newSite);
  assert.equal(fs.readFileSync(path.join(root, "backup/index.html"), "utf8"), "sample front, old");
});

test("a link in a page's place is replaced, never written through or read", () => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  fs.writeFileSync(path.join(root, "precious"), "sample front, old");
  fs.rmSync(path.join(output, "index.html"));
  fs.symlinkSync(path.join(root, "precious"), path.join(output, "index.html"));
  publish(output, oldSite);
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  assert.equal(fs.readFileSync(path.join(root, "precious"), "utf8"), "sample front, old");
});

test("a deleted article's folder goes, unless someone else's file is in it", () => {
  const { output } = makeRoot();
  publish(output, [article("1"), article("2"), article("3")]);
  plant(output, [{ kind: "asset", file: "news/2/notes.txt", bytes: "sample notes" }]);
  assert.deepEqual(publish(output, [article("1")]), { written: 0, unchanged: 1, deleted: 2 });
  assert.deepEqual(Object.keys(pictureOf(output)), [
    "news",
    "news/1",
    "news/1/index.html",
    "news/2",
    "news/2/notes.txt",
  ]);
  publish(output, []);
  assert.deepEqual(Object.keys(pictureOf(output)), ["news", "news/2", "news/2/notes.txt"]);
});

const untold = {
  missing: (file: string) => {
    fs.rmSync(file);
  },
  torn: (file: string) => {
    fs.truncateSync(file, 30);
  },
  "of another version": (file: string) => {
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("manifest 3", "manifest 4"));
  },
} as const;
for (const [state, spoil] of Object.entries(untold)) {
  test(`where the manifest is ${state}, article pages are ours by their address, and nothing else`, () => {
    const { root, output } = makeRoot();
    const strange = [
      "news/7/index.html",
      "news/x/index.html",
      "news/1234567890123/index.html",
      "tag/a",
    ];
    publish(
      output,
      [...strange, "news/8/index.html"].map((file) => ({ kind: "article", file, bytes: "" })),
    );
    plant(output, [{ kind: "asset", file: "news/8/picture", bytes: "sample" }]);
    spoil(path.join(root, ".khabar/dist/manifest"));
    assert.deepEqual(publish(output, [article("1")]), { written: 1, unchanged: 0, deleted: 1 });
    assert.deepEqual(
      Object.entries(pictureOf(output)).flatMap(([file, bytes]) =>
        bytes === "(folder)" ? [] : [file],
      ),
      [
        "news/1/index.html",
        "news/1234567890123/index.html",
        "news/8/index.html",
        "news/8/picture",
        "news/x/index.html",
        "tag/a",
      ],
    );
  });
}

test("files are taken one at a time, and a fault among them leaves the old site", () => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  function* broken(): Generator<PressFile> {
    yield article("1", "sample of a new text");
    assert.equal(fs.readdirSync(path.join(root, ".khabar/dist/staging/files/press")).length, 1);
    throw new RangeError("sample fault");
  }
  assert.throws(() => publish(output, broken()), RangeError);
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  assert.deepEqual(fs.readdirSync(path.join(root, ".khabar/dist")), ["manifest"]);
});

const badPaths = [
  "",
  "/a",
  "a/",
  "a//b",
  "../a",
  "a/../b",
  ".",
  "a/.",
  "a\\b",
  "a\0",
  "a\nb",
  "a\u{d800}",
  "a".repeat(1025),
];
for (const file of badPaths) {
  test(`a path that isn't one inside a site is our own mistake: ${JSON.stringify(file).slice(0, 20)}`, () => {
    const { output } = makeRoot();
    assert.throws(
      () => publish(output, [{ kind: "asset", file, bytes: "" }]),
      /Not a path inside a site/,
    );
    assert.ok(!fs.existsSync(output));
  });
}

for (const files of [
  ["a", "a"],
  ["a", "a/b"],
  ["a/b", "a"],
  ["a/b/c", "a/b"],
]) {
  test(`two files can't share a place: ${files.join(", ")}`, () => {
    const { output } = makeRoot();
    const site = files.map((file): PressFile => ({ kind: "asset", file, bytes: "" }));
    assert.throws(() => publish(output, site), /one path/);
    assert.ok(!fs.existsSync(output));
  });
}

for (const [umask, file, folder] of [
  [0o022, "644", "755"],
  [0o077, "600", "700"],
] as const) {
  test(`pages can be read by the web server, unless the umask ${umask.toString(8)} forbids it`, (t) => {
    const before = process.umask(umask);
    t.after(() => process.umask(before));
    const { output } = makeRoot();
    publish(output, oldSite);
    const modeOf = (place: string) =>
      (fs.statSync(path.join(output, place)).mode & 0o777).toString(8);
    assert.deepEqual(["news/1/index.html", "news/1", ""].map(modeOf), [file, folder, folder]);
  });
}

test("a lost manifest is written again though the site is the same", () => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  const manifest = path.join(root, ".khabar/dist/manifest");
  const text = fs.readFileSync(manifest, "utf8");
  fs.rmSync(manifest);
  assert.deepEqual(publish(output, oldSite), { written: 0, unchanged: 7, deleted: 0 });
  assert.equal(fs.readFileSync(manifest, "utf8"), text);
});

test("all that is staged is on the disk before the journal is complete, the site before it is closed", (t) => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  const { openSync: open, fsyncSync: sync, renameSync: rename, rmSync: remove } = fs;
  const opened = new Map<number, string>();
  const synced = new Set<string>();
  t.mock.method(fs, "openSync", (file: string, flags: string) => {
    const descriptor = open(file, flags);
    opened.set(descriptor, path.relative(root, file));
    return descriptor;
  });
  t.mock.method(fs, "fsyncSync", (descriptor: number) => {
    synced.add(opened.get(descriptor) ?? "");
    sync(descriptor);
  });
  const missing: Record<string, string[]> = {};
  t.mock.method(fs, "renameSync", (from: string, to: string) => {
    if (path.basename(to) === "journal") {
      const work = [
        ".khabar/dist",
        ...Object.keys(pictureOf(path.join(root, ".khabar/dist"))).map(
          (place) => `.khabar/dist/${place}`,
        ),
      ];
      missing["at the start"] = work.filter(
        (place) => !synced.has(place) && !/lock-|dist.manifest/.test(place),
      );
    }
    rename(from, to);
    // What was synced before its folder changed has to be synced again.
    for (const place of [from, to]) synced.delete(path.relative(root, path.dirname(place)));
  });
  t.mock.method(fs, "rmSync", (place: string, options: fs.RmOptions) => {
    if (path.basename(place) === "journal") {
      const changed = [
        "dist",
        "dist/assets",
        "dist/news",
        "dist/news/1",
        "dist/en",
        ".khabar/dist",
      ];
      missing["at the end"] = changed.filter((folder) => !synced.has(folder));
    }
    remove(place, options);
  });
  publish(output, newSite);
  assert.deepEqual(missing, { "at the start": [], "at the end": [] });
});

test("more files than are synced one by one", () => {
  const { output } = makeRoot();
  const site = Array.from({ length: 100 }, (_, id) => article(String(id)));
  publish(output, site);
  assert.deepEqual(
    publish(
      output,
      site.map(({ file, kind }) => ({ file, kind, bytes: "sample, changed" })),
    ),
    {
      written: 100,
      unchanged: 0,
      deleted: 0,
    },
  );
  const { count } = runWithFault(Infinity, "EIO", () => publish(output, site));
  assert.ok(count < 450, `${count} changes`);
});

test("a file that waits elsewhere is read only where a published one may be like it", (t) => {
  const { root, output } = makeRoot();
  const source = path.join(root, "sample.avif");
  const site: readonly PressFile[] = [{ kind: "asset", file: "pictures/sample.avif", source }];
  fs.writeFileSync(source, "sample picture");
  assert.deepEqual(publish(output, site), { written: 1, unchanged: 0, deleted: 0 });
  assert.deepEqual(publish(output, site), { written: 0, unchanged: 1, deleted: 0 });
  fs.writeFileSync(source, "sample PICTURE");
  assert.deepEqual(publish(output, site), { written: 1, unchanged: 0, deleted: 0 });

  const target = path.join(output, "pictures/sample.avif");
  assert.equal(fs.readFileSync(target, "utf8"), "sample PICTURE");
  fs.writeFileSync(source, "sample picture, larger");
  const read = t.mock.method(fs, "readFileSync");
  publish(output, site);
  assert.equal(read.mock.calls.filter(({ arguments: [file] }) => file === target).length, 0);
});

test("a file that waits elsewhere and has gone leaves the old site", () => {
  const { root, output } = makeRoot();
  publish(output, oldSite);
  const source = path.join(root, "sample.avif");
  assert.throws(
    () => publish(output, [{ kind: "asset", file: "sample.avif", source }]),
    PressError,
  );
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

test("an output folder in a folder that doesn't exist yet", () => {
  const { root } = makeRoot();
  publish(path.join(root, "a/b/site"), oldSite);
  assert.deepEqual(pictureOf(path.join(root, "a/b/site")), pictureOfSite(oldSite));
  assert.deepEqual(fs.readdirSync(path.join(root, "a/b/.khabar")), ["site"]);
});
