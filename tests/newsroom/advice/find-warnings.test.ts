import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { findWarnings } from "../../../src/newsroom/advice/find-warnings.ts";
import { LineIndex } from "../../../src/language/problem/line-index.ts";
import { parseMasthead } from "../../../src/newsroom/masthead/masthead.ts";

const read = parseMasthead(fs.readFileSync("tests/sites/masthead.yaml", "utf8"), "masthead.yaml");
assert.ok(read.ok);
const masthead = read.value;
const now = Date.UTC(2022, 6, 1);

/** What is told of a sample article: `rule text → repair`, with the text that its range holds. */
function adviceOn(body: string, keys = ""): readonly string[] {
  const all = `id: 1\ndate: 1401/4/6 19:41\ndesk: politics\n${keys}`;
  const given = (key: string, value: string): string =>
    keys.includes(`${key}:`) ? "" : `${key}: ${value}\n`;
  const front = `${all}${given("title", "A sample")}${given("tags", "[sample]")}`;
  const source = `---\n${front}---\n\n${body}\n`;
  const lines = new LineIndex(source);
  return findWarnings(source, "a.md", masthead, now).map(({ rule, range, repair }) => {
    assert.ok(range !== undefined);
    const text = source.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${rule} ${text}${repair === undefined ? "" : ` → ${repair}`}`;
  });
}

interface Case {
  readonly body: string;
  readonly keys?: string;
  /** What is told; nothing of an innocent text. */
  readonly told?: readonly string[];
}

const fa = "lang: fa\n";

const cases: { readonly [name: string]: readonly Case[] } = {
  "straight quotes": [
    { body: "“A” and 'b' and c's \"d\"", told: ['" → “', '" → ”', "'", "'", "' → ’"] },
    { body: "Only 'straight' ones, \"all\" of them, and it's right." },
    { body: "“Curly” with `code's \"quotes\"` and [a](/x 'y') and <https://a.example/it's>." },
    { body: '“Curly” and 6\'2" or 12" or 5\' and \\"escaped\\" &quot;named&quot;.' },
    { body: '“A” ("b") — "c,"', told: ['" → “', '" → ”', '" → “', '" → ”'] },
    { body: '“A” " alone', told: ['"'] },
    { body: '“A” "never closed', told: ['"'] },
    { body: "“A” the '90s and 'tis", told: ["'", "'"] },
    { body: "“A” workers' and 1990's", told: ["' → ’", "' → ’"] },
    { body: "Iran's", keys: "title: “A” sample's\n", told: ["' → ’", "' → ’"] },
    { body: '*"Sample*" “a”', told: ['" → “', '" → ”'] },
  ].map(({ told, ...rest }) => ({
    ...rest,
    ...(told && { told: told.map((text) => `quote-straight ${text}`) }),
  })),
  "straight quotes in Persian": [
    { keys: fa, body: '«الف» و "ب"', told: ['quote-straight " → «', 'quote-straight " → »'] },
    { keys: fa, body: '“الف” و "ب"', told: ['quote-straight " → “', 'quote-straight " → ”'] },
    { keys: fa, body: '«الف» و "Windows 11" و O\'Reilly.' },
    { keys: fa, body: 'تنها "راست" است.' },
  ],
  "doubled words": [
    { body: "It is the the sample.", told: ["word-doubled the the → the"] },
    { body: "The the sample.", told: ["word-doubled The the → The"] },
    { body: "A line of\n  of text.", told: ["word-doubled of\n  of"] },
    { body: "> A quote of\n> of text.", told: ["word-doubled of\n> of"] },
    { body: "It is *the* the sample.", told: ["word-doubled the* the"] },
    { body: "He had had it, and that that is very very long, no no." },
    { body: "Duran Duran in Pago Pago, Boutros Boutros-Ghali, New York, New York." },
    { body: "The end. End of it; of, of and 3 3 and a. a" },
    { body: "mid-the the-end, so the-the and e-mail mail" },
    { body: "- the\n- the\n\nthe\n\nthe `the` the" },
    {
      keys: fa,
      body: "متن را را دید و این\nاین را.",
      told: ["word-doubled را را → را", "word-doubled این\nاین → این"],
    },
    {
      keys: fa,
      body: "کم کم و قطره قطره، هزار هزار، آن آن، به به، در در ورودی، های های، دسته دسته",
    },
  ],
  "weekdays beside dates": [
    { body: "On Tuesday, 6 Tir 1401", told: ["weekday-wrong Tuesday → Monday"] },
    {
      body: "Sunday, June 27, 2022; Sunday June 27th 2022",
      told: ["weekday-wrong Sunday → Monday", "weekday-wrong Sunday → Monday"],
    },
    {
      body: "Sunday (27 June 2022) and 27 June 2022 (Sunday)",
      told: ["weekday-wrong Sunday → Monday", "weekday-wrong Sunday → Monday"],
    },
    { body: "On Sunday (June 27) a sample", told: ["weekday-wrong Sunday → Monday"] },
    { body: "Monday, 6 Tir 1401; Monday (June 27); Monday, June 27, 2022; 6 Tir 1401 (Monday)" },
    {
      body: "Sunday, June 27; Sunday (June 27, 1999); on Sunday (March 3); Sunday and Monday, 26 and 27 June 2022",
    },
    {
      body: "Sunday, 25-27 June 2022; Sunday, 31 June 2022; Sunday, 7 November 1917; Sunday, 30 Esfand 1404",
    },
    { body: "Tuesday's sample of 6 Tir 1401. On Tuesday. 6 Tir 1401 came." },
    {
      keys: fa,
      body: "سه‌شنبه ۶ تیر ۱۴۰۱ و یک شنبه، ۶ تیرماه ۱۴۰۱",
      told: ["weekday-wrong سه‌شنبه → دوشنبه", "weekday-wrong یک شنبه → دوشنبه"],
    },
    {
      keys: fa,
      body: "شنبه ۱۴۰۱/۴/۶ و شنبه (۶ تیر) و جمعه ۲۷ ژوئن ۲۰۲۲",
      told: [
        "weekday-wrong جمعه → دوشنبه",
        "weekday-wrong شنبه → دوشنبه",
        "weekday-wrong شنبه → دوشنبه",
      ],
    },
    {
      keys: fa,
      body: "دوشنبه ۶ تیر ۱۴۰۱، دو شنبه ۶ تیر ۱۴۰۱، دو‌شنبه (۶ تیر)، شنبه ۶ تیر، شنبه تا دوشنبه ۶ تیر ۱۴۰۱",
    },
  ],
  "Arabic letters": [
    { keys: fa, body: "كتاب‌هاي خوب", told: ["letter-arabic كتاب‌هاي → کتاب‌های"] },
    {
      keys: `${fa}title: تيتر\nbyline: "علي"\n`,
      body: "متن",
      told: ["letter-arabic تيتر → تیتر", "letter-arabic علي → علی"],
    },
    { keys: fa, body: "گفت: «إنما يخشى الله» و «بسمِ اللهِ الرحيم» و مكة" },
    { keys: fa, body: "گفت: «كتاب» را", told: ["letter-arabic كتاب → کتاب"] },
    { keys: fa, body: "> إنَّ اللهَ مع الصابرين ويحبهم كثيرا" },
    { keys: fa, body: "متن `كد` و [لینک](/tag/علي)" },
    { body: "A sample of علي and كتاب." },
    { keys: fa, body: "ك*تا*ب", told: ["letter-arabic ك*تا*ب"] },
  ],
  links: [
    {
      body: "[](/a) [ ](/b) [![c](d.jpg)](/e) [f](/g) <https://a.example>",
      told: ["link-empty [](/a)", "link-empty [ ](/b)"],
    },
  ],
  names: [
    {
      body: "Hassan Kazemi Qomi and Hassan Kazemi-Qomi",
      told: ["name-twin Hassan Kazemi-Qomi → Hassan Kazemi Qomi"],
    },
    { body: "Ali Hosseini and later Ali Hoseini", told: ["name-twin Ali Hoseini → Ali Hosseini"] },
    {
      body: "A text by a A. Sample",
      keys: "byline: Sample Writer\ntags: [Sample-Writer]\n",
      told: ["name-twin Sample-Writer → Sample Writer"],
    },
    {
      body: "North Korea, North Korean; United State, United States; Iranian Woman, Iranian Women",
    },
    {
      body: "Foreign Minister, Foreign Ministry; Economic Crisis, Economic Crises; East Timor, West Timor",
    },
    { body: "SAMPLE NEWSPAPER and Sample Newspaper, The Sample Newspaper, Sample Newspaper’s" },
    { body: "Middle East, Middle Eastern; Saudi Arabia, Saudi Arabian; Jon Smith, Jan Smith" },
    { keys: `${fa}tags: [علی رضا, علیرضا]\n`, body: "متن", told: ["name-twin علیرضا → علی رضا"] },
    { keys: `${fa}tags: [سپاه ایران, سپاه ایرانی]\n`, body: "متن" },
  ],
  "front matter": [
    {
      body: "A sample.",
      keys: `title: ${"a".repeat(111)}\n`,
      told: [`title-long ${"a".repeat(111)}`],
    },
    { body: "A sample.", keys: `title: ${"😀".repeat(110)}\n` },
    { body: "A sample.", keys: "tags: []\n", told: ["tags-none []"] },
  ],
};

for (const [name, texts] of Object.entries(cases)) {
  for (const { body, keys, told = [] } of texts) {
    test(`${name}: ${JSON.stringify(body)}${keys === undefined ? "" : ` with ${JSON.stringify(keys)}`}`, () => {
      assert.deepEqual(adviceOn(body, keys), told);
    });
  }
}

test("a date to come is told unless it is held back", () => {
  const article = (keys: string): string =>
    `---\nid: 1\ndesk: politics\ntitle: A sample\ntags: [a]\n${keys}---\n\nSample.\n`;
  const told = (keys: string): readonly string[] =>
    findWarnings(article(keys), "a.md", masthead, now).map(({ rule }) => rule);
  assert.deepEqual(told("date: 1401/4/11\n"), ["date-future"]);
  assert.deepEqual(told("date: 1401/4/10\n"), []);
  assert.deepEqual(told("date: 1401/4/11\nembargo: 1401/4/12\n"), []);
  assert.deepEqual(told("date: 1401/4/11\ndraft: true\n"), []);
});

test("an article with a mistake gets no advice", () => {
  assert.deepEqual(findWarnings("---\nid: x\n---\n\nthe the\n", "a.md", masthead, now), []);
  assert.deepEqual(findWarnings("no front matter the the", "a.md", masthead, now), []);
});
