import { fileOfPermalink } from "../../article/permalink.ts";
import type { NotFoundPage } from "../../archive/pages.ts";

/** What is shown where no page is, for each edition. */
export const data = {
  pagination: { data: "notFounds", size: 1, alias: "notFound" },
  permalink: ({ notFound }: { readonly notFound: NotFoundPage }): string =>
    `/${fileOfPermalink(notFound.permalink)}`,
  layout: "not-found.11ty.tsx",
  eleventyExcludeFromCollections: true,
};

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
