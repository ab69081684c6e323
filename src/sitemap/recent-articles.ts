import type { FinishedArticle } from "../content/newspaper.ts";

/** Two days, in milliseconds. */
const newsWindow = 48 * 60 * 60 * 1000;

/** How many articles Google reads of a news sitemap. */
const longest = 1000;

/**
 * The articles that are news: published in the 48 hours up to `now`, both ends included, the newest
 * first, at most 1,000, none of them retracted
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 *
 * `now` is when the newest article was published, never the clock's time, so that the same content
 * gives the same file.
 *
 * @param articles - every article, the newest first
 */
export function findRecentArticles(
  articles: readonly FinishedArticle[],
): readonly FinishedArticle[] {
  const now = articles[0]?.article.date.instant ?? 0;
  return articles
    .slice(0, longest)
    .filter(({ article }) => article.date.instant >= now - newsWindow && !article.retracted);
}
