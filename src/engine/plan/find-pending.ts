import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { SitePages } from "../../site/eleventy/newspaper-data.ts";
import type { PageBatch } from "./page-batch.ts";
import type { PageKeys } from "./page-keys.ts";

/** The kinds of pages that an edit of an article may change. */
type EditedPages = Pick<
  SitePages,
  "articles" | "neighbours" | "lists" | "days" | "fronts" | "feeds" | "news"
>;

/**
 * Leaves out of some pages those that are published as they would come out.
 *
 * @param isUpToDate - whether a file is published under a key
 */
export function findPending(
  pages: EditedPages,
  keys: PageKeys,
  isUpToDate: (file: string, key: string) => boolean,
): PageBatch {
  const pending = new Map<string, string>();
  const isPending = (permalink: string, key: string): boolean => {
    const file = fileOfPermalink(permalink);
    if (isUpToDate(file, key)) return false;
    pending.set(file, key);
    return true;
  };
  const none = { related: [] };
  const changed = {
    neighbours: pages.neighbours,
    articles: pages.articles.filter((finished) => {
      const around = pages.neighbours.get(finished.article.id) ?? none;
      return isPending(articlePermalink(finished.article), keys.ofArticle(finished, around));
    }),
    lists: pages.lists.filter((page) => isPending(page.permalink, keys.ofList(page))),
    days: pages.days.filter((page) => isPending(page.permalink, keys.ofDay(page))),
    fronts: pages.fronts.filter((page) => isPending(page.permalink, keys.ofPage(page))),
    news: pages.news.filter((page) => isPending(page.permalink, keys.ofPage(page))),
    feeds: pages.feeds.filter((feed) => {
      const key = keys.ofFeed(feed);
      // Eleventy renders all formats where one has to be.
      return Object.values(feed.permalinks)
        .map((permalink: string) => isPending(permalink, key))
        .includes(true);
    }),
  };
  return { pages: changed, keys: pending };
}
