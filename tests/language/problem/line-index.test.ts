import assert from "node:assert/strict";
import { test } from "node:test";
import { countCodePoints, LineIndex } from "../../../src/language/problem/line-index.ts";

const table: readonly (readonly [text: string, offset: number, line: number, column: number])[] = [
  ["", 0, 1, 1],
  ["abc", 2, 1, 3],
  ["a\nbc", 2, 2, 1],
  ["a\nbc", 3, 2, 2],
  ["a\n", 2, 2, 1],
  ["a\n", 99, 2, 1],
  ["😀x", 2, 1, 2],
  ["می‌شود x", 7, 1, 8],
  ["\n\n\nx", 3, 4, 1],
];

for (const [text, offset, line, column] of table) {
  test(`offset ${offset} of ${JSON.stringify(text)} is ${line}:${column}`, () => {
    assert.deepEqual(new LineIndex(text).positionAt(offset), { line, column });
  });
}

test("a text that starts later in a file counts from there", () => {
  assert.deepEqual(new LineIndex("a\nb", 10).positionAt(2), { line: 11, column: 1 });
});

test("an emoji is one character, as is half of one", () => {
  assert.equal(countCodePoints("a😀b"), 3);
  assert.equal(countCodePoints("\ud83dx\ude00"), 3);
});

test("places are the same in whatever order they are asked for", () => {
  const text = `a😀b\n${"x😀".repeat(50)}\ny`;
  const index = new LineIndex(text);
  // Offsets stand between characters, never inside one.
  const starts = [...text.matchAll(/./gsu)].map(({ index: start }) => start);
  for (let step = 0; step < starts.length; step += 1) {
    const offset = starts[(step * 37) % starts.length] ?? 0;
    assert.deepEqual(index.positionAt(offset), new LineIndex(text).positionAt(offset), `${offset}`);
  }
});
