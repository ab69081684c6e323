import type { ArchiveOutline, CorrectionsPage } from "../archive/pages.ts";
import type { Summary } from "../archive/summary.ts";
import { lastChange } from "../article/last-change.ts";
import { newestMoment } from "../calendar/newest-moment.ts";
import { newestOf } from "./newest-of.ts";
import type { SitemapEntry } from "./sitemap.ts";

/** What sitemaps say of lists, in two kinds. */
export interface ListEntries {
  /** The fronts of editions and desks, and of what was put right. */
  readonly fronts: readonly SitemapEntry[];
  /**
   * The pages of desks' lists and of what was put right, and those of tags, the longest unchanged first: a
   * new article moves the pages that show it to the end.
   */
  readonly lists: readonly SitemapEntry[];
}

/** What sitemaps say of the pages that show headlines. */
export function planListEntries({
  fronts,
  deskPages,
  tagPages,
  corrections,
}: ArchiveOutline): ListEntries {
  const ofFronts: SitemapEntry[] = [];
  const ofLists: SitemapEntry[] = [];
  for (const { permalink, stories } of fronts) {
    const summaries = stories.map(({ summary }) => summary);
    ofFronts.push(...planEntry(permalink, summaries));
  }
  for (const { permalink, number, stories } of deskPages) {
    (number === undefined ? ofFronts : ofLists).push(...planEntry(permalink, stories));
  }
  for (const { permalink, stories } of tagPages) ofLists.push(...planEntry(permalink, stories));
  for (const page of corrections) {
    (page.number === undefined ? ofFronts : ofLists).push(...planAmendments(page));
  }
  ofLists.sort(
    (a, b) => a.changed.instant - b.changed.instant || (a.permalink < b.permalink ? -1 : 1),
  );
  return { fronts: ofFronts, lists: ofLists };
}

/** A page that shows headlines: each change of an article may be a change of it. None where it is empty. */
function planEntry(permalink: string, stories: readonly Summary[]): readonly SitemapEntry[] {
  const newest = newestOf(stories, lastChange);
  return newest === undefined ? [] : [{ permalink, ...newest }];
}

/** A list of what was put right changes with what it lists. None where it is empty. */
function planAmendments({ permalink, amendments }: CorrectionsPage): readonly SitemapEntry[] {
  if (amendments.length === 0) return [];
  return [{ permalink, changed: newestMoment(amendments.map(({ date }) => date)) }];
}
