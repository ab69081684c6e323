import { dateWords } from "../words/date-words.ts";
import type { Language } from "../words/language.ts";
import { daysInMonth, weekdayOf, type JalaliDate } from "./jalali.ts";

// In Iran a week begins on Saturday, in either language of the newspaper.

/** A row of a month's calendar: seven days from Saturday on, those outside the month absent. */
type Week = readonly (JalaliDate | undefined)[];

/** The head of a column of a month's calendar. */
interface WeekdayHead {
  /** As shown: `Sat`, `ش`. */
  readonly short: string;
  /** Written out, for screen readers: `Saturday`, `شنبه`. */
  readonly full: string;
}

/**
 * Lays out a Jalali month as the weeks of its calendar, four to six. Throws RangeError for a month
 * that does not exist, and outside the years 1206 to 1498.
 */
export function planMonthGrid({
  year,
  month,
}: Pick<JalaliDate, "year" | "month">): readonly Week[] {
  const length = daysInMonth(year, month);
  const blanks = fromSaturday(weekdayOf({ year, month, day: 1 }));
  return Array.from({ length: Math.ceil((blanks + length) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_cell, cell) => {
      const day = 7 * week + cell - blanks + 1;
      return day < 1 || day > length ? undefined : { year, month, day };
    }),
  );
}

/** The heads of a calendar's seven columns, Saturday first. */
export function weekdayHeads(language: Language): readonly WeekdayHead[] {
  const { weekdays, shortWeekdays } = dateWords[language];
  return weekdays
    .map((full, index) => ({ full, short: shortWeekdays[index] ?? full, weekday: index + 1 }))
    .sort((a, b) => fromSaturday(a.weekday) - fromSaturday(b.weekday))
    .map(({ short, full }) => ({ short, full }));
}

/** How many days after Saturday a day of the week is, from its number in ISO 8601 (Monday 1). */
function fromSaturday(weekday: number): number {
  return (weekday + 1) % 7;
}
