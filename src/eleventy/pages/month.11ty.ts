import { fileOfPermalink } from "../../article/permalink.ts";
import type { MonthPage } from "../../archive/pages.ts";

/** One calendar a month that has articles. */
export const data = {
  pagination: { data: "months", size: 1, alias: "month" },
  permalink: ({ month }: { readonly month: MonthPage }): string =>
    `/${fileOfPermalink(month.permalink)}`,
  layout: "month.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
