import type { ArchivePages } from "../archive/pages.ts";
import { lastChange } from "../article/last-change.ts";
import { articlePermalink, sitemapPermalink } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { findJpeg } from "../images/find-jpeg.ts";
import type { Pictures } from "../images/picture.ts";
import { planDayEntries } from "./plan-day-entries.ts";
import { planFrontEntries, planListEntries } from "./plan-list-entries.ts";
import type { Sitemap, SitemapEntry } from "./sitemap.ts";

/**
 * How many addresses a sitemap holds. The protocol allows 50,000 and 50 MB; ours stay small, so that
 * a search engine which comes for one new article reads little.
 */
const longest = 10_000;

/**
 * The newspaper's sitemaps: of its fronts, of the other pages of its lists, of its days, months and
 * years, then of its articles by the Gregorian month in which they were published, on the newspaper's
 * clock. Where there are more than 10,000 addresses of a kind, there are several.
 *
 * The oldest stands first, so that a new article changes the last sitemap of a kind only. A page
 * that shows no article is left out.
 *
 * @param articles - every article, the newest first; at least one
 * @param pages - every page that lists articles
 * @param pictures - every picture that an article names
 */
export function planSitemaps(
  articles: readonly FinishedArticle[],
  pages: ArchivePages,
  pictures: Pictures,
): readonly Sitemap[] {
  const months = new Map<string, SitemapEntry[]>();
  for (const finished of articles.toReversed()) {
    // A machine date begins with its month: `2022-06-27T19:41:00+04:30`.
    const month = finished.article.date.machine.slice(0, "2022-06".length);
    const entries = months.get(month) ?? [];
    months.set(month, entries);
    entries.push(planArticleEntry(finished, pictures));
  }
  return [
    ...split("fronts", planFrontEntries(pages)),
    ...split("lists", planListEntries(pages)),
    ...split("days", planDayEntries(pages)),
    ...[...months].flatMap(([month, entries]) => split(month, entries)),
  ];
}

function planArticleEntry({ article, body }: FinishedArticle, pictures: Pictures): SitemapEntry {
  const files = [article.image, ...body.pictures].flatMap((picture) => picture?.file ?? []);
  const shown = Array.from(new Set(files), (file) => findJpeg(pictures, file).permalink);
  return {
    permalink: articlePermalink(article),
    changed: lastChange(article),
    ...(shown.length > 0 && { pictures: shown }),
  };
}

function split(name: string, entries: readonly SitemapEntry[]): Sitemap[] {
  return Array.from({ length: Math.ceil(entries.length / longest) }, (_, index) => ({
    permalink: sitemapPermalink(index === 0 ? name : `${name}-${index + 1}`),
    entries: entries.slice(index * longest, (index + 1) * longest),
  }));
}
