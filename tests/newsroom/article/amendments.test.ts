import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/newsroom/article/article.ts";
import { lastChange } from "../../../src/newsroom/article/amendments.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import { momentOf } from "../../layouts/sample-newspaper.ts";

const range = rangeAt(1, 1);
const correctedAt = (date: string) => ({ date: momentOf(date), text: "Sample.", range });

const cases: readonly (readonly [name: string, fields: Partial<Article>, last: string])[] = [
  ["never changed: published", {}, "1401/4/6 19:41"],
  ["updated", { updated: momentOf("1401/4/6") }, "1401/4/6"],
  [
    "corrected twice, the later first",
    { corrections: [correctedAt("1401/4/9"), correctedAt("1401/4/7 10:00")] },
    "1401/4/9",
  ],
  [
    "updated after a correction",
    { updated: momentOf("1401/4/10"), corrections: [correctedAt("1401/4/7")] },
    "1401/4/10",
  ],
  [
    "corrected after an update",
    { updated: momentOf("1401/4/6 20:00"), corrections: [correctedAt("1401/4/7")] },
    "1401/4/7",
  ],
  [
    "retracted",
    {
      corrections: [correctedAt("1401/4/7")],
      retracted: { date: momentOf("1401/4/8"), reason: "Sample.", range },
    },
    "1401/4/8",
  ],
];

for (const [name, fields, last] of cases) {
  test(name, () => {
    const article = { date: momentOf("1401/4/6 19:41"), corrections: [], ...fields };
    assert.equal(lastChange(article).typed, last);
  });
}
