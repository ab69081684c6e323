import { notFoundPermalink } from "../article/permalink.ts";
import { divideEditions } from "./divide-editions.ts";
import type { EditionSummaries } from "./divide-editions.ts";
import { groupSummaries } from "./group-summaries.ts";
import type { ArchivePages } from "./pages.ts";
import { planCorrections } from "./plan-corrections.ts";
import { planMonths, planYearList, planYears } from "./plan-calendar.ts";
import { planDays } from "./plan-days.ts";
import { planFront } from "./plan-front.ts";
import { planDeskPages, planTagPages } from "./plan-lists.ts";
import type { Archive } from "./summarize.ts";

/**
 * Plans every page that lists articles, of every edition.
 *
 * Adding an article that is newer than all others changes the front, the front and the last page of
 * its desk and tags, its day, month and year with those just before them where it is the first of
 * its day, month or year, and the list of years; all of one edition.
 */
export function planArchive(archive: Archive): ArchivePages {
  const editions = divideEditions(archive).map((part) => planEdition(part, archive));
  return {
    fronts: editions.flatMap(({ fronts }) => fronts),
    deskPages: editions.flatMap(({ deskPages }) => deskPages),
    tagPages: editions.flatMap(({ tagPages }) => tagPages),
    corrections: editions.flatMap(({ corrections }) => corrections),
    days: editions.flatMap(({ days }) => days),
    months: editions.flatMap(({ months }) => months),
    years: editions.flatMap(({ years }) => years),
    archives: editions.flatMap(({ archives }) => archives),
    notFound: editions.flatMap(({ notFound }) => notFound),
  };
}

function planEdition(part: EditionSummaries, { masthead, pins }: Archive): ArchivePages {
  const { edition, summaries } = part;
  const { desks } = masthead;
  const groups = groupSummaries(summaries);
  const months = planMonths(edition, groups.days);
  const years = planYears(edition, months);
  return {
    fronts: [planFront(part, pins)],
    deskPages: planDeskPages(edition, desks, groups),
    tagPages: planTagPages(edition, groups),
    corrections: planCorrections(part),
    days: planDays(edition, desks, groups.days),
    months,
    years,
    archives: [planYearList(edition, years)],
    notFound: [{ edition, permalink: notFoundPermalink(edition) }],
  };
}
