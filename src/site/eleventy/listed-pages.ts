import { fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { SitePages } from "./newspaper-data.ts";

/**
 * The front matter data of a template that renders one page for each record of a list, at the record's
 * permalink, through a layout or by its own `render`.
 *
 * @param list - the list's name in the data
 * @param alias - the name under which the layout gets its record
 */
export function listedPages<A extends string>(list: keyof SitePages, alias: A, layout?: string) {
  return {
    pagination: { data: list, size: 1, alias },
    permalink: (data: { readonly [N in A]: { readonly permalink: string } }): string =>
      `/${fileOfPermalink(data[alias].permalink)}`,
    ...(layout !== undefined && { layout }),
    eleventyExcludeFromCollections: true,
  };
}
