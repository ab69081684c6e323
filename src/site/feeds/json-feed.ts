import { formatDateTime } from "./feed-dates.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** Renders a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function renderJsonFeed(feed: Feed): string {
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.front,
    feed_url: feed.address + feed.permalinks.json,
    description: feed.description,
    language: feed.lang,
    authors: [{ name: feed.newspaper }],
    items: feed.entries.map(makeItem),
  };
  return `${JSON.stringify(json)}\n`;
}

function makeItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.address,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    ...(entry.image && { image: entry.image.address }),
    date_published: formatDateTime(entry.published),
    date_modified: formatDateTime(entry.updated),
    authors: [{ name: entry.author }],
    tags: entry.categories,
    language: entry.lang,
  };
}
