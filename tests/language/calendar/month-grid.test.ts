import assert from "node:assert/strict";
import { test } from "node:test";
import {
  daysInMonth,
  firstYear,
  lastYear,
  weekdayOf,
} from "../../../src/language/calendar/jalali.ts";
import { planMonthGrid, weekdayHeads } from "../../../src/language/calendar/month-grid.ts";

/** A month's calendar as text, a line a week, `.` where no day is. */
function drawn(year: number, month: number): readonly string[] {
  return planMonthGrid({ year, month }).map((week) =>
    week.map((date) => (date === undefined ? "." : date.day)).join(" "),
  );
}

test("Tir 1401 begins on a Wednesday", () => {
  assert.deepEqual(drawn(1401, 4), [
    ". . . . 1 2 3",
    "4 5 6 7 8 9 10",
    "11 12 13 14 15 16 17",
    "18 19 20 21 22 23 24",
    "25 26 27 28 29 30 31",
  ]);
});

test("Esfand has a thirtieth day in a leap year alone", () => {
  assert.equal(drawn(1403, 12).at(-1), "25 26 27 28 29 30 .");
  assert.equal(drawn(1404, 12).at(-1), "23 24 25 26 27 28 29");
});

test("every month of every year has each of its days once, under its weekday", () => {
  const [saturday, friday] = [6, 5];
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const weeks = planMonthGrid({ year, month });
      const days = weeks.flat().filter((date) => date !== undefined);
      assert.deepEqual(
        days.map(({ day }) => day),
        Array.from({ length: daysInMonth(year, month) }, (_, index) => index + 1),
      );
      for (const week of weeks) {
        assert.equal(week.length, 7);
        assert.ok(week.some((date) => date !== undefined));
        if (week[0]) assert.equal(weekdayOf(week[0]), saturday);
        if (week[6]) assert.equal(weekdayOf(week[6]), friday);
      }
    }
  }
});

test("the columns begin with Saturday", () => {
  assert.deepEqual(weekdayHeads("en").slice(0, 3), [
    { short: "Sat", full: "Saturday" },
    { short: "Sun", full: "Sunday" },
    { short: "Mon", full: "Monday" },
  ]);
  assert.equal(
    weekdayHeads("fa")
      .map(({ short }) => short)
      .join(" "),
    "ش ی د س چ پ ج",
  );
  for (const { short, full } of weekdayHeads("fa")) assert.ok(full.startsWith(short), full);
});
