import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFrontMatter } from "../../../src/newsroom/article/front-matter.ts";
import { parseArticle } from "../../../src/newsroom/article/parse-article.ts";
import type { Masthead } from "../../../src/newsroom/masthead/masthead.ts";

const masthead: Masthead = {
  name: { en: "Sample", fa: "نمونه" },
  address: "https://sample.example",
  language: "en",
  editions: [{ lang: "en", root: "/" }],
  timeZone: "Asia/Tehran",
  copyright: { en: "A sample", fa: "نمونه" },
  desks: [{ slug: "politics", name: { en: "Politics", fa: "سیاست" } }],
  pictureCredits: "required",
  sharePictures: "desks",
  generationTime: false,
};

function parse(lines: string, changes: Partial<Masthead> = {}) {
  const divided = parseFrontMatter(`---\n${lines}\n---\nText.\n`, "a.md");
  assert.ok(divided.ok && divided.value.fields.ok, JSON.stringify(divided));
  return parseArticle(divided.value.fields.value, "a.md", { ...masthead, ...changes });
}

const required = "id: 0322596\ndate: 1401/4/6 19:41\ndesk: politics\ntitle: A sample";

test("the four required keys make an article", () => {
  const article = parse(required);
  assert.ok(article.ok, JSON.stringify(article));
  assert.equal(article.value.id, "0322596");
  assert.equal(article.value.lang, "en");
  assert.deepEqual(article.value.tags, []);
  assert.equal(article.value.desk, masthead.desks[0]);
});

test("every optional key arrives", () => {
  const article = parse(
    `${required}\nkicker: K\ndeck: D\nbyline: B\nagency: A\nplace: P\nlang: fa\nupdated: 1401/4/7\ntags: [یک, two words]`,
  );
  assert.ok(article.ok, JSON.stringify(article));
  const { kicker, deck, byline, agency, place, lang, updated, tags } = article.value;
  assert.deepEqual([kicker, deck, byline, agency, place, lang], ["K", "D", "B", "A", "P", "fa"]);
  assert.equal(updated?.machine, "2022-06-28");
  assert.deepEqual(tags, ["یک", "two words"]);
});

const image = "image:\n  file: پل زیبا.jpg\n  alt: Steel\u200E";

test("a picture arrives with its words, free of direction marks", () => {
  const article = parse(
    `${required}\n${image}\n  caption: C++\u200E\n  credit: A sample\ntranslation: 02`,
  );
  assert.ok(article.ok, JSON.stringify(article));
  assert.deepEqual(article.value.image, {
    file: "پل زیبا.jpg",
    alt: "Steel",
    caption: "C++",
    credit: "A sample",
  });
  assert.equal(article.value.translation, "02");
});

test("a picture needs its credit unless the masthead waives it", () => {
  const article = parse(`${required}\n${image}`);
  assert.ok(!article.ok);
  assert.deepEqual(
    article.problems.map(({ rule, details }) => [rule, details]),
    [["key-missing", { key: "image.credit" }]],
  );
  assert.ok(parse(`${required}\n${image}`, { pictureCredits: "optional" }).ok);
});

test("a picture is a group with a file and words", () => {
  const rulesOf = (lines: string) => {
    const article = parse(`${required}\n${lines}`);
    return article.ok ? [] : article.problems.map(({ rule }) => rule);
  };
  assert.deepEqual(rulesOf("image: bridge.jpg"), ["value-shape"]);
  assert.deepEqual(rulesOf("image:"), ["value-empty"]);
  assert.deepEqual(rulesOf("image: { file: a.jpg, alt: '\u200F', credit: C }"), ["value-empty"]);
  assert.deepEqual(rulesOf("image: { file: a.jpg, credit: C }"), ["key-missing"]);
  assert.deepEqual(rulesOf("image: { file: a.jpg, alt: A, credit: C, src: b }"), ["key-unknown"]);
});

/** Headlines that a careless reader of YAML or of schemas would change. */
const titles: readonly (readonly [typed: string, title: string])[] = [
  ["no", "no"],
  ["1401.0", "1401.0"],
  ['"a: b"', "a: b"],
  ["'it''s'", "it's"],
  ["  spaces around  ", "spaces around"],
  [">\n  folded\n  lines\n", "folded lines"],
  ['"\\u0645\\u06cc\\u200c\\u0634\\u0648\\u062f"', "می‌شود"],
  ["C# and F#", "C# and F#"],
];

for (const [typed, title] of titles) {
  test(`title: ${JSON.stringify(typed)} is ${title}`, () => {
    const article = parse(required.replace("A sample", () => typed));
    assert.ok(article.ok, JSON.stringify(article));
    assert.equal(article.value.title, title);
  });
}

test("an update on the day of an article without a time is not too early", () => {
  const article = parse(required.replace(" 19:41", "") + "\nupdated: 1401/4/6 00:30");
  assert.ok(article.ok, JSON.stringify(article));
});

test("all mistakes of an article are reported together", () => {
  const article = parse("id: x\ndate: y\ndesk: z\nlang: w\nfoo: v");
  assert.ok(!article.ok);
  assert.deepEqual(article.problems.map(({ rule }) => rule).sort(), [
    "date-form",
    "desk-unknown",
    "id-form",
    "key-missing",
    "key-unknown",
    "value-choice",
  ]);
});

test("an escape can't bring in what the file may not hold", () => {
  const article = parse(required.replace("A sample", () => '"A \\u202e sample"'));
  assert.ok(!article.ok);
  assert.equal(article.problems[0]?.rule, "character-direction");
  assert.deepEqual(article.problems[0].range?.start, { line: 5, column: 8 });
});
