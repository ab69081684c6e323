import { gregorianOfDayNumber, type GregorianDate } from "./gregorian.ts";

// The Jalali year begins at the equinox of spring as seen from Tehran, so that strictly only an
// astronomer knows which years are leap. In the years served here a rule of whole numbers says the
// same: 8 leap years in each 33, those that fill the fraction 8/33 up to one more day.
//
// The rule is Omar Khayyam's cycle of 33 years. It was checked against the table of leap years
// published by the Iranian calendar authority, which ends with 1498 and begins with 1206: each of
// its 293 years is leap or not, and begins on the day, that the rule says. Outside those years
// nothing is claimed, and these functions throw. (The rules by 2820-year cycles, which many
// libraries use, are wrong for 1403 and 1404.)

/** A day in the Jalali calendar (Solar Hijri), months from 1 (Farvardin) to 12 (Esfand). */
export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first year of the official table; it began on 1827-03-22. */
export const firstYear = 1206;

/** The last year of the official table; it ends on 2120-03-20. */
export const lastYear = 1498;

// 33 years have 33 × 365 + 8 days. In days of a 33rd year, year y begins at (12053 y + 21) / 33,
// which is 365 y + (8 y + 21) / 33. The 21 says where in its cycle the rule stands.
const daysIn33Years = 12053;
const phase = 21;
// The day number of 0/1/1: the one number that ties the calendar to days since 1970-01-01.
const dayNumberOfYearZero = -492633;

/** Whether Esfand of a year has 30 days. Throws RangeError outside 1206 to 1498. */
export function isLeapYear(year: number): boolean {
  assertYear(year);
  return newYear(year + 1) - newYear(year) === 366;
}

/** How many days a month has: 31, 30 or 29. Throws RangeError for one that does not exist. */
export function daysInMonth(year: number, month: number): number {
  assertYear(year);
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`There is no Jalali month ${month}.`);
  }
  if (month <= 6) return 31;
  return month <= 11 || isLeapYear(year) ? 30 : 29;
}

/** The same day in the Gregorian calendar. Throws RangeError for a day that does not exist. */
export function toGregorian(date: JalaliDate): GregorianDate {
  return gregorianOfDayNumber(toDayNumber(date));
}

/** The day of the week as in ISO 8601: Monday is 1, Sunday 7. Throws as `toGregorian` does. */
export function weekdayOf(date: JalaliDate): number {
  return weekdayOfDayNumber(toDayNumber(date));
}

/** The day of the week of a day number, as `weekdayOf`. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Days from 1970-01-01 to this day. Throws RangeError for a day that does not exist. */
export function toDayNumber({ year, month, day }: JalaliDate): number {
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`There is no Jalali day ${year}/${month}/${day}.`);
  }
  // Six months of 31 days, then months of 30: each of the first six is a day longer.
  return newYear(year) + 30 * (month - 1) + Math.min(month - 1, 6) + (day - 1);
}

/** The day that many days after 1970-01-01. Throws RangeError outside 1206/1/1 to 1498/12/30. */
export function fromDayNumber(dayNumber: number): JalaliDate {
  if (!isJalaliDayNumber(dayNumber)) {
    throw new RangeError(`Day ${dayNumber} is outside the years ${firstYear} to ${lastYear}.`);
  }
  // `newYear` turned round: the largest year that begins on this day or before it.
  const days = dayNumber - dayNumberOfYearZero;
  const year = Math.floor((33 * days + 32 - phase) / daysIn33Years);
  const dayOfYear = dayNumber - newYear(year);
  if (dayOfYear < 186) {
    return { year, month: Math.floor(dayOfYear / 31) + 1, day: (dayOfYear % 31) + 1 };
  }
  const late = dayOfYear - 186;
  return { year, month: Math.floor(late / 30) + 7, day: (late % 30) + 1 };
}

/** Whether a day number is a day of the years 1206 to 1498. */
export function isJalaliDayNumber(dayNumber: number): boolean {
  return (
    Number.isInteger(dayNumber) &&
    dayNumber >= newYear(firstYear) &&
    dayNumber < newYear(lastYear + 1)
  );
}

/** The day number of 1 Farvardin. */
function newYear(year: number): number {
  return Math.floor((daysIn33Years * year + phase) / 33) + dayNumberOfYearZero;
}

function assertYear(year: number): void {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) {
    throw new RangeError(`The year ${year} is outside ${firstYear} to ${lastYear}.`);
  }
}
