import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";

/**
 * Writes the sitemap that Google News reads, in which articles that are no news any more don't belong;
 * where none is, it stands empty
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
