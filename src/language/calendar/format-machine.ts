import type { GregorianDate } from "./jalali.ts";
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
