/**
 * The kinds of pages that differ in style: an article, and one that was corrected or retracted; fronts
 * and lists; the archive and 404.
 */
export type PageKind = "article" | "amended" | "list" | "archive";

/** How the site looks, made once a build from `layouts/styles`. */
export interface Look {
  /** The stylesheet of each kind of page, minified, as each page of the kind carries it. */
  readonly stylesheets: { readonly [K in PageKind]: string };
  /** The fonts that a page in each language shows first, to be fetched with the page. */
  readonly firstFonts: { readonly en: readonly string[]; readonly fa: readonly string[] };
}
