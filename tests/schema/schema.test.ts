import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import type { JsonSchema } from "../../src/language/yaml/form.ts";
import { describeContent, makeSchemas } from "../../schema/make-schemas.ts";
import { parseFrontMatter } from "../../src/newsroom/article/front-matter.ts";
import { parseArticle } from "../../src/newsroom/article/parse-article.ts";
import { parseFront } from "../../src/newsroom/masthead/front.ts";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { parseMasthead } from "../../src/newsroom/masthead/masthead.ts";
import { isValid } from "./validate.ts";

const read = parseMasthead(fs.readFileSync("tests/sites/masthead.yaml", "utf8"), "masthead.yaml");
assert.ok(read.ok);
const masthead = read.value;
const schemas = describeContent(masthead);

/** What the files that are committed were made for: in a fork, the desks are others. */
function readMadeFor(): Masthead {
  const { properties } = JSON.parse(fs.readFileSync("schema/article.schema.json", "utf8")) as {
    readonly properties: {
      readonly desk: { readonly enum: readonly string[] };
      readonly image: { readonly required: readonly string[] };
    };
  };
  return {
    ...masthead,
    desks: properties.desk.enum.map((slug) => ({ slug, name: { en: slug, fa: slug } })),
    pictureCredits: properties.image.required.includes("credit") ? "required" : "optional",
  };
}

for (const [file, text] of makeSchemas(readMadeFor())) {
  test(`${file} is what npm run schema writes`, () => {
    assert.equal(fs.readFileSync(file, "utf8"), text, "run npm run schema");
  });
}

/** YAML values of every shape, right for some key and wrong for others. */
const values = [
  ...[
    "sample",
    '"sample"',
    "a sample: text",
    "'a: b'",
    "1401",
    "0322596",
    "1.5",
    "-3",
    "true",
    '"true"',
  ],
  ...[
    "false",
    "yes",
    '""',
    "",
    "~",
    "'  '",
    '"a\\nb"',
    "|\n  one line",
    "|\n  two\n  lines",
    "[]",
    "{}",
  ],
  ...[
    "[a, b]",
    "[a, a]",
    "[Iran, AT&T, جمهوری‌خواهان]",
    "[-a]",
    "['a,b']",
    "[a، b]",
    "[[a]]",
    "[{a: b}]",
    "[en, fa]",
  ],
  ...[
    "{ a: b }",
    "{ en: a }",
    "{ en: a, fa: ب }",
    "{ en: a, fa: ب, de: c }",
    "en",
    "fa",
    "de",
    "politics",
    "politcs",
    "lead",
    "huge",
  ],
  ...[
    "1401/4/6",
    "1401/4/6 19:41",
    "1401-04-06  9:05",
    "۱۴۰۱/۴/۶ ۱۹:۴۱",
    "١٤٠١/٤/٦",
    "1401/4-6",
    "1401.4.6",
    "2022-06-27",
  ],
  ...[
    "1205/1/1",
    "1206/1/1",
    "1498/1/1",
    "1499/1/1",
    "1401/13/1",
    "1401/0/1",
    "1401/1/32",
    "1401/4/6 24:00",
    "1401/4/6 9:5",
    "401/4/6",
  ],
  ...[
    "1234567890123",
    '"123456789012"',
    "۱۲",
    "12a",
    "required",
    "optional",
    "articles",
    "https://khabar.example",
    "http://a.example",
    "Asia/Tehran",
  ],
  ...[
    "{ file: a.jpg, alt: b, credit: c }",
    "{ file: a.jpg, alt: b }",
    "{ file: a.jpg, alt: '', credit: c }",
    "{ file: a.jpg, alt: b, credit: c, by: d }",
  ],
  ...[
    "{ date: 1401/4/7, reason: a }",
    "{ date: 1401/4/7 }",
    "{ date: x, reason: a }",
    "{ date: 1401/4/7, reason: a, text: b }",
  ],
  ...[
    "[{ date: 1401/4/7, text: a }]",
    "[{ date: 1401/4/7, text: '' }]",
    "[{ date: 1401/4/7, text: a }, { text: b }]",
    "[{ id: 1 }]",
    "[{ id: 1, size: lead }, { id: 2 }]",
    "[{ id: 1, size: big }]",
  ],
  ...[
    "[{ slug: a, name: { en: a, fa: b } }]",
    "[{ slug: A, name: { en: a, fa: b } }]",
    "[{ slug: feed, name: { en: a, fa: b } }]",
    "[{ slug: a }]",
    "[en]",
  ],
  ...[60, 61, 100, 101, 200, 201, 300, 301, 500, 501, 1000, 1001].flatMap((length) =>
    ["a", "😀"].map((letter) => letter.repeat(length)),
  ),
];

/** Sets one key of a YAML file to each of the values, and compares what the build and the schema say. */
function compare(
  schema: JsonSchema,
  base: { readonly [key: string]: string },
  accepts: (yaml: string) => boolean,
  isKnown: (key: string, value: string) => boolean,
): void {
  for (const key of [...Object.keys(schema.properties ?? {}), "sample"]) {
    test(`the build and the schema agree on ${key} of ${schema.title}`, () => {
      const others = Object.entries(base).filter(([name]) => name !== key);
      const front = (lines: readonly (readonly [string, string])[]): string =>
        lines.map(([name, value]) => `${name}: ${value}\n`).join("");
      let accepted = 0;
      const differing: string[] = [];
      for (const value of [undefined, ...values]) {
        const yaml = front(value === undefined ? others : [...others, [key, value]]);
        const ours = accepts(yaml);
        accepted += ours ? 1 : 0;
        if (value !== undefined && isKnown(key, value)) continue;
        if (isRight(yaml, schema) !== ours)
          differing.push(`${value} is ${ours ? "right" : "wrong"}`);
      }
      assert.deepEqual(differing, [], "as the build sees it");
      assert.ok(accepted > 0, "no value was right");
    });
  }
}

function isRight(yaml: string, schema: JsonSchema): boolean {
  try {
    return isValid(parse(yaml), schema);
  } catch {
    return false;
  }
}

compare(
  schemas.article,
  { id: "1", date: "1206/1/1", desk: "politics", title: "A sample" },
  (yaml) => {
    const divided = parseFrontMatter(`---\n${yaml}---\n\nSample.\n`, "a.md");
    assert.ok(divided.ok);
    const { fields } = divided.value;
    return fields.ok && parseArticle(fields.value, "a.md", masthead).ok;
  },
  () => false,
);

compare(
  schemas.front,
  { stories: "[{ id: 1 }]" },
  (yaml) => parseFront(yaml, "front.yaml").ok,
  () => false,
);

compare(
  schemas.masthead,
  {
    name: "{ en: a, fa: b }",
    address: "https://khabar.example",
    language: "en",
    timeZone: "Asia/Tehran",
    copyright: "{ en: a, fa: b }",
    desks: "[{ slug: a, name: { en: a, fa: b } }]",
  },
  (yaml) => parseMasthead(yaml, "masthead.yaml").ok,
  // Which names are time zones, and that the newspaper's language is an edition, only the build knows.
  (key, value) => key === "timeZone" || (key === "editions" && value.startsWith("[")),
);
