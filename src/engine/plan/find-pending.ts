import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { SitePages } from "../../site/eleventy/newspaper-data.ts";
import type { Feed } from "../../site/feeds/feed.ts";
import type { PageBatch } from "./page-batch.ts";
import type { PageKeys } from "./page-keys.ts";

/** Collects the files that have to be rendered, and their keys. */
export class PendingFiles {
  readonly keys = new Map<string, string>();
  readonly #isUpToDate: (file: string, key: string) => boolean;

  /** @param isUpToDate - whether a file is published under a key */
  constructor(isUpToDate: (file: string, key: string) => boolean) {
    this.#isUpToDate = isUpToDate;
  }

  /** Adds a page, unless it is published as it would come out. @returns whether it was added */
  add(permalink: string, key: string): boolean {
    const file = fileOfPermalink(permalink);
    if (this.#isUpToDate(file, key)) return false;
    this.keys.set(file, key);
    return true;
  }

  /** Adds a feed in each format: Eleventy renders all where one has to be. */
  addFeed(feed: Feed, keys: PageKeys): boolean {
    const key = keys.ofFeed(feed);
    return Object.values(feed.permalinks)
      .map((permalink: string) => this.add(permalink, key))
      .includes(true);
  }
}

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
  const pending = new PendingFiles(isUpToDate);
  const isPending = pending.add.bind(pending);
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
    feeds: pages.feeds.filter((feed) => pending.addFeed(feed, keys)),
  };
  return { pages: changed, keys: pending.keys };
}
