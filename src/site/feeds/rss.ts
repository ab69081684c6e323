import { escapeXml } from "../../language/typography/escape-xml.ts";
import { formatDateTime, formatMailDate } from "./feed-dates.ts";
import type { Feed, FeedEntry } from "./feed.ts";

const namespaces = [
  `xmlns:atom="http://www.w3.org/2005/Atom"`,
  `xmlns:content="http://purl.org/rss/1.0/modules/content/"`,
  `xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  `xmlns:media="http://search.yahoo.com/mrss/"`,
].join(" ");

/**
 * Renders a feed as RSS 2.0 (https://www.rssboard.org/rss-specification). Elements of Atom, Dublin Core,
 * Media RSS and the content module hold what RSS has none for: the feed's own address, the author's name,
 * the language, the last change, the picture (an enclosure would need its size in bytes), the whole text.
 *
 * Titles are plain text and descriptions are HTML (https://www.rssboard.org/rss-profile).
 */
export function renderRss(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" ${namespaces}>
<channel>
<title>${escapeXml(feed.title)}</title>
<link>${escapeXml(feed.front)}</link>
<description>${escapeXml(escapeMarkup(feed.description))}</description>
<language>${feed.lang}</language>
<lastBuildDate>${formatMailDate(feed.updated)}</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" href="${escapeXml(feed.address + feed.permalinks.rss)}"/>
${feed.entries.map(renderItem).join("")}</channel>
</rss>
`;
}

function renderItem(entry: FeedEntry): string {
  const categories = entry.categories.map((name) => `<category>${escapeXml(name)}</category>\n`);
  const { image } = entry;
  const picture =
    image === undefined
      ? ""
      : `<media:content url="${escapeXml(image.address)}" medium="image" type="image/jpeg" ` +
        `width="${image.width}" height="${image.height}"/>\n`;
  return `<item>
<title>${escapeXml(entry.title)}</title>
<link>${escapeXml(entry.address)}</link>
<guid isPermaLink="false">${escapeXml(entry.id)}</guid>
<pubDate>${formatMailDate(entry.published)}</pubDate>
<atom:updated>${formatDateTime(entry.updated)}</atom:updated>
<dc:creator>${escapeXml(entry.author)}</dc:creator>
<dc:language>${entry.lang}</dc:language>
${categories.join("")}${picture}<description>${escapeXml(escapeMarkup(entry.summary))}</description>
<content:encoded>${escapeXml(entry.html)}</content:encoded>
</item>
`;
}

/** Escapes plain text as HTML. Quotes stay bare, for readers that take the HTML for text. */
function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
