import assert from "node:assert/strict";
import { test } from "node:test";
import { judgePictureStart } from "../../../src/newsroom/content/read-picture.ts";
import { contentsInPersian } from "../../../src/language/problem/sentences-persian.ts";
import { formatCount, formatProblem } from "../../../src/language/problem/format-problem.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import { formatSentence } from "../../../src/language/problem/sentences.ts";
import { sampleProblems } from "./sample-problems.ts";

/** Keys, file names and forms that an editor types, whatever language the editor speaks. */
const typed = new Set([
  ...["content", "content/", "masthead.yaml", "front.yaml", "322596.md", "bridge.jpg", "*.md"],
  ...["jpg, png, webp, avif", "JPEG", "PNG", "WebP", "AVIF", "YAML", "UTF-8", "UTF-16"],
  ...[
    "CR",
    "LF",
    "CRLF",
    "id",
    "date",
    "desk",
    "title",
    "updated",
    "retracted.date",
    "corrections.date",
    "corrections",
    "retracted",
    "draft",
    "embargo",
    "npm start",
    "large",
    "small",
  ],
  ...["key: value", "1401/4/6", "19:41", "00:00", "23:59", "Asia/Tehran", "[Iran, Kyrgyzstan]"],
  ...["https://", "https://khabar.example", "https:", "http:", "mailto:", "/sample/"],
  ...["sample: …", "lang: sample", "translation: sample", "embargo: sample"],
  "tags: [Iran, Kyrgyzstan]",
  ...["![A bridge](<a bridge.jpg>)", "![A bridge at night](bridge.jpg)"],
]);

const isolated = /\u2068([^\u2066-\u2069]*)\u2069/g;

for (const problem of sampleProblems) {
  const sentence = formatSentence(problem, "fa");

  test(`${sentence} (${problem.rule}) is Persian but for what an editor types`, () => {
    assert.match(sentence, /\p{Script=Arabic}/u);
    assert.doesNotMatch(sentence.replace(isolated, ""), /[A-Za-z0-9]|undefined/);
    for (const [, text = ""] of sentence.matchAll(isolated)) {
      const known = typed.has(text) || /^(?:sample(?:, sample)*|U\+[0-9A-F]{4,6})$/.test(text);
      assert.ok(
        known || !/[A-Za-z]/.test(text),
        `is ${JSON.stringify(text)} what an editor types?`,
      );
    }
  });

  test(`the sentences of ${problem.rule} tell the same details, and end without a full stop`, () => {
    const english = formatSentence(problem, "en");
    assert.equal(sentence.includes("sample"), english.includes("sample"));
    for (const text of [sentence, english]) assert.doesNotMatch(text, /\.$|\s$|\s{2}/);
  });
}

const unknownDesk: Problem = {
  rule: "desk-unknown",
  details: { desk: "politcs" },
  file: "content/1401/04/322596.md",
  range: rangeAt(5, 7, 7),
  repair: "politics",
};

test("the place stays in Latin figures, and the sentence keeps its own direction", () => {
  assert.equal(
    formatProblem(unknownDesk, undefined, "fa"),
    "content/1401/04/322596.md:5:7: \u2067سرویس «\u2068politcs\u2069» شناخته نیست؛ آیا منظور «\u2068politics\u2069» بود؟\u2069 (desk-unknown)",
  );
});

test("a number that nobody types is in Persian digits", () => {
  const details = { year: 1404, month: 12, day: 30, days: 29 };
  const problem: Problem = { rule: "date-day", details, file: "content/a.md" };
  assert.equal(formatSentence(problem, "fa"), "روز ۱۴۰۴/۱۲/۳۰ وجود ندارد؛ آن ماه ۲۹ روز دارد");
});

test("problems are counted in Persian", () => {
  assert.equal(formatCount([unknownDesk, unknownDesk], "fa"), "۲ خطا");
  assert.equal(formatCount([], "fa"), "۰ خطا");
});

test("what content holds can't leave its isolate", () => {
  const desk = "a\u2069\u202e\u001b[2J\n«b»";
  const sentence = formatSentence({ ...unknownDesk, details: { desk } }, "fa");
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there.
  assert.doesNotMatch(sentence, /[\u0000-\u001f\u202a-\u202e]/);
  assert.equal([...sentence].filter((character) => character === "\u2069").length, 2);
});

/** What pictures are mistaken for, by what such files start with. */
const starts: readonly string[] = [
  ...[
    "",
    "GIF89a",
    "II*\0",
    "MM\0*",
    "8BPS",
    "\xff\x0a",
    "\xff\x4f\xff\x51",
    "\0\0\x01\0",
    "%PDF-1.7",
  ],
  ...[
    "\0\0\0\x0cJXL ",
    "\0\0\0\x0cjP  ",
    "PK\x03\x04",
    "version https://git-lfs.github.com/spec/v1",
  ],
  ...["\0\0\0\x10ftypheic\0\0\0\0", "\0\0\0\x10ftypisom\0\0\0\0", "BM\xff\xff", "\xff\xff"],
  ...["<!doctype html><html>", "<svg >", "text"],
];

for (const start of starts) {
  const fault = judgePictureStart(Buffer.from(start, "latin1"));
  test(`${JSON.stringify(start)} in place of a picture has a name in Persian`, () => {
    assert.ok(fault?.rule === "picture-content");
    const { found } = fault.details;
    assert.ok(Object.hasOwn(contentsInPersian, found), `${found} has no name in Persian`);
  });
}
