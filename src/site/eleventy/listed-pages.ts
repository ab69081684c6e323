import { fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { SitePages } from "./newspaper-data.ts";

/**
 * What Eleventy asks of a template: a page for each record of a list of the site, at the record's own
 * address, rendered by a layout.
 *
 * @param list - the list's name in the data
 * @param alias - by what name the layout gets its record
 */
export function listedPages<A extends string>(list: keyof SitePages, alias: A, layout: string) {
  return {
    pagination: { data: list, size: 1, alias },
    permalink: (data: { readonly [N in A]: { readonly permalink: string } }): string =>
      `/${fileOfPermalink(data[alias].permalink)}`,
    layout,
    eleventyExcludeFromCollections: true,
  };
}

/** The layout renders all of the page. */
export function render(): string {
  return "";
}
