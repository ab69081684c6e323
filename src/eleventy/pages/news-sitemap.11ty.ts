import { newsSitemapPermalink } from "../../article/permalink.ts";
import type { Newspaper } from "../../content/newspaper.ts";
import { renderNewsSitemap } from "../../sitemap/render-news-sitemap.ts";

/** The sitemap of the newest two days, for Google News. */
export const data = {
  permalink: newsSitemapPermalink,
  eleventyExcludeFromCollections: true,
};

export function render({ articles, masthead }: Newspaper): string {
  return renderNewsSitemap(articles, masthead);
}
