/** How the site looks, made once a build from `layouts/styles`. */
export interface Look {
  /** The whole stylesheet, minified, as each page carries it. */
  readonly stylesheet: string;
  /** The fonts that a page in each language shows first, to be fetched with the page. */
  readonly firstFonts: { readonly en: readonly string[]; readonly fa: readonly string[] };
}
