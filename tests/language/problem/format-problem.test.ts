import assert from "node:assert/strict";
import { test } from "node:test";
import { formatCount, formatProblem } from "../../../src/language/problem/format-problem.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { compareProblems, rangeAt } from "../../../src/language/problem/problem.ts";

const unknownDesk: Problem = {
  rule: "desk-unknown",
  details: { desk: "politcs" },
  file: "content/1401/04/322596.md",
  range: rangeAt(5, 7, 7),
  repair: "politics",
};

test("a problem names file, line, column, what is wrong, the repair and the rule", () => {
  assert.equal(
    formatProblem(unknownDesk),
    'content/1401/04/322596.md:5:7: Unknown desk "politcs"; did you mean "politics"? (desk-unknown)',
  );
});

test("a caret stands under the mistake of a plain line", () => {
  const [, line, caret] = formatProblem(unknownDesk, "desk: politcs").split("\n");
  assert.equal(line, "    desk: politcs");
  assert.equal(caret, "          ^^^^^^^");
});

test("no caret stands under Persian, where it would point at another letter", () => {
  assert.doesNotMatch(formatProblem(unknownDesk, "desk: سیاسی politcs"), /\n/);
});

test("Persian text in a message is isolated, so that the sentence keeps its order", () => {
  const problem: Problem = { ...unknownDesk, details: { desk: "سیاسی" } };
  assert.match(formatProblem(problem), /Unknown desk \u2068"سیاسی"\u2069;/);
});

test("what content holds can't steer the terminal", () => {
  const desk = "\u001b]0;pwn\u0007\u202eabc\u009b31m\r\n";
  const told = formatProblem({ ...unknownDesk, file: `content/a\u001b[2J.md`, details: { desk } });
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there.
  assert.doesNotMatch(told, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  assert.match(told, /content\/a\\u001b\[2J\.md/);
});

test("a value that fills pages is cut", () => {
  const told = formatProblem({ ...unknownDesk, details: { desk: "a".repeat(10_000) } });
  assert.ok(told.length < 250, told);
});

test("problems are counted in words", () => {
  assert.equal(formatCount([]), "0 mistakes");
  assert.equal(formatCount([unknownDesk]), "1 mistake");
  assert.equal(formatCount([unknownDesk, unknownDesk]), "2 mistakes");
});

test("problems are ordered by file, line, column and rule, by code unit", () => {
  const at = (file: string, line: number, column: number): Problem => ({
    ...unknownDesk,
    file,
    range: rangeAt(line, column),
  });
  const ordered = [at("a.md", 2, 1), at("a.md", 10, 1), at("a.md", 10, 2), at("i.md", 1, 1)];
  const shuffled = [ordered[3], ordered[1], ordered[2], ordered[0]].filter((p) => p !== undefined);
  assert.deepEqual(shuffled.sort(compareProblems), ordered);
});
