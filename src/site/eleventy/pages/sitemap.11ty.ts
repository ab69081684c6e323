import type { Masthead } from "../../../newsroom/masthead/masthead.ts";
import { renderSitemap } from "../../sitemap/render-sitemaps.ts";
import type { Sitemap } from "../../sitemap/sitemap.ts";
import { listedPages } from "../listed-pages.ts";

interface SitemapData {
  readonly sitemap: Sitemap;
  readonly masthead: Masthead;
}

/** The sitemaps: of the fronts, and of each month's articles. */
export const data = listedPages("sitemaps", "sitemap");

export function render({ sitemap, masthead }: SitemapData): string {
  return renderSitemap(sitemap, masthead.address);
}
