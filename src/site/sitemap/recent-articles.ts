import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";

/** Two days, in milliseconds. */
const newsWindow = 48 * 60 * 60 * 1000;

/** How many articles Google reads of a news sitemap. */
const longest = 1000;

/**
 * The articles that are news: published in the 48 hours up to `now`, both ends included, the newest
 * first, at most 1,000, none of them retracted
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 *
 * One whose date lies ahead is none yet. Without a clock, `now` is when the newest was published, so
 * that the same content gives the same file.
 *
 * @param articles - every article, the newest first
 * @param now - the instant for which the site is made, in milliseconds since 1970-01-01T00:00Z
 */
export function findRecentArticles(
  articles: readonly FinishedArticle[],
  now: number,
): readonly FinishedArticle[] {
  const isNews = ({ article: { date, retracted } }: FinishedArticle): boolean =>
    date.instant <= now && date.instant >= now - newsWindow && retracted === undefined;
  return articles.filter(isNews).slice(0, longest);
}

/**
 * The next instant at which other articles are news than at `now`, in milliseconds since
 * 1970-01-01T00:00Z; Infinity where that never comes.
 */
export function findNextNews(articles: Iterable<FinishedArticle>, now: number): number {
  let next = Infinity;
  for (const { article } of articles) {
    const { instant } = article.date;
    const change = instant > now ? instant : instant + newsWindow + 1;
    if (change > now && change < next) next = change;
  }
  return next;
}
