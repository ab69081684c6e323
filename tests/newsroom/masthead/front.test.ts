import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFront } from "../../../src/newsroom/masthead/front.ts";

const parse = (text: string) => parseFront(text, "content/front.yaml");

test("stories are pinned in the order typed, large where no size is given", () => {
  const front = parse(
    "stories:\n  - id: 0322596\n    size: lead\n  - id: 7\n  - id: 8\n    size: small\n",
  );
  assert.ok(front.ok, JSON.stringify(front));
  assert.deepEqual(
    front.value.map(({ id, size, range }) => [id, size, range.start.line]),
    [
      ["0322596", "lead", 2],
      ["7", "large", 4],
      ["8", "small", 5],
    ],
  );
});

/** Fronts at fault, and each rule with its line and column. */
const table: readonly (readonly [text: string, problems: readonly string[]])[] = [
  ["stories: []\n", ["1:10 value-empty"]],
  ["stories:\n", ["1:9 value-empty"]],
  ["storeis:\n  - id: 1\n", ["1:1 key-unknown"]],
  ["stories:\n  - 322596\n", ["2:5 value-shape"]],
  ["stories: 322596\n", ["1:10 value-shape"]],
  ["stories:\n  - size: lead\n", ["2:5 key-missing"]],
  ["stories:\n  - id: 1\n    size: huge\n", ["3:11 value-choice"]],
  ["stories:\n  - id: 1\n    sise: lead\n", ["3:5 key-unknown"]],
  ["stories:\n  - id: 1\n  - id: 2\n  - id: 1\n", ["4:9 pin-duplicate"]],
  ["- id: 1\n", ["1:1 front-matter-shape"]],
  ["# nothing\n", ["1:1 front-matter-shape"]],
  ["stories:\n  - &a { id: 1 }\n  - *a\n", ["2:5 front-matter-feature"]],
];

for (const [text, problems] of table) {
  test(`${JSON.stringify(text)} is ${problems.join(", ")}`, () => {
    const front = parse(text);
    assert.ok(!front.ok);
    assert.deepEqual(
      front.problems.map(
        ({ range, rule }) => `${range?.start.line}:${range?.start.column} ${rule}`,
      ),
      problems,
    );
  });
}
