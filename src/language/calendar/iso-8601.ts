import { dayNumberOfGregorian, isGregorianDay, type GregorianDate } from "./gregorian.ts";
import type { Moment } from "./moment.ts";

/**
 * A date for machines, as ISO 8601 and HTML's `<time datetime>` write it: `2022-06-27`, and with a
 * time and the clock's milliseconds ahead of UTC `2022-06-27T19:41:00+04:30`.
 *
 * An offset with seconds, which neither can carry, leaves the date alone: a rounded one would name
 * another instant. Tehran's was +03:25:44 before 1314.
 */
export function formatMachine(
  { year, month, day }: GregorianDate,
  time?: Moment["time"],
  offset = 0,
): string {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const minutes = Math.abs(offset) / 60_000;
  if (time === undefined || !Number.isInteger(minutes)) return date;
  const sign = offset < 0 ? "-" : "+";
  const zone = `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${date}T${twoDigits(time.hour)}:${twoDigits(time.minute)}:00${zone}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

// A date, a time and an offset from UTC, none of them left out (RFC 3339, 5.6, which ISO 8601 allows):
// without the offset it would be a time on nobody's clock.
const form =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;

/**
 * Reads an instant as programs write it, `2026-11-24T02:30:00Z` or `2026-11-24T06:00+03:30`.
 *
 * @returns milliseconds since 1970-01-01T00:00Z, a part of a second cut off; undefined where the text
 *   is no instant: another form, a day or time that doesn't exist
 */
export function parseInstant(text: string): number | undefined {
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const numberAt = (index: number): number => Number(parts[index] ?? 0);
  const date = { year: numberAt(1), month: numberAt(2), day: numberAt(3) };
  const [hour, minute, second] = [numberAt(4), numberAt(5), numberAt(6)];
  const [offsetHour, offsetMinute] = [numberAt(8), numberAt(9)];
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  if (!isGregorianDay(date) || !isTime || offsetHour > 23 || offsetMinute > 59) return undefined;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[7] === "-" ? -1 : 1);
  const minutes = dayNumberOfGregorian(date) * 1440 + hour * 60 + minute - offset;
  return (minutes * 60 + second) * 1000;
}

/**
 * An instant for programs, in UTC to the second: `2026-11-24T02:30:00Z`.
 *
 * @param instant - milliseconds since 1970-01-01T00:00Z
 */
export function formatInstant(instant: number): string {
  return new Date(instant).toISOString().replace(/\.[0-9]{3}Z$/, "Z");
}
