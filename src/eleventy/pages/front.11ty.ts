import { frontPermalink } from "../../article/permalink.ts";

/** The newspaper's front. */
export const data = {
  permalink: frontPermalink({ lang: "en", root: "/" }),
  layout: "front.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
