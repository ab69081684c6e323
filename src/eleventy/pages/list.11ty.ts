import { fileOfPermalink } from "../../article/permalink.ts";
import type { ListPage } from "../../archive/pages.ts";

/** The fronts of desks and tags, and the pages of their lists. */
export const data = {
  pagination: { data: "lists", size: 1, alias: "list" },
  permalink: ({ list }: { readonly list: ListPage }): string =>
    `/${fileOfPermalink(list.permalink)}`,
  layout: "list.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
