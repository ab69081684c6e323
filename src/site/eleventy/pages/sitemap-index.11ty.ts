import type { Masthead } from "../../../newsroom/masthead/masthead.ts";
import { renderSitemapIndex } from "../../sitemap/render-sitemaps.ts";
import type { SitemapIndex } from "../../sitemap/sitemap.ts";
import { listedPages } from "../listed-pages.ts";

interface SitemapIndexData {
  readonly index: SitemapIndex;
  readonly masthead: Masthead;
}

/** The index of the sitemaps. */
export const data = listedPages("indexes", "index");

export function render({ index, masthead }: SitemapIndexData): string {
  return renderSitemapIndex(index.sitemaps, masthead.address);
}
