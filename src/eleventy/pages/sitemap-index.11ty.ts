import { sitemapIndexPermalink } from "../../article/permalink.ts";
import type { Masthead } from "../../masthead/masthead.ts";
import { renderSitemapIndex } from "../../sitemap/render-sitemap-index.ts";
import type { Sitemap } from "../../sitemap/sitemap.ts";

interface SitemapIndexData {
  readonly indexedSitemaps: readonly Sitemap[];
  readonly masthead: Masthead;
}
import { standingAlone } from "../listed-pages.ts";

/** The index of the sitemaps. */
export const data = {
  ...standingAlone,
  permalink: sitemapIndexPermalink,
};

export function render({ indexedSitemaps, masthead }: SitemapIndexData): string {
  return renderSitemapIndex(indexedSitemaps, masthead.address);
}
