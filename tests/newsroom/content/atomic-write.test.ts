import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { DraftFile, writeAtomically } from "../../../src/newsroom/content/atomic-write.ts";

test("a file is written whole or not at all, and no draft is left", (context) => {
  const folder = makeFolder(context);
  const file = path.join(folder, "sample");
  writeAtomically(file, ["one ", Buffer.from("two")], { mode: 0o600, sync: true });
  assert.equal(fs.readFileSync(file, "utf8"), "one two");
  assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  const fail = function* (): Generator<string> {
    yield "three";
    throw new Error("sample fault");
  };
  assert.throws(() => {
    writeAtomically(file, fail());
  }, /sample fault/);
  assert.equal(fs.readFileSync(file, "utf8"), "one two");
  assert.deepEqual(fs.readdirSync(folder), ["sample"]);
});

test("nothing is written through a link, be it in the file's place or the draft's", (context) => {
  const folder = makeFolder(context);
  const [file, draft, other] = ["sample", "draft", "other"].map((name) => path.join(folder, name));
  assert.ok(file !== undefined && draft !== undefined && other !== undefined);
  fs.writeFileSync(other, "other");
  fs.symlinkSync(other, file);
  fs.symlinkSync(other, draft);
  assert.throws(() => {
    writeAtomically(file, ["sample"], { draft });
  }, /EEXIST/);
  writeAtomically(file, ["sample"]);
  assert.equal(fs.readFileSync(other, "utf8"), "other");
  assert.equal(fs.readFileSync(file, "utf8"), "sample");
  assert.ok(fs.lstatSync(file).isFile());
});

test("a draft that is discarded leaves what stood there, and one in its place is not discarded", (context) => {
  const folder = makeFolder(context);
  const file = path.join(folder, "sample");
  for (const [end, text] of [["place", "new"] as const, ["discard", "new"] as const]) {
    const draft = new DraftFile(file);
    draft.write(end === "place" ? "new" : "newer");
    draft[end]();
    draft.discard();
    assert.equal(fs.readFileSync(file, "utf8"), text);
    assert.deepEqual(fs.readdirSync(folder), ["sample"]);
  }
});

function makeFolder(context: { after(clear: () => void): void }): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-draft-"));
  context.after(() => {
    fs.rmSync(folder, { recursive: true });
  });
  return folder;
}
