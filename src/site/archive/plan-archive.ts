import { notFoundPermalink } from "../../newsroom/article/permalink.ts";
import { divideEditions, groupSummaries } from "./group-summaries.ts";
import type { ArchivePages, PlannedPages } from "./pages.ts";
import { countListPages, planCorrections, planDeskPages, planTagPages } from "./plan-lists.ts";
import { planDays, planMonths, planYearList, planYears } from "./plan-calendar.ts";
import { planFront } from "./plan-front.ts";
import type { Archive } from "./summary.ts";

/**
 * Plans every page that lists articles, of every edition.
 *
 * Adding an article that is newer than all others changes the front, the front and the last page of
 * its desk and tags, its day, month and year with those just before them where it is the first of
 * its day, month or year, and the list of years; all of one edition.
 */
export function planArchivePages(archive: Archive): ArchivePages {
  const { desks } = archive.masthead;
  const parts = divideEditions(archive).map((part) => {
    const { edition, summaries } = part;
    const groups = groupSummaries(summaries);
    const days = groups.days.map(({ date, summaries: { length: count } }) => ({ date, count }));
    const months = planMonths(edition, days);
    return { part, edition, groups, months, years: planYears(edition, months) };
  });
  return {
    fronts: parts.map(({ part }) => planFront(part, archive.pins)),
    deskPages: joinPages(
      parts.map(({ edition, groups }) => {
        const lists = desks.map(({ slug }) => groups.desks.get(slug) ?? []);
        return [countListPages(lists), () => planDeskPages(edition, desks, groups)];
      }),
    ),
    tagPages: joinPages(
      parts.map(({ edition, groups }) => {
        const lists = groups.tags.map(({ summaries }) => summaries);
        return [countListPages(lists), () => planTagPages(edition, groups)];
      }),
    ),
    corrections: parts.flatMap(({ part }) => planCorrections(part)),
    days: joinPages(
      parts.map(({ edition, groups: { days } }) => {
        return [days.length, () => planDays(edition, desks, days)];
      }),
    ),
    months: parts.flatMap(({ months }) => months),
    years: parts.flatMap(({ years }) => years),
    archives: parts.map(({ edition, years }) => planYearList(edition, years)),
    notFound: parts.map(({ edition }) => ({ edition, permalink: notFoundPermalink(edition) })),
  };
}

/** Joins the pages of all editions, each given as their number and what makes them. */
function joinPages<T>(
  parts: readonly (readonly [count: number, make: () => Iterable<T>])[],
): PlannedPages<T> {
  return {
    length: parts.reduce((sum, [count]) => sum + count, 0),
    *[Symbol.iterator]() {
      for (const [, make] of parts) yield* make();
    },
  };
}
