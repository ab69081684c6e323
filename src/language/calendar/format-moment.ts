import { formatDigits } from "../words/digits.ts";
import type { Language } from "../words/language.ts";
import { formatDay, type DayInWords } from "./format-day.ts";
import { fromDayNumber } from "./jalali.ts";
import type { Moment } from "./moment.ts";
import { offsetAt } from "./time-zone.ts";

/** A moment in the words and digits of a page's language. */
interface MomentInWords extends Pick<DayInWords, "jalali" | "gregorian"> {
  /** The time on the newspaper's clock, `19:41`, `۱۹:۴۱`; absent where none was given. */
  readonly time?: string;
}

/** Puts a moment in words, without markup or direction marks. */
export function formatMoment(moment: Moment, language: Language): MomentInWords {
  const { jalali, gregorian } = formatDay(moment.jalali, language);
  const { time } = moment;
  if (!time) return { jalali, gregorian };
  const typed = formatTypedTime(time.hour * 60 + time.minute);
  return { jalali, gregorian, time: formatDigits(typed, language) };
}

/**
 * An instant as an editor types it by the clock of a time zone, `1401/4/6 19:41`, its seconds cut off.
 * Throws RangeError outside the years 1206 to 1498.
 *
 * @param instant - milliseconds since 1970-01-01T00:00Z
 */
export function formatTypedMoment(instant: number, timeZone: string): string {
  const minutes = Math.floor((instant + offsetAt(instant, timeZone)) / 60_000);
  return `${formatTypedDate(Math.floor(minutes / 1440))} ${formatTypedTime(minutes)}`;
}

/** A day as an editor types it: `1401/4/6`. Throws RangeError outside the years 1206 to 1498. */
export function formatTypedDate(dayNumber: number): string {
  const { year, month, day } = fromDayNumber(dayNumber);
  return `${year}/${month}/${day}`;
}

/** The time on a clock as an editor types it, `19:41`, from minutes since a midnight. */
export function formatTypedTime(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const hour = String(Math.floor(ofDay / 60)).padStart(2, "0");
  return `${hour}:${String(ofDay % 60).padStart(2, "0")}`;
}
