import { fileOfPermalink } from "../../article/permalink.ts";
import type { YearPage } from "../../archive/pages.ts";

/** One page a year that has articles. */
export const data = {
  pagination: { data: "years", size: 1, alias: "year" },
  permalink: ({ year }: { readonly year: YearPage }): string =>
    `/${fileOfPermalink(year.permalink)}`,
  layout: "year.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
