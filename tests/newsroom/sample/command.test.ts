import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { formatProblem } from "../../../src/language/problem/format-problem.ts";

const project = path.join(import.meta.dirname, "../../..");
const place = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-sample-"));
after(() => {
  fs.rmSync(place, { recursive: true });
});

const sample = (...words: string[]) =>
  spawnSync(process.execPath, [path.join(project, "bin/khabar.mjs"), "sample", ...words], {
    cwd: place,
    encoding: "utf8",
  });

for (const count of [1, 2, 500]) {
  test(`a sample of ${count} is written, and has no mistake`, () => {
    const { status, stderr } = sample("--articles", String(count), "--output", `of-${count}`);
    assert.equal(status, 0, stderr);
    const newspaper = readNewspaper({ location: path.join(place, `of-${count}`), name: "content" });
    assert.deepEqual(
      newspaper.ok ? [] : newspaper.problems.map((problem) => formatProblem(problem)),
      [],
    );
    assert.ok(newspaper.ok);
    assert.equal(newspaper.value.articles.length, count);
    assert.equal(newspaper.value.articles[0]?.article.id, String(1000 + count));
  });
}

test("a folder that holds something stays as it is", () => {
  fs.mkdirSync(path.join(place, "full"));
  fs.writeFileSync(path.join(place, "full/mine.txt"), "mine");
  const { status, stderr } = sample("--output", "full");
  assert.equal(status, 1);
  assert.equal(
    stderr,
    "full is there already, and is not an empty folder; name another, so that nothing is overwritten\n",
  );
  assert.deepEqual(fs.readdirSync(path.join(place, "full")), ["mine.txt"]);
});

test("a file or a link where the folder would stand stays as it is", () => {
  fs.writeFileSync(path.join(place, "file"), "mine");
  fs.mkdirSync(path.join(place, "elsewhere"));
  fs.symlinkSync("elsewhere", path.join(place, "link"));
  assert.equal(sample("--output", "file").status, 1);
  assert.equal(sample("--output", "link").status, 1);
  assert.deepEqual(fs.readdirSync(path.join(place, "elsewhere")), []);
});

for (const [words, sentence] of [
  [[], "Say where the sample goes: --output DIR, a folder that is not there yet."],
  [["--output", "new", "--articles", "0"], '--articles is a number from 1 to 400000, not "0".'],
  [["--output", "new", "--articles", "1e3"], '--articles is a number from 1 to 400000, not "1e3".'],
] as const) {
  test(`wrong command line: sample ${words.join(" ")}`, () => {
    const { status, stderr } = sample(...words);
    assert.equal(stderr, `${sentence}\n`);
    assert.equal(status, 2);
    assert.ok(!fs.existsSync(path.join(place, "new")));
  });
}
