import type { Masthead } from "../../../newsroom/masthead/masthead.ts";
import { renderSitemapIndex } from "../../sitemap/render-sitemaps.ts";
import type { SitemapIndex } from "../../sitemap/sitemap.ts";

interface SitemapIndexData {
  readonly index: SitemapIndex;
  readonly masthead: Masthead;
}

/** The index of the sitemaps. */
export const data = {
  pagination: { data: "indexes", size: 1, alias: "index" },
  permalink: ({ index }: SitemapIndexData): string => index.permalink,
  eleventyExcludeFromCollections: true,
};

export function render({ index, masthead }: SitemapIndexData): string {
  return renderSitemapIndex(index.sitemaps, masthead.address);
}
