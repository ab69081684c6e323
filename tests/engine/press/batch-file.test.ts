import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import type { PressFile } from "../../../src/engine/press/press-file.ts";
import { BatchWriter, readBatch } from "../../../src/engine/press/batch-file.ts";
import { nameOfBatch } from "../../../src/engine/press/batch-file.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-parts-"));
after(() => {
  fs.rmSync(folder, { recursive: true });
});

const address = "1a".repeat(32);
const place = path.join(folder, nameOfBatch(address));
const pages: readonly PressFile[] = [
  { file: "news/1/index.html", kind: "article", bytes: "<p>Sample 1" },
  { file: "fa/tag/خبر/index.html", kind: "front", bytes: "<p>نمونه" },
  { file: "news/2/index.html", kind: "article", bytes: "" },
];
const planned = new Set(pages.map(({ file }) => file));

/** What the file has of the part, and what has become of it. */
function read(files = planned): {
  readonly found: ReturnType<typeof readBatch>;
  readonly taken: readonly string[];
} {
  const taken: string[] = [];
  const found = readBatch(folder, address, files, ({ file, kind, bytes }) => {
    taken.push([kind, file, Buffer.from(bytes).toString()].join(" "));
  });
  return { found, taken };
}

const told = pages.map(({ file, kind, bytes }) => [kind, file, String(bytes)].join(" "));

function write(): Buffer {
  const writer = new BatchWriter(folder, address);
  for (const page of pages) writer.add(page);
  writer.finish();
  writer.abandon();
  return fs.readFileSync(place);
}

test("what was written is read, page by page", () => {
  write();
  assert.deepEqual(read(), { found: "whole", taken: told });
  assert.deepEqual(fs.readdirSync(folder), [nameOfBatch(address)]);
});

test("the same pages make the same file", () => {
  assert.deepEqual(write(), write());
});

test("a part that was begun and left leaves nothing", () => {
  fs.rmSync(place);
  const writer = new BatchWriter(folder, address);
  writer.add(pages[0] ?? assert.fail());
  writer.abandon();
  assert.deepEqual(fs.readdirSync(folder), []);
  assert.deepEqual(read(), { found: "missing", taken: [] });
});

test("a file that is cut short at any byte, or has one more, is damaged", () => {
  const whole = write();
  for (let length = 0; length < whole.length; length++) {
    fs.writeFileSync(place, whole.subarray(0, length));
    assert.deepEqual(read(), { found: "damaged", taken: [] }, `${length} bytes`);
  }
  fs.writeFileSync(place, Buffer.concat([whole, Buffer.from("\n")]));
  assert.equal(read().found, "damaged");
});

test("with any bit turned it is damaged, and no page is taken but as it was", () => {
  const whole = write();
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const turned = Buffer.from(whole);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    fs.writeFileSync(place, turned);
    const { found, taken } = read();
    assert.equal(found, "damaged", `bit ${bit}`);
    assert.deepEqual(taken, told.slice(0, taken.length), `bit ${bit}`);
  }
});

test("a part of another address under this name is damaged", () => {
  const other = "2b".repeat(32);
  const writer = new BatchWriter(folder, other);
  for (const page of pages) writer.add(page);
  writer.finish();
  fs.renameSync(path.join(folder, nameOfBatch(other)), place);
  assert.deepEqual(read(), { found: "damaged", taken: [] });
});

test("a part with other files than are planned is damaged", () => {
  write();
  for (const files of [
    ["news/1/index.html"],
    [...planned, "news/3/index.html"],
    [...[...planned].slice(1), "news/3/index.html"],
  ]) {
    assert.deepEqual(read(new Set(files)), { found: "damaged", taken: [] });
  }
});

test("a page is named once, in the site, and is no asset", () => {
  for (const page of [
    { file: "news/1/index.html", kind: "article", bytes: "twice" },
    { file: "../outside.html", kind: "article", bytes: "out" },
  ] as const) {
    const writer = new BatchWriter(folder, address);
    writer.add({ file: "news/1/index.html", kind: "article", bytes: "once" });
    writer.add(page);
    writer.finish();
    assert.deepEqual(read(new Set(["news/1/index.html", page.file])), {
      found: "damaged",
      taken: [],
    });
  }
  const writer = new BatchWriter(folder, address);
  assert.throws(() => {
    writer.add({ file: "robots.txt", kind: "asset", bytes: "" });
  }, /Not a page/);
  writer.abandon();
});

test("a link in its place is not followed, and gives way; a folder is no part", () => {
  const whole = write();
  const aside = path.join(folder, "aside");
  for (const plant of [
    () => {
      fs.writeFileSync(aside, whole);
      fs.symlinkSync(aside, place);
    },
    () => {
      fs.symlinkSync(path.join(folder, "nowhere"), place);
    },
  ]) {
    fs.rmSync(place);
    plant();
    assert.deepEqual(read(), { found: "damaged", taken: [] });
    write();
    assert.equal(read().found, "whole");
    assert.ok(fs.lstatSync(place).isFile());
    fs.rmSync(aside, { force: true });
  }
  fs.rmSync(place);
  fs.mkdirSync(place);
  assert.deepEqual(read(), { found: "damaged", taken: [] });
});
