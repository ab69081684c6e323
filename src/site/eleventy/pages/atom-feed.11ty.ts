import { renderAtom } from "../../feeds/atom.ts";
import type { Feed } from "../../feeds/feed.ts";

/** The newspaper's Atom feed, and each desk's. No layout wraps it: it is no page. */
export const data = {
  pagination: { data: "feeds", size: 1, alias: "feed" },
  permalink: ({ feed }: { readonly feed: Feed }): string => feed.permalinks.atom,
  eleventyExcludeFromCollections: true,
};

export function render({ feed }: { readonly feed: Feed }): string {
  return renderAtom(feed);
}
