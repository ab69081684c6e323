import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { applyRepairs, foldWords } from "../../../src/newsroom/advice/apply-repairs.ts";
import { findWarnings } from "../../../src/newsroom/advice/find-warnings.ts";
import { parseMasthead } from "../../../src/newsroom/masthead/masthead.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { pick, seedRandom } from "../../../src/newsroom/sample/random.ts";

const read = parseMasthead(fs.readFileSync("tests/sites/masthead.yaml", "utf8"), "masthead.yaml");
assert.ok(read.ok);
const masthead = read.value;

const straight = (line: number, column: number, repair = "”"): Problem => ({
  rule: "quote-straight",
  details: { found: '"' },
  file: "a.md",
  range: rangeAt(line, column, 1),
  repair,
});

test("repairs are written at their places, whatever their order, lines end as they did", () => {
  const problems = [straight(2, 2), straight(1, 3, "“")];
  assert.equal(applyRepairs('😀 "a\r\nb"\r\n', problems), "😀 “a\r\nb”\r\n");
});

test("what changes a word, and what stands where a mistake is, is left alone", () => {
  const word: Problem = { ...straight(1, 1), repair: "x" };
  const mistake: Problem = {
    rule: "body-depth",
    details: { limit: 12 },
    file: "a.md",
    range: rangeAt(1, 1, 3),
  };
  const doubled: Problem = {
    rule: "word-doubled",
    details: { word: "a" },
    file: "a.md",
    range: rangeAt(1, 1, 3),
    repair: "a",
  };
  assert.equal(applyRepairs("a b", [word]), "a b");
  assert.equal(applyRepairs('" b', [straight(1, 1), mistake]), '" b');
  assert.equal(applyRepairs("a a", [doubled]), "a a");
  assert.equal(applyRepairs("a b", []), "a b");
});

/** What texts of both languages, right and wrong, are made of. */
const pieces = [
  ...[
    '"',
    "'",
    "“",
    "”",
    "«",
    "»",
    "’",
    "`",
    "*",
    "_",
    "[",
    "](/a)",
    "\\",
    "&quot;",
    "<",
    ">",
    "|",
  ],
  ...["the", "sample", "it's", "5", "كتاب", "علي", "متن", "یک", "مكة", "اللهِ", "\u200c", "😀", "é"],
  ...[
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n| a | b |\n| - | - |\n| ",
    "\t",
    "# ",
  ],
];

test("in 3,000 texts of every sort, repairs keep the words and the second time change nothing", () => {
  const random = seedRandom(4);
  let changed = 0;
  for (let round = 0; round < 3000; round += 1) {
    const text = (length: number): string =>
      Array.from({ length }, () => pick(random, pieces)).join("");
    const title = JSON.stringify(`a ${text(6).replace(/\s|\\/g, " ")}`);
    const lang = pick(random, ["en", "fa"]);
    const source = `---\nid: 1\ndate: 1401/4/6\ndesk: politics\nlang: ${lang}\ntitle: ${title}\n---\n\n“«${text(40)}\n`;
    const mend = (source: string): string =>
      applyRepairs(source, findWarnings(source, "a.md", masthead, 0));
    const mended = mend(source);
    if (mended !== source) changed += 1;
    assert.equal(foldWords(mended), foldWords(source));
    assert.equal(mended.split("\n").length, source.split("\n").length);
    const plain = (text: string): string =>
      text
        .replace(/["'“”‘’«»]/g, "")
        .replaceAll("ي", "ی")
        .replaceAll("ك", "ک");
    assert.equal(plain(mended), plain(source));
    assert.equal(mend(mended), mended);
  }
  assert.ok(changed > 500, `${changed} texts were changed`);
});
