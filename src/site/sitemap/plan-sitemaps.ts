import type { ArchivePages } from "../archive/pages.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import { articlePermalink, sitemapPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { picturesOf } from "../../newsroom/content/withhold.ts";
import { findJpeg, type Pictures } from "../../newsroom/images/picture.ts";
import { planDayEntries, planListEntries } from "./plan-entries.ts";
import type { Sitemap, SitemapEntry } from "./sitemap.ts";

/**
 * How many addresses a sitemap holds at most. The protocol allows 50,000 and 50 MB; ours are small, so
 * that a search engine reads little for one new article.
 */
const longest = 10_000;

/**
 * Plans the newspaper's sitemaps: fronts; other pages of lists; days, months and years; then articles by
 * the Gregorian month of publication, in the newspaper's time zone. More than 10,000 addresses of a kind
 * are split among several.
 *
 * The oldest is first, so that a new article changes only the last sitemap of a kind. Pages that show no
 * article are left out.
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
  const months = new Map<number, FinishedArticle[]>();
  for (let place = articles.length - 1; place >= 0; place--) {
    const finished = articles[place];
    if (finished === undefined) continue;
    const { year, month } = finished.article.date.gregorian;
    const number = year * 100 + month;
    const inMonth = months.get(number);
    if (inMonth === undefined) months.set(number, [finished]);
    else inMonth.push(finished);
  }
  const { fronts, lists } = planListEntries(pages);
  const { archives, days } = planDayEntries(pages);
  return [
    ...split("fronts", [...fronts, ...archives]),
    ...split("lists", lists),
    ...split("days", days),
    ...[...months].flatMap(([number, inMonth]) =>
      divide(nameMonth(number), inMonth).map(([permalink, part]) =>
        planArticles(permalink, part, pictures),
      ),
    ),
  ];
}

/** @param number - 202206 */
function nameMonth(number: number): string {
  return `${Math.floor(number / 100)}-${String(number % 100).padStart(2, "0")}`;
}

/** A sitemap of articles, whose entries are made lazily. */
function planArticles(
  permalink: string,
  articles: readonly FinishedArticle[],
  pictures: Pictures,
): Sitemap {
  return {
    permalink,
    articles,
    get entries() {
      return articles.map((finished) => planArticleEntry(finished, pictures));
    },
  };
}

function planArticleEntry(finished: FinishedArticle, pictures: Pictures): SitemapEntry {
  const { article } = finished;
  const files = picturesOf(finished);
  const shown = Array.from(new Set(files), (file) => findJpeg(pictures, file).permalink);
  return {
    permalink: articlePermalink(article),
    changed: lastChange(article),
    ...(shown.length > 0 && { pictures: shown }),
  };
}

function split(name: string, entries: readonly SitemapEntry[]): readonly Sitemap[] {
  return divide(name, entries).map(([permalink, part]) => ({ permalink, entries: part }));
}

/** Divides what sitemaps of a kind name: the permalink of each sitemap, and its share. */
function divide<T>(name: string, all: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  return Array.from({ length: Math.ceil(all.length / longest) }, (_, index) => [
    sitemapPermalink(index === 0 ? name : `${name}-${index + 1}`),
    all.slice(index * longest, (index + 1) * longest),
  ]);
}
