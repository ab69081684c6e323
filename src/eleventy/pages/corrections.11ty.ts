import { fileOfPermalink } from "../../article/permalink.ts";
import type { CorrectionsPage } from "../../archive/pages.ts";

/** What was put right, in each edition, and the pages of that list. */
export const data = {
  pagination: { data: "corrections", size: 1, alias: "corrected" },
  permalink: ({ corrected }: { readonly corrected: CorrectionsPage }): string =>
    `/${fileOfPermalink(corrected.permalink)}`,
  layout: "corrections.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
