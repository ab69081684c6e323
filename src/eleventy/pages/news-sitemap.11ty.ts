import { newsSitemapPermalink } from "../../article/permalink.ts";
import type { FinishedArticle } from "../../content/newspaper.ts";
import type { Masthead } from "../../masthead/masthead.ts";
import { renderNewsSitemap } from "../../sitemap/render-news-sitemap.ts";
import { standingAlone } from "../listed-pages.ts";

/** The sitemap of the newest two days, for Google News. */
export const data = {
  ...standingAlone,
  permalink: newsSitemapPermalink,
};

interface NewsSitemapData {
  readonly masthead: Masthead;
  /** The articles that are news, the newest first. */
  readonly recent: readonly FinishedArticle[];
}

export function render({ recent, masthead }: NewsSitemapData): string {
  return renderNewsSitemap(recent, masthead);
}
