import { planArchivePages } from "../../../src/site/archive/plan-archive.ts";
import type { Archive } from "../../../src/site/archive/summary.ts";

/** The pages of an archive, those too that a build makes one by one. */
export type WholeArchive = ReturnType<typeof planArchive>;

/** Plans the pages of an archive, all at once. */
export function planArchive(archive: Archive) {
  const pages = planArchivePages(archive);
  const [deskPages, tagPages] = [[...pages.deskPages], [...pages.tagPages]];
  return { ...pages, deskPages, tagPages, days: [...pages.days] };
}
