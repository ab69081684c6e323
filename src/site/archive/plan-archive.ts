import { outlineArchive } from "./outline-archive.ts";
import type { ArchivePages } from "./pages.ts";
import type { Archive } from "./summarize.ts";

/**
 * Plans every page that lists articles, of every edition.
 *
 * Adding an article that is newer than all others changes the front, the front and the last page of
 * its desk and tags, its day, month and year with those just before them where it is the first of
 * its day, month or year, and the list of years; all of one edition.
 */
export function planArchive(archive: Archive): ArchivePages {
  const outline = outlineArchive(archive);
  const [deskPages, tagPages] = [[...outline.deskPages], [...outline.tagPages]];
  return { ...outline, deskPages, tagPages, days: [...outline.days] };
}
