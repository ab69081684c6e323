import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { formatBar } from "../../../src/commands/terminal/progress.ts";
import { Progress } from "../../../src/commands/terminal/progress.ts";

const erase = "\r\x1b[K";

/** A progress on a clock that stands still unless it is moved, and what it has printed. */
function watch(isTerminal: boolean, columns?: number) {
  const told: string[] = [];
  const clock = { time: 0 };
  const stream = {
    ...(columns !== undefined && { columns }),
    write: (text: string) => told.push(text),
  };
  const progress = new Progress(stream, isTerminal, () => clock.time);
  /** So much time passes, and so many are done then. */
  const pass = (milliseconds: number, count: number): void => {
    clock.time += milliseconds;
    progress.advance(count);
  };
  return { progress, told, pass };
}

for (const isTerminal of [true, false]) {
  test(`what is done in a moment is not told of, ${isTerminal ? "terminal" : "log"}`, () => {
    const { progress, told, pass } = watch(isTerminal);
    progress.begin({ verb: "Reading", noun: "articles", total: 1000 });
    for (let time = 0; time < 400; time += 10) pass(10, 25);
    progress.end();
    assert.deepEqual(told, []);
  });
}

test("a log gets a line in ten seconds, the first after five", () => {
  const { progress, told, pass } = watch(false);
  progress.begin({ verb: "Reading", noun: "articles", total: 322_596 });
  for (let time = 0; time < 26_000; time += 100) pass(100, 510);
  progress.end();
  assert.deepEqual(told, [
    "Reading 25,500 of 322,596 articles, 5,100 a second, 1 min left\n",
    "Reading 76,500 of 322,596 articles, 5,100 a second, 50 s left\n",
    "Reading 127,500 of 322,596 articles, 5,100 a second, 40 s left\n",
  ]);
});

test("a log gets no line of a small newspaper, however slow the machine", () => {
  const { progress, told, pass } = watch(false);
  progress.begin({ verb: "Reading", noun: "articles", total: 999 });
  for (let count = 0; count < 999; count += 9) pass(1000, 9);
  assert.deepEqual(told, []);
});

test("a terminal has one line, written over a few times a second, and none in the end", () => {
  const { progress, told, pass } = watch(true);
  progress.begin({ verb: "Reading", noun: "articles", total: 322_596 });
  for (let time = 0; time < 5000; time += 10) pass(10, 51);
  const drawn = told.length;
  assert.ok(drawn >= 15 && drawn <= 20, String(drawn));
  for (const text of told) {
    assert.ok(text.startsWith(erase) && !text.slice(erase.length).includes("\n"), text);
  }
  progress.end();
  assert.deepEqual(told.slice(drawn), [erase]);
  progress.end();
  assert.equal(told.length, drawn + 1);
});

test("a stage follows when what was still under way of the one before it is done", () => {
  const { progress, told, pass } = watch(true, 200);
  progress.begin({ verb: "Rendering", noun: "articles", total: 1000 });
  pass(1000, 600);
  progress.begin({ verb: "Rendering", noun: "lists", total: 50 });
  pass(1000, 300);
  pass(1000, 100);
  for (const count of [10, 10, 10]) pass(1000, count);
  progress.end();
  assert.deepEqual(
    told.map((text) => text.replace(erase, "").replace(/^\[[= ]*\] /, "")),
    [
      "Rendering 600 of 1,000 articles",
      "Rendering 900 of 1,000 articles",
      "Rendering 0 of 50 lists",
      "Rendering 10 of 50 lists",
      "Rendering 20 of 50 lists",
      "Rendering 30 of 50 lists, 10 a second, 2 s left",
      "",
    ],
  );
});

test("a line never has more characters than the terminal columns", () => {
  const advance = { verb: "Rendering", noun: "articles", done: 322_000, total: 322_596 };
  for (let columns = 1; columns < 140; columns += 1) {
    for (const rate of [undefined, 0.01, 0.2, 9, 5123, 99_999]) {
      const line = formatBar({ ...advance, rate }, columns);
      assert.ok(line.length < columns, `${columns}: ${line}`);
    }
  }
  const told = { ...advance, rate: 5123 };
  assert.deepEqual(
    [0, 40, 60, 120].map((columns) => formatBar(told, columns)),
    [
      "[======== ] Rendering 322,000 of 322,596 articles, 5,100 a second, 1 s left",
      "Rendering 322,000 of 322,596 articles",
      "Rendering 322,000 of 322,596 articles, 5,100 a second",
      "[=================== ] Rendering 322,000 of 322,596 articles, 5,100 a second, 1 s left",
    ],
  );
});

for (const blocksEventLoop of [false, true]) {
  test(`a signal ends the process as ever${blocksEventLoop ? "" : ", and takes the line away"}`, async () => {
    const program = `
      import { Progress } from ${JSON.stringify(new URL("../../../src/commands/terminal/progress.ts", import.meta.url))};
      let time = 0;
      const progress = new Progress(process.stderr, true, () => time);
      time = 1000;
      progress.begin({ verb: "Reading", noun: "articles", total: 9, blocksEventLoop: ${blocksEventLoop} });
      setInterval(() => undefined, 1000);`;
    const words = ["--import", "tsx", "--input-type=module", "--eval", program];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      if (told.includes("Reading")) child.kill("SIGINT");
    });
    const [, signal] = (await once(child, "close")) as [unknown, NodeJS.Signals];
    assert.equal(signal, "SIGINT", told);
    assert.equal(told.endsWith(`articles${erase}`), !blocksEventLoop, told);
  });
}
