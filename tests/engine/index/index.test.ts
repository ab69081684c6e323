import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { KeptInventory } from "../../../src/engine/index/inventory.ts";
import { copyProject, type ProjectCopy } from "../../project-copy.ts";

let copy: ProjectCopy;
let expected: Map<string, string>;
const index = (): string => path.join(copy.folder, ".khabar/dist/index");

before(() => {
  copy = copyProject();
  copy.makeSample(12);
  build();
  expected = copy.readDist();
});

after(() => {
  copy.remove();
});

function build(words: readonly string[] = []): string {
  const { status, stdout, stderr } = copy.khabar(["build", "--content", "paper", ...words]);
  assert.equal(status, 0, stderr);
  // A machine that is busy takes long enough to be told how far the build has come.
  assert.equal(stderr.replace(/^(?:Reading|Rendering) .*\n/gm, ""), "");
  return stdout;
}

/** Cuts a file off at a place, and changes it there. */
function damage(bytes: Buffer, at: number): readonly [torn: Buffer, changed: Buffer] {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return [bytes.subarray(0, at), changed];
}

test("an inventory that is torn or changed at any byte says nothing", () => {
  const whole = fs.readFileSync(path.join(index(), "inventory"));
  const folder = path.join(copy.folder, "damaged");
  fs.mkdirSync(folder);
  const read = (bytes: Buffer): KeptInventory | undefined => {
    fs.writeFileSync(path.join(folder, "inventory"), bytes);
    return KeptInventory.read(folder);
  };
  assert.ok(read(whole) !== undefined);
  for (let at = 0; at < whole.length; at++) {
    for (const bytes of damage(whole, at)) assert.equal(read(bytes), undefined, `byte ${at}`);
  }
});

test("a torn or changed index never makes a wrong page", () => {
  for (const name of fs.readdirSync(index())) {
    const file = path.join(index(), name);
    const whole = fs.readFileSync(file);
    // Each reader has a test of its own, with every byte: among records, and in what follows them.
    for (const at of [whole.length >> 2, whole.length - 1]) {
      for (const bytes of damage(whole, at)) {
        fs.rmSync(path.join(copy.folder, "dist/news"), { recursive: true });
        fs.writeFileSync(file, bytes);
        build();
        assert.deepEqual(copy.readDist(), expected, `${name}, byte ${at}`);
        fs.writeFileSync(file, whole);
      }
    }
  }
});

test("an index of another version, of a link or of nothing is made anew", () => {
  const inventory = path.join(index(), "inventory");
  const elsewhere = path.join(copy.folder, "elsewhere");
  fs.mkdirSync(elsewhere);
  for (const plant of [
    () => {
      fs.writeFileSync(inventory, "khabar inventory 99\n");
    },
    () => {
      fs.rmSync(index(), { recursive: true });
    },
    () => {
      fs.rmSync(index(), { recursive: true });
      fs.symlinkSync(elsewhere, index());
    },
  ]) {
    plant();
    assert.match(build(), / 0 files written/);
    assert.ok(fs.lstatSync(index()).isDirectory());
  }
  assert.deepEqual(fs.readdirSync(elsewhere), []);
  assert.deepEqual(copy.readDist(), expected);
});

test("a text of the same length and time is found, and --fresh uses nothing that was kept", () => {
  const [file = ""] = fs
    .readdirSync(path.join(copy.folder, "paper"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"));
  const place = path.join(copy.folder, "paper", file);
  const text = fs.readFileSync(place, "utf8");
  const { atime, mtime } = fs.statSync(place);
  fs.writeFileSync(
    place,
    text.replace(/e/g, "a").replace(/^.*$/s, (changed) => keepHead(text, changed)),
  );
  fs.utimesSync(place, atime, mtime);
  assert.doesNotMatch(build(), / 0 files written/);
  fs.writeFileSync(place, text);
  build(["--fresh"]);
  assert.deepEqual(copy.readDist(), expected);
});

test("what a cache brings to another machine is hashed, and neither read nor rendered again", () => {
  build();
  const other = copyProject("elsewhere");
  try {
    for (const folder of ["paper", ".khabar", "dist"]) {
      const from = path.join(copy.folder, folder);
      fs.cpSync(from, path.join(other.folder, folder), { recursive: true });
    }
    const segments = path.join(other.folder, ".khabar/dist/index");
    const before = fs
      .readdirSync(segments)
      .map((name) => [name, fs.statSync(path.join(segments, name)).ino]);
    const page = path.join(other.folder, "dist/index.html");
    fs.writeFileSync(page, fs.readFileSync(page, "utf8").replace("<html", "<HTML"));
    const built = other.khabar(["build", "--content", "paper", "--explain"]);
    assert.match(built.stderr, /^content: [^\n]+\nindex.html: its file was changed or is gone\n$/);
    assert.match(built.stdout, /: 1 files written, \d+ unchanged, 0 deleted\n/);
    const after = fs
      .readdirSync(segments)
      .map((name) => [name, fs.statSync(path.join(segments, name)).ino]);
    const isSegment = ([name]: readonly unknown[]): boolean => String(name).endsWith(".segment");
    assert.deepEqual(after.filter(isSegment), before.filter(isSegment));
    assert.deepEqual(other.readDist(), expected);
  } finally {
    other.remove();
  }
});

/** The front matter of one text and what stands behind it in another of the same length. */
function keepHead(text: string, changed: string): string {
  const end = text.indexOf("\n---\n") + 5;
  return text.slice(0, end) + changed.slice(end);
}

test("nothing is rendered, read or written where nothing has changed", () => {
  assert.match(build(), /: 0 files written, \d+ unchanged, 0 deleted\n$/);
});

test("--explain says of each page why it is rendered", () => {
  const explain = (): string => {
    const words = ["build", "--content", "paper", "--explain"];
    const lines = copy.khabar(words).stderr.split("\n").sort();
    return lines
      .filter((line) => !line.startsWith("content: "))
      .join("\n")
      .trim();
  };
  assert.equal(explain(), "");
  const [file = ""] = fs
    .readdirSync(path.join(copy.folder, "paper"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"));
  const place = path.join(copy.folder, "paper", file);
  const text = fs.readFileSync(place, "utf8");
  const id = /^id: (\d+)$/m.exec(text)?.[1] ?? "";
  fs.writeFileSync(place, `${text}\nOne more sample paragraph.\n`);
  // Feeds hold the whole text of the newest articles.
  const desk = /^desk: (\S+)$/m.exec(text)?.[1] ?? "";
  const feeds = ["feed.json", "feed.xml", "rss.xml"].flatMap((name) => [name, `${desk}/${name}`]);
  const lines = [
    `news/${id}/index.html: what it is about has changed`,
    ...feeds.map((name) => `${name}: what it shows of other articles has changed`),
  ];
  assert.equal(explain(), lines.sort().join("\n"));
  fs.writeFileSync(path.join(copy.folder, "dist/news", id, "index.html"), "a stranger's");
  assert.equal(explain(), `news/${id}/index.html: its file was changed or is gone`);
  const layout = path.join(copy.folder, "layouts/parts/headline.tsx");
  fs.appendFileSync(layout, "// changed\n");
  assert.match(explain(), /^(?:[^\n]+: layouts changed\n?)+$/);
});
