import type { ArchiveOutline, CorrectionsPage } from "../archive/pages.ts";
import type { Summary } from "../archive/summary.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import { newestMoment } from "../../language/calendar/moment.ts";
import { newestOf } from "./newest-of.ts";
import type { SitemapEntry } from "./sitemap.ts";

/** What sitemaps say of lists, in two kinds. */
interface ListEntries {
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
  // A page that shows headlines: each change of an article may be a change of it. None where it is empty.
  const add = (entries: SitemapEntry[], permalink: string, stories: readonly Summary[]): void => {
    const newest = newestOf(stories, lastChange);
    if (newest !== undefined) entries.push({ permalink, changed: newest.changed, by: newest.by });
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

/** A list of what was put right changes with what it lists. None where it is empty. */
function planAmendments({ permalink, amendments }: CorrectionsPage): readonly SitemapEntry[] {
  if (amendments.length === 0) return [];
  return [{ permalink, changed: newestMoment(amendments.map(({ date }) => date)) }];
}
