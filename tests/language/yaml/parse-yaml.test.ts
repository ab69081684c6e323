import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "../../../src/language/yaml/parse-yaml.ts";
import type { Node } from "../../../src/language/yaml/node.ts";

const read = (text: string) => parseYaml(text, { file: "a.md", firstLine: 1 });

function value(text: string): Node {
  const result = read(text);
  assert.ok(result.ok, JSON.stringify(result));
  const [entry] = result.value.entries;
  assert.ok(entry);
  return entry.value;
}

/** Scalars that YAML 1.1, and js-yaml 3 with it, reads as something else than what was typed. */
const asTyped = [
  ...["0322596", "1_000", "0x1F", "1e3", "19:41", "1401-04-06", "2022-06-27", "1401.0"],
  ...["no", "yes", "true", "off", ".inf", "1401/4/6 19:41", "«نقل»", "می‌شود", "A 'b' c"],
];

for (const typed of asTyped) {
  test(`${typed} stays the text that was typed`, () => {
    const node = value(`a: ${typed}\n`);
    assert.equal(node.shape === "text" && node.value, typed);
  });
}

for (const typed of ["", " ~", " null", " NULL"]) {
  test(`"a:${typed}" has no value`, () => {
    assert.equal(value(`a:${typed}\n`).shape, "nothing");
  });
}

test("a value in quotes may be the word null", () => {
  assert.equal(value('a: "null"\n').shape, "text");
});

test("places are those of the file, in code points", () => {
  const result = parseYaml("\na: 1\n😀 b: [x, 'y']\n", { file: "a.md", firstLine: 1 });
  assert.ok(result.ok);
  const [, second] = result.value.entries;
  assert.deepEqual(second?.keyRange.start, { line: 3, column: 1 });
  assert.deepEqual(second.value.range.start, { line: 3, column: 6 });
  assert.equal(second.value.shape, "list");
  assert.deepEqual(second.value.items[1]?.range, {
    start: { line: 3, column: 10 },
    end: { line: 3, column: 13 },
  });
});

test("a comment behind a value is told from a # inside it", () => {
  const [plain, inside] = [value("a: b # c\n"), value("a: b#c\n")];
  assert.deepEqual(plain.shape === "text" && plain.comment?.start, { line: 1, column: 5 });
  assert.equal(inside.shape === "text" && inside.value, "b#c");
});

/** Texts that exhaust a recursive reader; each is answered, not thrown. */
const bombs: readonly (readonly [name: string, text: string])[] = [
  ["open brackets", `a: ${"[".repeat(60_000)}`],
  ["closed brackets", `a: ${"[".repeat(9000)}${"]".repeat(9000)}`],
  ["open braces", `a: ${"{".repeat(60_000)}`],
  ["lists on a line", "- ".repeat(30_000)],
  ["keys on a line", "? ".repeat(30_000)],
  ["nested groups", Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
  ["values that look like keys", "a: 1b:\n".repeat(3000)],
  ["indented values that look like keys", `a:\n${"  b: 1a:\n".repeat(3000)}`],
  ["anchors", Array.from({ length: 2000 }, (_, i) => `k${i}: &a${i} b\n`).join("")],
  ["aliases", "a: &a [b]\nc: [*a, *a]\n"],
];

for (const [name, text] of bombs) {
  test(`refuses ${name}`, () => {
    const result = read(text);
    assert.ok(!result.ok);
    assert.equal(result.problems.length, 1);
  });
}

test("a list may be longer than a call may have arguments", () => {
  const list = value(`a:\n${"- b\n".repeat(60_000)}`);
  assert.equal(list.shape === "list" && list.items.length, 60_000);
});
