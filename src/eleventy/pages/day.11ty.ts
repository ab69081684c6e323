import { fileOfPermalink } from "../../article/permalink.ts";
import type { DayPage } from "../../archive/pages.ts";

/** One page a day that has articles. */
export const data = {
  pagination: { data: "days", size: 1, alias: "day" },
  permalink: ({ day }: { readonly day: DayPage }): string => `/${fileOfPermalink(day.permalink)}`,
  layout: "day.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
