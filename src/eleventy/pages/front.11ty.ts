import { fileOfPermalink } from "../../article/permalink.ts";
import type { Front } from "../../archive/pages.ts";

/** The front of each edition. */
export const data = {
  pagination: { data: "fronts", size: 1, alias: "front" },
  permalink: ({ front }: { readonly front: Front }): string =>
    `/${fileOfPermalink(front.permalink)}`,
  layout: "front.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
