import assert from "node:assert/strict";
import { test } from "node:test";
import { findFutureMoments } from "../../../src/newsroom/content/find-future-moments.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import { momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";

const article = sampleArticle({
  corrections: [
    { date: momentOf("1401/4/7 10:00"), text: "Sample.", range: rangeAt(7, 11, 14) },
    { date: momentOf("1401/4/8"), text: "Sample.", range: rangeAt(9, 11, 8) },
  ],
  retracted: { date: momentOf("1401/4/9 10:00"), reason: "Sample.", range: rangeAt(12, 9, 14) },
});

// Only where `updated` stands is read from the file again.
const nowhere = { location: "", name: "content" };

const cases: readonly (readonly [now: number, late: readonly string[]])[] = [
  [momentOf("1401/4/9 10:00").instant, []],
  [momentOf("1401/4/9 10:00").instant - 1, ["12:9 retracted.date 1401/4/9 10:00"]],
  [momentOf("1401/4/8").instant, ["12:9 retracted.date 1401/4/9 10:00"]],
  [
    momentOf("1401/4/8").instant - 1,
    ["9:11 corrections.date 1401/4/8", "12:9 retracted.date 1401/4/9 10:00"],
  ],
  [
    momentOf("1401/4/6").instant,
    [
      "7:11 corrections.date 1401/4/7 10:00",
      "9:11 corrections.date 1401/4/8",
      "12:9 retracted.date 1401/4/9 10:00",
    ],
  ],
];

for (const [now, late] of cases) {
  test(`at ${new Date(now).toISOString()} ${late.length} moments are still to come`, () => {
    const found = findFutureMoments([article], now, nowhere).map((problem) => {
      assert.ok(problem.rule === "moment-future");
      const { line, column } = problem.range?.start ?? { line: 0, column: 0 };
      return `${line}:${column} ${problem.details.key} ${problem.details.moment}`;
    });
    assert.deepEqual(found, late);
  });
}
