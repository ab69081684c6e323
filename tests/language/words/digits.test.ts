import assert from "node:assert/strict";
import { test } from "node:test";
import { toLatinDigits, toPersianDigits } from "../../../src/language/words/digits.ts";

test("makes Latin digits Persian and leaves all else alone", () => {
  assert.equal(toPersianDigits("1401/4/6 19:41"), "۱۴۰۱/۴/۶ ۱۹:۴۱");
  assert.equal(toPersianDigits("0123456789"), "۰۱۲۳۴۵۶۷۸۹");
  assert.equal(toPersianDigits("٤ and ۴"), "٤ and ۴");
});

test("makes Persian and Arabic digits Latin, mixed as they may be", () => {
  assert.equal(toLatinDigits("۰۱۲۳۴۵۶۷۸۹"), "0123456789");
  assert.equal(toLatinDigits("٠١٢٣٤٥٦٧٨٩"), "0123456789");
  assert.equal(toLatinDigits("۱۴۰۱/٤/6"), "1401/4/6");
});

test("takes no other script's digits for Latin ones", () => {
  assert.equal(toLatinDigits("१ 𝟏 １"), "१ 𝟏 １");
});
