import type { GregorianDate } from "./gregorian.ts";
import type { JalaliDate } from "./jalali.ts";

/**
 * When something was published or updated: an instant, or a whole day where no time was given.
 *
 * A day is never read as midnight: until 1401 the clock of Tehran skipped the hour after midnight
 * once a year, and a day printed as `T00:00` would claim a time that nobody wrote.
 */
export interface Moment {
  /** As the editor typed it, in Latin digits and with one space: `1401/4/6 19:41`. */
  readonly typed: string;
  /** The day in the Jalali calendar. */
  readonly jalali: JalaliDate;
  /** The same day in the Gregorian calendar. */
  readonly gregorian: GregorianDate;
  /** The time of day on the newspaper's clock, absent where none was given. */
  readonly time?: { readonly hour: number; readonly minute: number };
  /** Monday is 1 and Sunday 7, as in ISO 8601. */
  readonly weekday: number;
  /**
   * For machines, ISO 8601 in the Gregorian calendar: `2022-06-27T19:41:00+04:30`, or
   * `2022-06-27` without a time, and where the offset of the time zone has seconds (Tehran before
   * 1314), which ISO 8601 can't carry.
   */
  readonly machine: string;
  /**
   * Milliseconds since 1970-01-01T00:00Z, for ordering. A day without a time stands at its first
   * instant, so that it comes before what was published on it at a known time.
   */
  readonly instant: number;
}

/** The newest of moments; of the same instant, the first. Throws where there is none. */
export function newestMoment(moments: readonly Moment[]): Moment {
  return moments.reduce((newest, moment) => (moment.instant > newest.instant ? moment : newest));
}
