import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import { FileClock } from "../../../src/newsroom/content/file-clock.ts";
import { readBytes } from "../../../src/newsroom/content/read-bytes.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-bytes-"));
const file = path.join(folder, "a.md");
after(() => {
  fs.rmSync(folder, { recursive: true });
});
beforeEach(() => {
  fs.writeFileSync(file, "old");
});

const never = { isYoung: () => false, pause: () => undefined };

function read(clock?: Parameters<typeof readBytes>[1]): string {
  const bytes = readBytes(file, clock);
  return Buffer.isBuffer(bytes) ? bytes.toString() : `${bytes.rule} ${JSON.stringify(bytes.details)}`;
}

test("a file that is written to while it is read is read again", (context) => {
  const { readFileSync } = fs;
  const reading = context.mock.method(fs, "readFileSync");
  reading.mock.mockImplementationOnce(((descriptor: number) => {
    const bytes = readFileSync(descriptor);
    fs.appendFileSync(file, " and new");
    return bytes;
  }) as typeof readFileSync);
  assert.equal(read(), "old and new");
  // In place of the end of what was there stands something else by the time it is read.
  reading.mock.mockImplementationOnce(((descriptor: number) => {
    fs.writeFileSync(file, "half");
    const half = readFileSync(descriptor);
    fs.writeFileSync(file, "whole");
    return half;
  }) as typeof readFileSync);
  assert.equal(read(), "whole");
});

test("a file that was written to a moment ago is waited for", () => {
  fs.writeFileSync(file, "half a te");
  let pauses = 0;
  const clock = {
    isYoung: () => pauses < 2,
    pause: () => {
      pauses += 1;
      if (pauses === 2) fs.writeFileSync(file, "half a text is none");
    },
  };
  assert.equal(read(clock), "half a text is none");
  assert.equal(pauses, 2);
});

test("a file that is written to all the time is told of", () => {
  const told = 'file-unreadable {"reason":"it is being written to all the time"}';
  assert.equal(read({ ...never, isYoung: () => true }), told);
});

test("a file that is at rest is read at once", () => {
  const pause = (): never => assert.fail("nothing is waited for");
  const clock = new FileClock(folder);
  for (const age of [3600, 1, -3600]) {
    const time = Date.now() / 1000 - age;
    fs.utimesSync(file, time, time);
    assert.equal(read({ isYoung: (written) => clock.isYoung(written), pause }), "old", `${age} s`);
  }
  assert.equal(read(), "old");
});

test("the clock of a file system knows a file that has just been written", () => {
  const probe = path.join(folder, "probe");
  const clock = new FileClock(folder);
  // A machine that is busy may let a moment pass in between.
  const isYoung = (): boolean => {
    fs.writeFileSync(probe, "");
    return clock.isYoung(fs.statSync(probe).mtimeMs);
  };
  assert.ok(Array.from({ length: 100 }, isYoung).includes(true));
  assert.deepEqual(fs.readdirSync(folder).sort(), ["a.md", "probe"]);
});
