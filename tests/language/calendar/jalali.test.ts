import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as jalaali from "jalaali-js";
import {
  dayNumberOfGregorian,
  gregorianOfDayNumber,
  isGregorianDay,
} from "../../../src/language/calendar/gregorian.ts";
import type { GregorianDate } from "../../../src/language/calendar/gregorian.ts";
import {
  daysInMonth,
  firstYear,
  fromDayNumber,
  isLeapYear,
  lastYear,
  toDayNumber,
  toGregorian,
  weekdayOf,
} from "../../../src/language/calendar/jalali.ts";
import type { JalaliDate } from "../../../src/language/calendar/jalali.ts";

const firstDay = toDayNumber({ year: firstYear, month: 1, day: 1 });
const lastDay = toDayNumber({ year: lastYear, month: 12, day: 30 });

/** The Jalali day of a Gregorian one, put together as `parseMoment` does for its repairs. */
function fromGregorian(date: GregorianDate): JalaliDate {
  if (!isGregorianDay(date)) throw new RangeError("There is no such day.");
  return fromDayNumber(dayNumberOfGregorian(date));
}

function isoOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

test("every year of the official table is leap or not, and begins on the day, that it says", () => {
  const table = readFileSync(
    new URL("../../fixtures/calendar/kabise.txt", import.meta.url),
    "utf8",
  );
  const rows = [...table.matchAll(/^(\d{4})(\**) (\S+)$/gm)];
  assert.equal(rows.length, 293);
  assert.equal(Number(rows[0]?.[1]), firstYear);
  assert.equal(Number(rows.at(-1)?.[1]), lastYear);

  for (const [line, year, stars, newYear] of rows) {
    assert.equal(isLeapYear(Number(year)), stars !== "", line);
    assert.equal(isoOf(toGregorian({ year: Number(year), month: 1, day: 1 })), newYear, line);
  }
});

test("every day of 1206 to 1498 is the day that jalaali-js says, both ways", () => {
  for (let day = firstDay; day <= lastDay; day += 1) {
    const ours = fromDayNumber(day);
    const gregorian = gregorianOfDayNumber(day);
    const { gy, gm, gd } = jalaali.toGregorian(ours.year, ours.month, ours.day);
    assert.deepEqual(toGregorian(ours), { year: gy, month: gm, day: gd });
    const { jy, jm, jd } = jalaali.toJalaali(gregorian.year, gregorian.month, gregorian.day);
    assert.deepEqual(fromGregorian(gregorian), { year: jy, month: jm, day: jd });
    assert.equal(toDayNumber(ours), day);
  }
  assert.equal(lastDay - firstDay + 1, 293 * 365 + 71);
});

test("every day of 1206 to 1498 is the day and weekday that ICU says", () => {
  const icu = new Intl.DateTimeFormat("en-US-u-ca-persian-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = new Date(day * 86_400_000);
    const ours = fromDayNumber(day);
    assert.equal(icu.format(date).split(" ")[0], `${ours.month}/${ours.day}/${ours.year}`);
    assert.equal(weekdayOf(ours) % 7, date.getUTCDay());
    assert.equal(isoOf(gregorianOfDayNumber(day)), date.toISOString().slice(0, 10));
  }
});

test("the Gregorian calendar agrees with ECMAScript's far outside the Jalali years too", () => {
  for (let day = -1_000_000; day <= 1_000_000; day += 97) {
    const date = new Date(day * 86_400_000);
    assert.deepEqual(gregorianOfDayNumber(day), {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    });
  }
});

test("the months have their days", () => {
  const days = (year: number) =>
    Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1));
  assert.deepEqual(days(1402), [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29]);
  assert.deepEqual(days(1403), [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]);
});

const noSuchDays = [
  [1404, 12, 30],
  [1401, 7, 31],
  [1401, 1, 32],
  [1401, 1, 0],
  [1401, 0, 1],
  [1401, 13, 1],
  [1401, 1.5, 1],
  [1401, 1, 1.5],
  [1401, 1, NaN],
  [NaN, 1, 1],
  [1205, 12, 29],
  [1499, 1, 1],
] as const;
for (const [year, month, day] of noSuchDays) {
  test(`${year}/${month}/${day} throws RangeError`, () => {
    assert.throws(() => toGregorian({ year, month, day }), RangeError);
    assert.throws(() => weekdayOf({ year, month, day }), RangeError);
  });
}

const noSuchGregorianDays = [
  [1827, 3, 21],
  [2120, 3, 21],
  [2022, 2, 29],
  [2100, 2, 29],
  [2022, 4, 31],
  [2022, 13, 1],
  [2022, 1, 0],
  [2022, 1, 1.5],
] as const;
for (const [year, month, day] of noSuchGregorianDays) {
  test(`Gregorian ${year}-${month}-${day} throws RangeError`, () => {
    assert.throws(() => fromGregorian({ year, month, day }), RangeError);
  });
}

test("the first and the last day of the table are served", () => {
  assert.deepEqual(fromGregorian({ year: 1827, month: 3, day: 22 }), {
    year: 1206,
    month: 1,
    day: 1,
  });
  assert.deepEqual(fromGregorian({ year: 2120, month: 3, day: 20 }), {
    year: 1498,
    month: 12,
    day: 30,
  });
});
