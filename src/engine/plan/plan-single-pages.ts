import { fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { planOtherPages } from "../../site/eleventy/newspaper-data.ts";
import type { PageKeys } from "./page-keys.ts";
import type { IsUpToDate } from "./plan-batches.ts";
import type { PageBatch } from "./page-batch.ts";

type SinglePages = Omit<ReturnType<typeof planOtherPages>, "deskPages" | "tagPages" | "days">;

/**
 * Plans the pages of which there are few, and each of which needs much of the newspaper, in one part. Of
 * a feed all formats are rendered where one has to be: the part has the keys of those files alone that
 * have to be.
 */
export function planSinglePages(
  pages: SinglePages,
  keys: PageKeys,
  isUpToDate: IsUpToDate,
): PageBatch {
  const left = new Map<string, string>();
  const stands = (permalink: string, key: string): boolean => {
    const file = fileOfPermalink(permalink);
    if (isUpToDate(file, key)) return true;
    left.set(file, key);
    return false;
  };
  const changes = (page: { readonly permalink: string }): boolean =>
    !stands(page.permalink, keys.ofPage(page));

  const keysOfSitemaps = pages.sitemaps.map((sitemap) => keys.ofSitemap(sitemap));
  const changed = {
    fronts: pages.fronts.filter(changes),
    corrections: pages.corrections.filter(changes),
    months: pages.months.filter(changes),
    years: pages.years.filter(changes),
    archives: pages.archives.filter(changes),
    notFounds: pages.notFounds.filter(changes),
    robots: pages.robots.filter(changes),
    news: pages.news.filter(changes),
    feeds: pages.feeds.filter((feed) => {
      const key = keys.ofFeed(feed);
      return Object.values(feed.permalinks)
        .map((permalink: string) => stands(permalink, key))
        .includes(false);
    }),
    sitemaps: pages.sitemaps.filter(
      ({ permalink }, index) => !stands(permalink, keysOfSitemaps[index] ?? ""),
    ),
    indexes: pages.indexes.filter(
      ({ permalink }) => !stands(permalink, keys.ofIndex(permalink, keysOfSitemaps)),
    ),
  } satisfies SinglePages;
  return { pages: changed, keys: left };
}
