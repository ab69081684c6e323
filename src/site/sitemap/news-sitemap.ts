import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";

/** Two days, in milliseconds. */
const newsWindow = 48 * 60 * 60 * 1000;

/** How many articles Google reads of a news sitemap. */
const longest = 1000;

/**
 * The articles that are news: published in the 48 hours up to `now`, both ends included, the newest
 * first, at most 1,000, none of them retracted
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 *
 * An article with a later date is not news yet.
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
 * 1970-01-01T00:00Z; Infinity if there is none.
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

/**
 * Renders the sitemap for Google News, which is empty if no article is news
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 *
 * Dates are Gregorian, with the offset where there is a time. The title is the headline as typed, as
 * one plain line.
 *
 * @param articles - those that are news, the newest first
 */
export function renderNewsSitemap(
  articles: readonly FinishedArticle[],
  masthead: Masthead,
): string {
  const urls = articles.map(
    ({ article }) => `<url>
<loc>${escapeXml(masthead.address + articlePermalink(article))}</loc>
<news:news>
<news:publication>
<news:name>${escapeXml(toPlainText(masthead.name[article.lang]))}</news:name>
<news:language>${article.lang}</news:language>
</news:publication>
<news:publication_date>${article.date.machine}</news:publication_date>
<news:title>${escapeXml(toPlainText(article.title))}</news:title>
</news:news>
</url>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join("")}</urlset>
`;
}
