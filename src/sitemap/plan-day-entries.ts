import type { ArchivePages, DayPage, MonthPage, YearPage } from "../archive/pages.ts";
import { lastChange } from "../article/last-change.ts";
import type { Moment } from "../calendar/moment.ts";
import { newestMoment } from "../calendar/newest-moment.ts";
import type { SitemapEntry } from "./sitemap.ts";

/** An entry with its place in time. */
interface PlacedEntry extends SitemapEntry {
  readonly place: readonly [year: number, month: number, day: number];
}

/** Behind every month of a year, and behind every day of a month. */
const last = 99;

/**
 * The days, months and years of every edition, the oldest first, each month behind its days and each
 * year behind its months, so that a new article changes the end.
 */
export function planDayEntries({ days, months, years }: ArchivePages): readonly SitemapEntry[] {
  // Months and years show how many articles there are, and none of them: an update leaves them as
  // they are.
  const published = new Map<string, Moment>();
  for (const day of days) {
    const dates = storiesOf(day).map(({ date }) => date);
    for (const span of spansOf(day)) {
      const known = published.get(span);
      published.set(span, newestMoment(known === undefined ? dates : [known, ...dates]));
    }
  }
  const planSpan = (
    page: MonthPage | YearPage,
    place: PlacedEntry["place"],
  ): readonly PlacedEntry[] => {
    const changed = published.get(keyOf(page.edition.root, place));
    return changed === undefined ? [] : [{ permalink: page.permalink, changed, place }];
  };
  return [
    ...days.map((day): PlacedEntry => {
      const { permalink, date } = day;
      const changed = newestMoment(storiesOf(day).map(lastChange));
      return { permalink, changed, place: [date.year, date.month, date.day] };
    }),
    ...months.flatMap((page) => planSpan(page, [page.date.year, page.date.month, last])),
    ...years.flatMap((page) => planSpan(page, [page.date.year, last, last])),
  ]
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ permalink, changed }) => ({ permalink, changed }));
}

function storiesOf({ desks }: DayPage) {
  return desks.flatMap(({ stories }) => stories.map(({ article }) => article));
}

/** The month and the year that count a day's articles. */
function spansOf({ edition: { root }, date: { year, month } }: DayPage): readonly string[] {
  return [keyOf(root, [year, month, last]), keyOf(root, [year, last, last])];
}

function keyOf(root: string, place: PlacedEntry["place"]): string {
  return [root, ...place].join(" ");
}

function comparePlaces(a: PlacedEntry["place"], b: PlacedEntry["place"]): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
