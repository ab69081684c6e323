import assert from "node:assert/strict";
import { test } from "node:test";
import { LineIndex } from "../../../src/language/problem/line-index.ts";
import { composeYaml } from "../../../src/language/yaml/compose-yaml.ts";
import { readPlainYaml } from "../../../src/language/yaml/parse-yaml.ts";

const article = `
id: 322596
date: 1401/4/6 19:41
desk: international
title: "عنوان «نمونه» 😀"
kicker: It’s a sample, isn't it? 10:30
place: 'Upper Sample'
draft: null
tags: [Accents é and ü, "a, b", 'c', null, ابر]
image:
  file: bridge.jpg
  alt: "A bridge # of sample"
corrections: []`;

const plain: readonly string[] = [
  article,
  article.trimStart(),
  `${article}\n`,
  `  ${article}`,
  "a: b  ",
  "a: 'b'  \nc: \"\"\n",
  "a: http://khabar.example/?a:b",
  "a: [ x , y ]  \n",
  String.raw`a: "\"b\" \\n"`,
  String.raw`a: ["\"", "\\"]`,
  "a:   \n     b: c\n     d: []\ne: f",
  "a: b\na: c",
];

for (const text of plain) {
  test(`${JSON.stringify(text)} is read without the package, and alike`, () => {
    assert.notEqual(readPlainYaml(text, new LineIndex(text)), undefined);
    compare(text);
  });
}

/** What has a meaning in YAML, or had one in some version, and what nearly has. */
const tokens: readonly string[] = [
  ": · :·:·#· #·- ·-·---·...·? ·|·>·%·@·`·&a ·*a·!!str ·<<: ·~·null·[·]·[]·{·}·,·, ·\"·'·\"\"·''·\\·\\\\",
  '\\"·\n·\n\n· ·  ·\n  ·\n   a: b·\n a: b·\n    ·\t·\r·\r\n·\uFEFF·\u0000·\u0085·\u00A0·\u2028·\u200C',
  "😀·\uD83D·é·=·a·0·a: b\n",
].flatMap((some) => some.split("·"));

test("whatever is read without the package is what the package reads, place for place", () => {
  let readPlainly = 0;
  const random = randomNumbers(1401);
  for (let count = 0; count < 4000; count += 1) {
    let text = plain[random(plain.length)] ?? "";
    for (let changes = 1 + random(3); changes > 0; changes -= 1) {
      const at = random(text.length + 1);
      const cut = random(4) === 0 ? random(6) : 0;
      const put = random(5) === 0 ? "" : (tokens[random(tokens.length)] ?? "");
      text = text.slice(0, at) + put + text.slice(at + cut);
    }
    if (compare(text)) readPlainly += 1;
  }
  assert.ok(readPlainly > 400, `${readPlainly} of 4000 were read without the package`);
});

/** Whether a text is read without the package; what is read must then be the same. */
function compare(text: string): boolean {
  const read = readPlainYaml(text, new LineIndex(text));
  if (read === undefined) return false;
  const composed = composeYaml(text, "a.md", new LineIndex(text));
  assert.deepEqual({ ok: true, value: read }, composed, JSON.stringify(text));
  return true;
}

/** Numbers from 0 up to a bound, the same in each run (a generator by Marsaglia, xorshift32). */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}
