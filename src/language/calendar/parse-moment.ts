import type { Fault, Result } from "../problem/problem.ts";
import { formatTypedDate, formatTypedTime } from "./format-moment.ts";
import { dayNumberOfGregorian, isGregorianDay, type GregorianDate } from "./gregorian.ts";
import { isJalaliDayNumber } from "./jalali.ts";
import type { Moment } from "./moment.ts";
import { parseLooseDate, type LooseDate } from "./parse-loose-date.ts";
import { parseStrictMoment, parseTime } from "./parse-strict-moment.ts";
import { offsetAt } from "./time-zone.ts";

/**
 * Reads a date as an editor types it, `1401/4/6 19:41`: a Jalali day of the years 1206 to 1498, with
 * `/` or `-` twice, and where a time is known one space or more and that time on the clock of the
 * time zone. Digits are Latin, Persian or Arabic. A time that happened twice is its first happening.
 *
 * Returns the moment, or all that is wrong with the text, with a repair where only one thing can have
 * been meant: every repair was itself read and found right. Throws RangeError for a name that is no
 * time zone.
 */
export function parseMoment(text: string, timeZone: string): Result<Moment, Fault> {
  const strict = parseStrictMoment(text, timeZone);
  if (strict.ok) return strict;
  const loose = parseLooseDate(text);
  if (!loose) return strict;

  const gregorian = asGregorian(loose);
  if (gregorian) {
    const repair = findRepair(toJalali(gregorian, loose, timeZone), timeZone);
    return { ok: false, problems: [{ rule: "date-gregorian", details: { text }, ...repair }] };
  }
  const repair = findRepair(joinDate(loose), timeZone);
  return { ok: false, problems: strict.problems.map((fault) => ({ ...repair, ...fault })) };
}

/** The date, if only a Gregorian one can look like it. 2022/2/30 does, though it doesn't exist. */
function asGregorian(loose: LooseDate): GregorianDate | undefined {
  const date = { year: Number(loose.year), month: Number(loose.month), day: Number(loose.day) };
  const isPlausible = date.year >= 1800 && date.year <= 2199 && date.month <= 12 && date.day <= 31;
  return isPlausible ? date : undefined;
}

/** The Jalali date to type for a Gregorian one; undefined where that is not certain. */
function toJalali(date: GregorianDate, loose: LooseDate, timeZone: string): string | undefined {
  if (!isGregorianDay(date)) return undefined;
  const dayNumber = dayNumberOfGregorian(date);
  if (loose.offset === undefined) return joinTyped(dayNumber, loose.time);

  const time = parseTime(loose.time ?? "");
  if (!time) return undefined;
  const minutes = dayNumber * 1440 + time.hour * 60 + time.minute;
  const instant = minutes * 60_000 - loose.offset;
  const local = Math.floor((instant + offsetAt(instant, timeZone)) / 60_000);
  return joinTyped(Math.floor(local / 1440), formatTypedTime(local));
}

function joinTyped(dayNumber: number, time: string | undefined): string | undefined {
  if (!isJalaliDayNumber(dayNumber)) return undefined;
  return time === undefined ? formatTypedDate(dayNumber) : `${formatTypedDate(dayNumber)} ${time}`;
}

/** A Jalali date as it should be typed. One with an offset is foreign text: no guess is made. */
function joinDate({ year, month, day, time, offset }: LooseDate): string | undefined {
  if (offset !== undefined) return undefined;
  const date = `${year}/${month}/${day}`;
  return time === undefined ? date : `${date} ${time}`;
}

function findRepair(text: string | undefined, timeZone: string): { repair?: string } {
  const result = text === undefined ? undefined : parseStrictMoment(text, timeZone);
  return result?.ok ? { repair: result.value.typed } : {};
}
