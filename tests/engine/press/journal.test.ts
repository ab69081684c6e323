import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readJournal } from "../../../src/engine/press/journal.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import { writeChecksummedText } from "../../../src/engine/press/checksummed-text.ts";
import { makeRoot, newSite, oldSite, pictureOf, pictureOfSite } from "./sample-sites.ts";

/** An old site whose successor was killed when its journal was complete and nothing was done. */
function makeOpenJournal(): { root: string; output: string; work: string; journal: string } {
  const { root, output } = makeRoot();
  const press = openPress(output);
  press.publish(oldSite);
  const rename = fs.renameSync;
  fs.renameSync = (from, to) => {
    if (String(to).startsWith(output))
      throw Object.assign(new Error(), { code: "EIO", syscall: "rename" });
    rename(from, to);
  };
  assert.throws(() => press.publish(newSite), /khabar recover/);
  fs.renameSync = rename;
  press.release();
  const work = path.join(root, ".khabar/dist");
  return { root, output, work, journal: path.join(work, "journal") };
}

function seal(file: string, heading: string, lines: readonly string[]): void {
  fs.rmSync(file);
  writeChecksummedText(
    file,
    heading,
    lines.map((line) => Buffer.from(`${line}\n`)),
  );
}

test("a whole journal is finished", () => {
  const { output } = makeOpenJournal();
  assert.equal(recover(output).outcome, "finished");
  assert.deepEqual(pictureOf(output), pictureOfSite(newSite));
});

test("the next press finishes it, too", () => {
  const { output } = makeOpenJournal();
  const press = openPress(output);
  press.release();
  assert.equal(press.recovery.outcome, "finished");
  assert.deepEqual(pictureOf(output), pictureOfSite(newSite));
});

test("a journal that is cut at any byte, or has any bit flipped, is no journal", () => {
  const { journal } = makeOpenJournal();
  const whole = fs.readFileSync(journal);
  assert.notEqual(readJournal(journal), undefined);
  for (let length = 0; length < whole.length; length++) {
    fs.writeFileSync(journal, whole.subarray(0, length));
    assert.equal(readJournal(journal), undefined, `cut at ${length}`);
  }
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    fs.writeFileSync(journal, flipped);
    assert.equal(readJournal(journal), undefined, `bit ${bit} flipped`);
  }
  fs.writeFileSync(journal, Buffer.concat([whole, Buffer.from("\n")]));
  assert.equal(readJournal(journal), undefined);
});

test("a torn journal is thrown away, and the old site stands", () => {
  const { output, work, journal } = makeOpenJournal();
  const whole = fs.readFileSync(journal, "latin1");
  const keep = path.join(path.dirname(work), "keep");
  fs.cpSync(work, keep, { recursive: true });
  for (let length = 0; length < whole.length; length += 7) {
    fs.rmSync(work, { recursive: true });
    fs.cpSync(keep, work, { recursive: true });
    fs.truncateSync(journal, length);
    assert.equal(recover(output).outcome, "discarded");
    assert.deepEqual(fs.readdirSync(work), ["manifest"]);
    assert.equal(recover(output).outcome, "nothing");
  }
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

const strangers: Record<string, string[]> = {
  "leads out of the output": ["put\tfiles/0\t../stolen"],
  "leads out of the staging": ["put\t../../../precious\tindex.html"],
  "names an absolute path": ["delete\t/etc/hosts"],
  "is not normalised": ["delete\tnews//1"],
  "has empty parts": ["put\t\tindex.html"],
  "names the site itself": ["delete\t"],
  "does what we never do": ["link\ta\tb"],
  "has too many parts": ["delete\ta\tb"],
  "founds a site and goes on": ["found", "delete\tindex.html"],
};
for (const [what, lines] of Object.entries(strangers)) {
  test(`a sealed journal that ${what} is not ours`, () => {
    const { root, output, journal } = makeOpenJournal();
    fs.writeFileSync(path.join(root, "precious"), "sample");
    seal(journal, "khabar journal 1", lines);
    assert.equal(recover(output).outcome, "discarded");
    assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
    assert.ok(fs.existsSync(path.join(root, "precious")));
  });
}

test("a journal of another version is not carried out", () => {
  const { output, journal } = makeOpenJournal();
  seal(journal, "khabar journal 2", ["delete\tindex.html"]);
  assert.equal(recover(output).outcome, "discarded");
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

test("a link in the staging keeps the journal from being carried out", () => {
  const { root, output, work } = makeOpenJournal();
  fs.mkdirSync(path.join(root, "elsewhere"));
  fs.symlinkSync(path.join(root, "elsewhere"), path.join(work, "staging/asset/en/news"));
  assert.equal(recover(output).outcome, "discarded");
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  assert.deepEqual(pictureOf(path.join(root, "elsewhere")), {});
});

test("a staging that is a link is not followed", () => {
  const { root, output, work } = makeOpenJournal();
  fs.renameSync(path.join(work, "staging"), path.join(root, "elsewhere"));
  fs.symlinkSync(path.join(root, "elsewhere"), path.join(work, "staging"));
  const before = pictureOf(path.join(root, "elsewhere"));
  assert.equal(recover(output).outcome, "discarded");
  assert.deepEqual(pictureOf(path.join(root, "elsewhere")), before);
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

test("a link planted in the output since then is neither written nor deleted through", () => {
  const { root, output } = makeOpenJournal();
  fs.renameSync(path.join(output, "news"), path.join(root, "elsewhere"));
  fs.symlinkSync(path.join(root, "elsewhere"), path.join(output, "news"));
  const before = pictureOf(path.join(root, "elsewhere"));
  assert.throws(() => recover(output), PressError);
  assert.throws(() => openPress(output), /news is a link/);
  assert.deepEqual(pictureOf(path.join(root, "elsewhere")), before);
  fs.rmSync(path.join(output, "news"));
  fs.renameSync(path.join(root, "elsewhere"), path.join(output, "news"));
  assert.equal(recover(output).outcome, "finished");
  assert.deepEqual(pictureOf(output), pictureOfSite(newSite));
});

test("files that are gone meanwhile are told of, and a build brings them back", () => {
  const { output, work } = makeOpenJournal();
  fs.rmSync(path.join(work, "staging/article/news/4"), { recursive: true });
  const { outcome, sentence } = recover(output);
  assert.equal(outcome, "incomplete");
  assert.match(sentence, /news\/4/);
  const press = openPress(output);
  press.publish(newSite);
  press.release();
  assert.deepEqual(pictureOf(output), pictureOfSite(newSite));
});

test("who deletes the output instead of recovering it gets a whole new one", () => {
  const { output } = makeOpenJournal();
  fs.rmSync(output, { recursive: true });
  const press = openPress(output);
  press.publish(oldSite);
  press.release();
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

test("where nothing has been built, a recovery changes nothing", () => {
  const { root, output } = makeRoot();
  assert.equal(recover(output).outcome, "nothing");
  assert.equal(recover(path.join(root, "no/such/folder")).outcome, "nothing");
  assert.deepEqual(fs.readdirSync(root), []);
});
