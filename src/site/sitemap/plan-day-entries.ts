import type {
  ArchiveOutline,
  ArchivePage,
  DayPage,
  MonthPage,
  YearPage,
} from "../archive/pages.ts";
import type { Article } from "../../newsroom/article/article.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import { newestOf } from "./newest-of.ts";
import type { NewestChange } from "./newest-of.ts";
import type { SitemapEntry } from "./sitemap.ts";

/** An entry with its place in time. */
interface PlacedEntry extends SitemapEntry {
  readonly place: readonly [year: number, month: number, day: number];
}

/** Behind every month of a year, and behind every day of a month; behind every year is the list of them. */
const last = 99;
const lastYear = 9999;

/** What sitemaps say of the calendar, in two kinds. */
interface DayEntries {
  /** The lists of years. */
  readonly archives: readonly SitemapEntry[];
  /**
   * The days, months and years of every edition, the oldest first, each month behind its days and each
   * year behind its months, so that a new article changes the end.
   */
  readonly days: readonly SitemapEntry[];
}

/** What sitemaps say of the calendar. */
export function planDayEntries({ days, months, years, archives }: ArchiveOutline): DayEntries {
  // Months, years and their list show how many articles there are, and none of them: an update leaves
  // them as they are.
  const published = new Map<string, NewestChange>();
  const entries: PlacedEntry[] = [];
  for (const day of days) {
    const { permalink, date } = day;
    const stories = day.desks.flatMap((desk) => desk.stories);
    const changed = newestOf(stories, lastChange);
    if (changed === undefined) continue;
    entries.push({ permalink, ...changed, place: [date.year, date.month, date.day] });
    for (const span of spansOf(day)) {
      const newest = newestOf(stories, publication, published.get(span));
      if (newest !== undefined) published.set(span, newest);
    }
  }
  const planSpan = (
    page: MonthPage | YearPage | ArchivePage,
    place: PlacedEntry["place"],
  ): readonly PlacedEntry[] => {
    const newest = published.get(keyOf(page.edition.root, place));
    return newest === undefined ? [] : [{ permalink: page.permalink, ...newest, place }];
  };
  for (const page of months)
    entries.push(...planSpan(page, [page.date.year, page.date.month, last]));
  for (const page of years) entries.push(...planSpan(page, [page.date.year, last, last]));
  entries.sort((a, b) => comparePlaces(a.place, b.place));
  return {
    archives: archives.flatMap((page) => planSpan(page, [lastYear, last, last])),
    days: entries,
  };
}

function publication({ date }: Article): Moment {
  return date;
}

/** The month and the year that count a day's articles, and the list of years. */
function spansOf({ edition: { root }, date: { year, month } }: DayPage): readonly string[] {
  return [
    keyOf(root, [year, month, last]),
    keyOf(root, [year, last, last]),
    keyOf(root, [lastYear, last, last]),
  ];
}

function keyOf(root: string, place: PlacedEntry["place"]): string {
  return [root, ...place].join(" ");
}

function comparePlaces(a: PlacedEntry["place"], b: PlacedEntry["place"]): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
