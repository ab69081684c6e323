import { fileOfPermalink } from "../../article/permalink.ts";
import type { ArchivePage } from "../../archive/pages.ts";

/** The list of years of each edition. */
export const data = {
  pagination: { data: "archives", size: 1, alias: "archive" },
  permalink: ({ archive }: { readonly archive: ArchivePage }): string =>
    `/${fileOfPermalink(archive.permalink)}`,
  layout: "archive.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
