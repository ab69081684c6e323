import { outlineArchive } from "../../../src/site/archive/outline-archive.ts";
import type { ArchivePages } from "../../../src/site/archive/pages.ts";
import type { Archive } from "../../../src/site/archive/summarize.ts";

/** The pages of an archive, all planned at once. */
export function planArchive(archive: Archive): ArchivePages {
  const outline = outlineArchive(archive);
  const [deskPages, tagPages] = [[...outline.deskPages], [...outline.tagPages]];
  return { ...outline, deskPages, tagPages, days: [...outline.days] };
}
