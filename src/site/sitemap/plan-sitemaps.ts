import type { ArchivePages } from "../archive/pages.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import { articlePermalink, sitemapPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { findJpeg, type Pictures } from "../../newsroom/images/picture.ts";
import { planDayEntries, planListEntries } from "./plan-entries.ts";
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

/** A sitemap of articles. What it says of each is found when it is asked for. */
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

function planArticleEntry({ article, body }: FinishedArticle, pictures: Pictures): SitemapEntry {
  const files = [article.image, ...body.pictures].flatMap((picture) => picture?.file ?? []);
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

/** The addresses of as many sitemaps as there have to be, and what each names. */
function divide<T>(name: string, all: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  return Array.from({ length: Math.ceil(all.length / longest) }, (_, index) => [
    sitemapPermalink(index === 0 ? name : `${name}-${index + 1}`),
    all.slice(index * longest, (index + 1) * longest),
  ]);
}
