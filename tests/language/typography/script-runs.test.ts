import assert from "node:assert/strict";
import { test } from "node:test";
import { splitScriptRuns, type ScriptRun } from "../../../src/language/typography/script-runs.ts";
import { directionOf, languages } from "../../../src/language/words/language.ts";
import { randomNumbers } from "./random-text.ts";
import { readFixture } from "./read-fixture.ts";

function mark({ text, lang }: ScriptRun): string {
  return lang === undefined ? text : `⟨${lang} ${text}⟩`;
}

for (const language of languages) {
  const cases = readFixture(`typography/script-runs-${language}.txt`);
  for (const { place, title, input, expected } of cases) {
    test(`${place}: ${title}`, () => {
      assert.equal(splitScriptRuns(input, language).map(mark).join(""), expected);
    });
  }
}

test("a text of one script, or none, is one run without lang or dir", () => {
  for (const text of ["", " ", "42", "…", "😀"]) {
    for (const language of languages) {
      assert.deepEqual(splitScriptRuns(text, language), [{ text }]);
    }
  }
});

test("runs have the direction that the page has not", () => {
  const dirs = (text: string, language: "en" | "fa") =>
    splitScriptRuns(text, language).flatMap(({ dir }) => dir ?? []);
  assert.deepEqual(dirs("خبر NATO", "fa"), ["ltr"]);
  assert.deepEqual(dirs("NATO خبر", "en"), ["rtl"]);
});

const alphabet = [
  ...Array.from("aZéΩ東𝐀خپيشא0۱٣ \n.,،؛؟!-_/@#$%+°'\"“”‘’«»()[]{}…"),
  ...Array.from("\u200C\u200D\u200E\u200F\u00AD\u0301\u064E\uD800\uDC00"),
  ...["U.S.", " 11", "C++", "سلام", "NATO"],
];

test("any text: joined, the runs are the text, and none is empty or lacks a letter", () => {
  const next = randomNumbers(1401);
  for (let round = 0; round < 4000; round += 1) {
    const length = 1 + next(24);
    const text = Array.from({ length }, () => alphabet[next(alphabet.length)] ?? "").join("");
    for (const language of languages) {
      const runs = splitScriptRuns(text, language);
      assert.equal(runs.map((run) => run.text).join(""), text);
      for (const run of runs) {
        assert.notEqual(run.text, "");
        assert.equal(run.dir === undefined, run.lang === undefined);
        if (run.dir === undefined) continue;
        assert.notEqual(run.dir, directionOf(language));
        assert.match(run.text, /\p{L}/u);
      }
    }
  }
});

test("a run holds whole pairs of brackets where a letter of the page's own stands in the text", () => {
  const next = randomNumbers(322596);
  const pieces = ["a", "b", "خ", " ", "(", ")", "[", "]", "«", "»"];
  for (let round = 0; round < 4000; round += 1) {
    const text = `خ ${Array.from({ length: 12 }, () => pieces[next(pieces.length)] ?? "").join("")}`;
    for (const run of splitScriptRuns(text, "fa")) {
      if (run.dir === undefined) continue;
      let rest = run.text.replace(/[^()[\]«»]/g, "");
      for (let before = ""; before !== rest;) {
        before = rest;
        rest = rest.replace(/\(\)|\[\]|«»/g, "");
      }
      assert.equal(rest, "", text);
    }
  }
});

test("takes long hostile texts in linear time", () => {
  const patterns = [
    "a(",
    "a خ",
    ".1",
    "a.1@",
    '"a',
    "a ",
    "aخ(",
    "#",
    "()a",
    "a)",
    "-",
    "1 a ",
    "a\u0301",
  ];
  for (const pattern of patterns) {
    for (const language of languages) {
      const text = `خ${pattern.repeat(20_000)}a`;
      const runs = splitScriptRuns(text, language);
      assert.equal(runs.map((run) => run.text).join(""), text);
    }
  }
});
