import assert from "node:assert/strict";
import { test } from "node:test";
import { formatClean } from "../../../src/commands/check/format-report.ts";

const table = [
  [{ articles: 1, withheld: 0, files: 0 }, "en", "1 article, no mistakes\n"],
  [
    { articles: 12, withheld: 3, files: 0 },
    "en",
    "12 articles, no mistakes; 3 not published yet\n",
  ],
  [{ articles: 12, withheld: 3, files: 2 }, "en", "2 files, no mistakes\n"],
  [{ articles: 12, withheld: 3, files: 0 }, "fa", "۱۲ خبر، بدون خطا؛ ۳ خبر هنوز منتشر نمی‌شود\n"],
] as const;

for (const [clean, language, expected] of table) {
  test(`a check without a problem says ${JSON.stringify(expected)}`, () => {
    assert.equal(formatClean({ ...clean, problems: [] }, language), expected);
  });
}
