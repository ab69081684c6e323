import assert from "node:assert/strict";
import { test } from "node:test";
import { slipLabels, words } from "../../../src/language/words/words.ts";

test("the slip has the labels of the old system", () => {
  assert.deepEqual(Object.values(slipLabels), ["کد خبر:", "تاریخ:", "لینک مطلب:"]);
});

test("a moment without a time ends with its day", () => {
  assert.equal(words.en.moment("1 Tir 1401", "22 June 2022"), "1 Tir 1401 (22 June 2022)");
  assert.equal(words.fa.moment("۱ تیر", "۲۲ ژوئن", "۰۹:۰۵"), "۱ تیر (۲۲ ژوئن)، ساعت ۰۹:۰۵");
});

test("Persian words are written with Persian letters", () => {
  const all = JSON.stringify(words.fa) + words.fa.desk("") + words.fa.generated("");
  assert.doesNotMatch(all, /[\u0643\u064A\u0649]/, "Arabic kaf or yeh");
});
