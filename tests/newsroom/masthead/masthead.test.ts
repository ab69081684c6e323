import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { parseMasthead } from "../../../src/newsroom/masthead/masthead.ts";

const sample = fs.readFileSync("tests/sites/masthead.yaml", "utf8");

const parse = (text: string) => parseMasthead(text, "content/masthead.yaml");

test("a newspaper's masthead has its desks in order, with both names", () => {
  const masthead = parse(fs.readFileSync("tests/sites/newspaper/masthead.yaml", "utf8"));
  assert.ok(masthead.ok, JSON.stringify(masthead));
  const { name, address, language, timeZone, desks, generationTime } = masthead.value;
  assert.deepEqual(name, { en: "Khabar", fa: "خبر" });
  assert.deepEqual([address, language, timeZone], ["https://khabar.example", "en", "Asia/Tehran"]);
  assert.deepEqual(
    desks.map(({ slug }) => slug),
    ["international", "politics", "economy", "society", "culture", "science", "sports"],
  );
  assert.ok(desks.every((desk) => desk.name.en !== "" && desk.name.fa !== ""));
  assert.equal(generationTime, false);
});

test("one edition is the default, and the newspaper's language stands first among more", () => {
  const editionsOf = (line: string, language = "en") => {
    const text = sample.replace("language: en", `language: ${language}`);
    const masthead = parse(`${line}${text}`);
    assert.ok(masthead.ok, JSON.stringify(masthead));
    return masthead.value.editions.map(({ lang, root }) => `${lang} ${root}`);
  };
  assert.deepEqual(editionsOf(""), ["en /"]);
  assert.deepEqual(editionsOf("", "fa"), ["fa /"]);
  assert.deepEqual(editionsOf("editions: [en]\n"), ["en /"]);
  assert.deepEqual(editionsOf("editions: [fa, en]\n"), ["en /", "fa /fa/"]);
  assert.deepEqual(editionsOf("editions: [en, fa]\n", "fa"), ["fa /", "en /en/"]);
});

test("credits are required and share pictures are the desks' unless the masthead says otherwise", () => {
  const choicesOf = (lines: string) => {
    const masthead = parse(lines + sample);
    assert.ok(masthead.ok, JSON.stringify(masthead));
    return [masthead.value.pictureCredits, masthead.value.sharePictures];
  };
  assert.deepEqual(choicesOf(""), ["required", "desks"]);
  const lines = "pictureCredits: optional\nsharePictures: articles\n";
  assert.deepEqual(choicesOf(lines), ["optional", "articles"]);
});

/** One change to a good masthead, and what is said of it. */
const table: readonly (readonly [from: string, to: string, rule: string, repair?: string])[] = [
  ["https://sample.example", "https://sample.example/", "address-form", "https://sample.example"],
  ["https://sample.example", "https://Sample.Example", "address-form", "https://sample.example"],
  ["https://sample.example", "sample.example", "address-form"],
  [
    "https://sample.example",
    "https://user:pw@sample.example",
    "address-form",
    "https://sample.example",
  ],
  ["https://sample.example", "javascript:alert(1)", "address-form"],
  [
    "https://sample.example",
    "https://نمونه.example",
    "address-form",
    "https://xn--hhbbbed.example",
  ],
  ["Asia/Tehran", "Asia/Teheran", "time-zone-unknown", "Asia/Tehran"],
  ["Asia/Tehran", "Iran", "time-zone-unknown", "Asia/Tehran"],
  ["Asia/Tehran", "kabul", "time-zone-unknown", "Asia/Kabul"],
  ["language: en", "language: ar", "value-choice"],
  ["timeZone", "editions: [en, ar]\ntimeZone", "value-choice"],
  ["timeZone", "editions: []\ntimeZone", "value-empty"],
  ["timeZone", "editions: en\ntimeZone", "value-shape"],
  ["timeZone", "editions: [fa]\ntimeZone", "edition-language"],
  ["timeZone", "editions: [fa, en, fa]\ntimeZone", "edition-duplicate"],
  ["timeZone", "edition: [fa, en]\ntimeZone", "key-unknown", "editions"],
  ["timeZone", "pictureCredits: optionel\ntimeZone", "value-choice", "optional"],
  ["timeZone", "sharePictures: article\ntimeZone", "value-choice", "articles"],
  ["slug: politics", "slug: 1401", "slug-reserved"],
  ["slug: politics", "slug: fa", "slug-reserved"],
  ["slug: politics", "slug: tag", "slug-reserved"],
  ["slug: politics", "slug: ../x", "slug-form", "x"],
  ["slug: politics", "slug: سیاست", "slug-form"],
  ["name: { en: Politics, fa: سیاست }", "name: Politics", "value-shape"],
  ["name: { en: Politics, fa: سیاست }", "name: { en: Politics }", "key-missing"],
  ["desks:", "desk:", "key-unknown", "desks"],
];

for (const [from, to, rule, repair] of table) {
  test(`${to} is ${rule}`, () => {
    assert.ok(sample.includes(from));
    const masthead = parse(sample.replace(from, () => to));
    assert.ok(!masthead.ok);
    const [problem] = masthead.problems;
    assert.equal(problem?.rule, rule);
    assert.equal(problem.repair, repair);
    assert.ok(problem.range !== undefined);
  });
}

test("a newspaper without a desk is a mistake", () => {
  const masthead = parse(sample.replace(/desks:[^]*/, "desks: []\n"));
  assert.ok(!masthead.ok);
  assert.equal(masthead.problems[0]?.rule, "value-empty");
});
