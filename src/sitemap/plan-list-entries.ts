import type { ArchivePages, CorrectionsPage } from "../archive/pages.ts";
import type { Summary } from "../archive/summary.ts";
import { lastChange } from "../article/last-change.ts";
import { newestMoment } from "../calendar/newest-moment.ts";
import type { SitemapEntry } from "./sitemap.ts";

/** The fronts of editions and desks, of what was put right, and the lists of years. */
export function planFrontEntries({
  fronts,
  deskPages,
  corrections,
  archives,
  days,
}: ArchivePages): readonly SitemapEntry[] {
  return [
    ...fronts.flatMap(({ permalink, stories }) =>
      planEntry(
        permalink,
        stories.map(({ summary }) => summary),
      ),
    ),
    ...deskPages
      .filter((page) => page.number === undefined)
      .flatMap(({ permalink, stories }) => planEntry(permalink, stories)),
    ...corrections.filter((page) => page.number === undefined).flatMap(planAmendments),
    ...archives.flatMap(({ permalink, edition }) => {
      // It shows how many articles there are, and none of them: an update leaves it as it is.
      const published = days
        .filter((day) => day.edition.root === edition.root)
        .flatMap(({ desks }) => desks.flatMap(({ stories }) => stories))
        .map(({ article }) => article.date);
      return published.length === 0 ? [] : [{ permalink, changed: newestMoment(published) }];
    }),
  ];
}

/**
 * The pages of desks' lists and of what was put right, and those of tags, the longest unchanged first: a new article moves the
 * pages that show it to the end.
 */
export function planListEntries({
  deskPages,
  tagPages,
  corrections,
}: ArchivePages): readonly SitemapEntry[] {
  return [
    ...[...deskPages.filter((page) => page.number !== undefined), ...tagPages].flatMap(
      ({ permalink, stories }) => planEntry(permalink, stories),
    ),
    ...corrections.filter((page) => page.number !== undefined).flatMap(planAmendments),
  ].sort((a, b) => a.changed.instant - b.changed.instant || (a.permalink < b.permalink ? -1 : 1));
}

/** A page that shows headlines: each change of an article may be a change of it. None where it is empty. */
function planEntry(permalink: string, stories: readonly Summary[]): readonly SitemapEntry[] {
  if (stories.length === 0) return [];
  return [{ permalink, changed: newestMoment(stories.map(({ article }) => lastChange(article))) }];
}

/** A list of what was put right changes with what it lists. None where it is empty. */
function planAmendments({ permalink, amendments }: CorrectionsPage): readonly SitemapEntry[] {
  if (amendments.length === 0) return [];
  return [{ permalink, changed: newestMoment(amendments.map(({ date }) => date)) }];
}
