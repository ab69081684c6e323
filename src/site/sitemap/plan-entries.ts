import type {
  ArchivePages,
  ArchivePage,
  CorrectionsPage,
  DayPage,
  MonthPage,
  YearPage,
} from "../archive/pages.ts";
import type { Summary } from "../archive/summary.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import { newestMoment, type Moment } from "../../language/calendar/moment.ts";
import type { SitemapEntry } from "./sitemap.ts";
import type { Article } from "../../newsroom/article/article.ts";

/** The entries of fronts and lists. */
interface ListEntries {
  /** The fronts of editions, desks and corrections. */
  readonly fronts: readonly SitemapEntry[];
  /**
   * The pages of desks' lists and of corrections, the fronts and pages of tags; the longest unchanged
   * first, so that a new article moves the pages that show it to the end.
   */
  readonly lists: readonly SitemapEntry[];
}

/** Plans the entries of pages that show headlines. */
export function planListEntries({
  fronts,
  deskPages,
  tagPages,
  corrections,
}: ArchivePages): ListEntries {
  const ofFronts: SitemapEntry[] = [];
  const ofLists: SitemapEntry[] = [];
  // Any change of an article may change a page that shows it. An empty page has no entry.
  const add = (entries: SitemapEntry[], permalink: string, stories: readonly Summary[]): void => {
    const newest = newestOf(stories, lastChange);
    if (newest !== undefined) entries.push({ permalink, changed: newest });
  };
  for (const { permalink, stories } of fronts) {
    add(
      ofFronts,
      permalink,
      stories.map(({ summary }) => summary),
    );
  }
  for (const { permalink, number, stories } of deskPages) {
    add(number === undefined ? ofFronts : ofLists, permalink, stories);
  }
  for (const { permalink, stories } of tagPages) add(ofLists, permalink, stories);
  for (const page of corrections) {
    (page.number === undefined ? ofFronts : ofLists).push(...planAmendments(page));
  }
  ofLists.sort(
    (a, b) => a.changed.instant - b.changed.instant || (a.permalink < b.permalink ? -1 : 1),
  );
  return { fronts: ofFronts, lists: ofLists };
}

/** The entry of a page of corrections, which changes with the latest of them; none if the page is empty. */
function planAmendments({ permalink, amendments }: CorrectionsPage): readonly SitemapEntry[] {
  if (amendments.length === 0) return [];
  return [{ permalink, changed: newestMoment(amendments.map(({ date }) => date)) }];
}

/** An entry with its place in the Jalali calendar. */
interface PlacedEntry extends SitemapEntry {
  readonly place: readonly [year: number, month: number, day: number];
}

/** Sorts a month behind its days, a year behind its months; `lastYear` sorts the list of years last. */
const last = 99;
const lastYear = 9999;

/** The entries of the calendar. */
interface DayEntries {
  /** The lists of years. */
  readonly archives: readonly SitemapEntry[];
  /**
   * The days, months and years of every edition, the oldest first, each month behind its days and each
   * year behind its months, so that a new article changes the end.
   */
  readonly days: readonly SitemapEntry[];
}

/** Plans the entries of the calendar. */
export function planDayEntries({ days, months, years, archives }: ArchivePages): DayEntries {
  // Months, years and their list show numbers of articles only: an update doesn't change them.
  const published = new Map<string, Moment>();
  const entries: PlacedEntry[] = [];
  for (const day of days) {
    const { permalink, date } = day;
    const stories = day.desks.flatMap((desk) => desk.stories);
    const changed = newestOf(stories, lastChange);
    if (changed === undefined) continue;
    entries.push({ permalink, changed, place: [date.year, date.month, date.day] });
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
    return newest === undefined ? [] : [{ permalink: page.permalink, changed: newest, place }];
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

/** The keys of the month, the year and the list of years that count a day's articles. */
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

/**
 * The newest moment of articles.
 *
 * @param momentOf - what counts as a change of an article
 * @param known - the newest of others
 * @returns nothing where there is no article
 */
export function newestOf(
  summaries: Iterable<Summary>,
  momentOf: (article: Article) => Moment,
  known?: Moment,
): Moment | undefined {
  let newest = known;
  for (const { article } of summaries) {
    const moment = momentOf(article);
    if (newest === undefined || moment.instant > newest.instant) newest = moment;
  }
  return newest;
}
