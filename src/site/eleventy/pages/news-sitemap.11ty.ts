import type { Masthead } from "../../../newsroom/masthead/masthead.ts";
import { renderNewsSitemap } from "../../sitemap/news-sitemap.ts";
import type { NewsSitemap } from "../../sitemap/sitemap.ts";
import { listedPages } from "../listed-pages.ts";

interface NewsSitemapData {
  readonly ofNews: NewsSitemap;
  readonly masthead: Masthead;
}

/** The sitemap of the newest two days, for Google News. */
export const data = listedPages("news", "ofNews");

export function render({ ofNews, masthead }: NewsSitemapData): string {
  return renderNewsSitemap(ofNews.articles, masthead);
}
