import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay, formatMonth, formatYear } from "../../../src/language/calendar/format-day.ts";
import { daysInMonth, firstYear, lastYear } from "../../../src/language/calendar/jalali.ts";

const days = [
  [1401, 4, 6, "Monday, 6 Tir 1401", "27 June 2022", "2022-06-27"],
  [1401, 1, 1, "Monday, 1 Farvardin 1401", "21 March 2022", "2022-03-21"],
  [1403, 12, 30, "Thursday, 30 Esfand 1403", "20 March 2025", "2025-03-20"],
  [1404, 1, 1, "Friday, 1 Farvardin 1404", "21 March 2025", "2025-03-21"],
  [1401, 10, 11, "Sunday, 11 Dey 1401", "1 January 2023", "2023-01-01"],
] as const;
for (const [year, month, day, jalali, gregorian, machine] of days) {
  test(`the day ${year}/${month}/${day} in English`, () => {
    assert.deepEqual(formatDay({ year, month, day }, "en"), { jalali, gregorian, machine });
  });
}

test("a day in Persian has Persian digits, but none for machines", () => {
  assert.deepEqual(formatDay({ year: 1401, month: 4, day: 7 }, "fa"), {
    jalali: "سه‌شنبه ۷ تیر ۱۴۰۱",
    gregorian: "۲۸ ژوئن ۲۰۲۲",
    machine: "2022-06-28",
  });
});

const months = [
  [1401, 4, "Tir 1401", "22 June – 22 July 2022"],
  [1401, 10, "Dey 1401", "22 December 2022 – 20 January 2023"],
  [1402, 12, "Esfand 1402", "20 February – 19 March 2024"],
  [1403, 12, "Esfand 1403", "19 February – 20 March 2025"],
] as const;
for (const [year, month, jalali, gregorian] of months) {
  test(`the month ${year}/${month} in English`, () => {
    assert.deepEqual(formatMonth({ year, month }, "en"), { jalali, gregorian });
  });
}

test("a month in Persian", () => {
  assert.deepEqual(formatMonth({ year: 1401, month: 4 }, "fa"), {
    jalali: "تیر ۱۴۰۱",
    gregorian: "۲۲ ژوئن تا ۲۲ ژوئیه ۲۰۲۲",
  });
});

test("a year in both languages", () => {
  assert.deepEqual(formatYear({ year: 1401 }, "en"), {
    jalali: "1401",
    gregorian: "21 March 2022 – 20 March 2023",
  });
  assert.deepEqual(formatYear({ year: 1403 }, "fa"), {
    jalali: "۱۴۰۳",
    gregorian: "۲۰ مارس ۲۰۲۴ تا ۲۰ مارس ۲۰۲۵",
  });
});

test("the spans of a year's months begin and end with the year's, in every year", () => {
  for (let year = firstYear; year <= lastYear; year += 1) {
    const [start, end] = formatYear({ year }, "en").gregorian.split(" – ");
    const firstMonth = formatMonth({ year, month: 1 }, "en").gregorian;
    const lastMonth = formatMonth({ year, month: 12 }, "en").gregorian;
    assert.ok(start?.startsWith(firstMonth.split(" – ")[0] ?? ""), firstMonth);
    assert.equal(lastMonth.split(" – ")[1], end);
  }
});

test("what does not exist has no words", () => {
  assert.throws(() => formatDay({ year: 1404, month: 12, day: 30 }, "en"), RangeError);
  assert.throws(() => formatMonth({ year: 1401, month: 13 }, "en"), RangeError);
  assert.throws(() => formatYear({ year: firstYear - 1 }, "en"), RangeError);
  assert.equal(daysInMonth(1404, 12), 29);
});
