import { renderRss } from "../../feeds/rss.ts";
import type { Feed } from "../../feeds/feed.ts";

/** The newspaper's RSS feed, and each desk's. No layout wraps it: it is no page. */
export const data = {
  pagination: { data: "feeds", size: 1, alias: "feed" },
  permalink: ({ feed }: { readonly feed: Feed }): string => feed.permalinks.rss,
  eleventyExcludeFromCollections: true,
};

export function render({ feed }: { readonly feed: Feed }): string {
  return renderRss(feed);
}
