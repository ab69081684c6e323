import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDiff } from "../../../src/commands/check/fix-content.ts";

/** Texts before and after, and the lines of their diff below the names of the file. */
const diffs: readonly (readonly [before: string, after: string, lines: readonly string[]])[] = [
  ["a\nb\nc\n", "a\nB\nc\n", ["@@ -1,3 +1,3 @@", " a", "-b", "+B", " c"]],
  ["a\r\nb\r\n", "a\r\nB\r\n", ["@@ -1,2 +1,2 @@", " a\r", "-b\r", "+B\r"]],
  ["a\nb", "A\nb", ["@@ -1,2 +1,2 @@", "-a", "+A", " b", "\\ No newline at end of file"]],
  [
    "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
    "A\n2\n3\n4\n5\n6\n7\n8\nB\n",
    [
      ...["@@ -1,4 +1,4 @@", "-1", "+A", " 2", " 3", " 4"],
      ...["@@ -6,4 +6,4 @@", " 6", " 7", " 8", "-9", "+B"],
    ],
  ],
];

for (const [before, after, lines] of diffs) {
  test(`the diff of ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => {
    const expected = ["--- content/خبر.md", "+++ content/خبر.md", ...lines, ""].join("\n");
    assert.equal(formatDiff("content/خبر.md", before, after), expected);
  });
}

test("more changes than a limit are shown as one", () => {
  assert.equal(
    formatDiff("1.md", "a\nb\nc", "A\nb\nC", 3),
    [
      ...["--- 1.md", "+++ 1.md", "@@ -1,3 +1,3 @@"],
      ...["-a", "-b", "-c", "\\ No newline at end of file"],
      ...["+A", "+b", "+C", "\\ No newline at end of file", ""],
    ].join("\n"),
  );
});
