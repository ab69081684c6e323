import { dayNumberOfGregorian, isGregorianDay } from "./gregorian.ts";

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
