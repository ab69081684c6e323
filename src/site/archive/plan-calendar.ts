import {
  archivePermalink,
  dayPermalink,
  monthPermalink,
  yearPermalink,
} from "../../newsroom/article/permalink.ts";
import type { JalaliDate } from "../../language/calendar/jalali.ts";
import type { Desk, Edition } from "../../newsroom/masthead/masthead.ts";
import type { DayGroup } from "./group-summaries.ts";
import type {
  ArchivePage,
  DayPage,
  JalaliMonth,
  JalaliYear,
  MonthPage,
  YearPage,
} from "./pages.ts";
import type { Summary } from "./summary.ts";

/**
 * The page of each day that has articles, the earliest first.
 *
 * @param desks - all of the masthead, in its order
 * @param days - the earliest first
 */
export function* planDays(
  edition: Edition,
  desks: readonly Desk[],
  days: readonly DayGroup[],
): Generator<DayPage> {
  for (const [index, { date, summaries }] of days.entries()) {
    yield {
      edition,
      permalink: dayPermalink(edition, date),
      date,
      desks: divideByDesk(desks, summaries),
      ...datesBeside(days, index),
    };
  }
}

/** A day's articles by desk, without the desks that have none. */
function divideByDesk(desks: readonly Desk[], summaries: readonly Summary[]): DayPage["desks"] {
  return desks
    .map((desk) => ({
      desk,
      stories: summaries.filter(({ article }) => article.desk.slug === desk.slug),
    }))
    .filter(({ stories }) => stories.length > 0);
}

// Each level counts what the level below it counted: months days, years months, the archive years.

/** A day, month or year and how many articles it has. */
export interface Counted<D> {
  readonly date: D;
  readonly count: number;
}

/**
 * The page of each month that has articles, the earliest first.
 *
 * @param days - the earliest first
 */
export function planMonths(
  edition: Edition,
  days: readonly Counted<JalaliDate>[],
): readonly MonthPage[] {
  const months = collect(days, ({ year, month }): JalaliMonth => ({ year, month }), isSameMonth);
  return months.map(({ date, parts }, index) => ({
    edition,
    permalink: monthPermalink(edition, date),
    date,
    days: parts,
    ...datesBeside(months, index),
  }));
}

/**
 * The page of each year that has articles, the earliest first.
 *
 * @param months - the earliest first
 */
export function planYears(edition: Edition, months: readonly MonthPage[]): readonly YearPage[] {
  const counted = months.map(({ date, days }) => ({ date, count: sum(days) }));
  const years = collect(counted, ({ year }): JalaliYear => ({ year }), isSameYear);
  return years.map(({ date, parts }, index) => ({
    edition,
    permalink: yearPermalink(edition, date),
    date,
    months: parts,
    ...datesBeside(years, index),
  }));
}

/**
 * The list of years.
 *
 * @param years - the earliest first
 */
export function planYearList(edition: Edition, years: readonly YearPage[]): ArchivePage {
  const counted = years.map(({ date, months }) => ({ date, count: sum(months) }));
  return { edition, permalink: archivePermalink(edition), years: counted.reverse() };
}

/** Groups days by month, or months by year; the parts of one whole follow each other. */
function collect<D, W extends JalaliYear>(
  parts: readonly Counted<D>[],
  wholeOf: (date: D) => W,
  isSame: (a: W, b: W) => boolean,
): readonly { readonly date: W; readonly parts: readonly Counted<D>[] }[] {
  const wholes: { date: W; parts: Counted<D>[] }[] = [];
  for (const part of parts) {
    const date = wholeOf(part.date);
    const last = wholes.at(-1);
    if (last !== undefined && isSame(last.date, date)) last.parts.push(part);
    else wholes.push({ date, parts: [part] });
  }
  return wholes;
}

function isSameYear(a: JalaliYear, b: JalaliYear): boolean {
  return a.year === b.year;
}

function isSameMonth(a: JalaliMonth, b: JalaliMonth): boolean {
  return isSameYear(a, b) && a.month === b.month;
}

function sum(parts: readonly Counted<unknown>[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}

/**
 * The dates of the pages before and after one; either is absent at an end.
 *
 * @param row - the earliest first
 */
export function datesBeside<D extends object>(
  row: readonly { readonly date: D }[],
  index: number,
): { readonly before?: D; readonly after?: D } {
  const before = row[index - 1]?.date;
  const after = row[index + 1]?.date;
  return { ...(before && { before }), ...(after && { after }) };
}
