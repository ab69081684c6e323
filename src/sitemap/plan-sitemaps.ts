import { articlePermalink, frontPermalink, sitemapPermalink } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { newestMoment } from "./newest-moment.ts";
import type { Sitemap, SitemapEntry } from "./sitemap.ts";

/**
 * How many addresses a sitemap holds. The protocol allows 50,000 and 50 MB; ours stay small, so that
 * a search engine which comes for one new article reads little.
 */
const longest = 10_000;

/**
 * The newspaper's sitemaps: of its fronts, then of its articles by the Gregorian month in which they
 * were published, on the newspaper's clock. A month of more than 10,000 articles has several.
 *
 * The oldest article stands first, so that a new one changes the last sitemap only.
 *
 * @param articles - every article, the newest first; at least one
 */
export function planSitemaps(articles: readonly FinishedArticle[]): readonly Sitemap[] {
  const months = new Map<string, SitemapEntry[]>();
  for (const { article } of articles.toReversed()) {
    // A machine date begins with its month: `2022-06-27T19:41:00+04:30`.
    const month = article.date.machine.slice(0, "2022-06".length);
    const entries = months.get(month) ?? [];
    months.set(month, entries);
    entries.push({
      permalink: articlePermalink(article),
      changed: article.updated ?? article.date,
    });
  }
  return [
    planFronts(articles),
    ...[...months].flatMap(([month, entries]) => split(month, entries)),
  ];
}

/** A front shows headlines of articles, so that each change of one may be a change of it. */
function planFronts(articles: readonly FinishedArticle[]): Sitemap {
  const changed = newestMoment(articles.map(({ article }) => article.updated ?? article.date));
  return {
    permalink: sitemapPermalink("fronts"),
    entries: [{ permalink: frontPermalink({ lang: "en", root: "/" }), changed }],
  };
}

function split(month: string, entries: readonly SitemapEntry[]): Sitemap[] {
  return Array.from({ length: Math.ceil(entries.length / longest) }, (_, index) => ({
    permalink: sitemapPermalink(index === 0 ? month : `${month}-${index + 1}`),
    entries: entries.slice(index * longest, (index + 1) * longest),
  }));
}
