import { escapeXml } from "../../language/typography/escape-xml.ts";
import { formatDateTime } from "./feed-dates.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/**
 * Renders a feed as Atom 1.0 (RFC 4287). Titles and summaries are text, the article's text is HTML; its
 * picture is an enclosure, too.
 */
export function renderAtom(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<id>${escapeXml(feed.id)}</id>
<title type="text">${escapeXml(feed.title)}</title>
<subtitle type="text">${escapeXml(feed.description)}</subtitle>
<updated>${formatDateTime(feed.updated)}</updated>
<author><name>${escapeXml(feed.newspaper)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.address + feed.permalinks.atom)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.front)}"/>
${feed.entries.map(renderEntry).join("")}</feed>
`;
}

function renderEntry(entry: FeedEntry): string {
  const categories = entry.categories.map((name) => `<category term="${escapeXml(name)}"/>\n`);
  const enclosure =
    entry.image === undefined
      ? ""
      : `<link rel="enclosure" type="image/jpeg" href="${escapeXml(entry.image.address)}"/>\n`;
  return `<entry xml:lang="${entry.lang}">
<id>${escapeXml(entry.id)}</id>
<title type="text">${escapeXml(entry.title)}</title>
<link rel="alternate" type="text/html" hreflang="${entry.lang}" href="${escapeXml(entry.address)}"/>
${enclosure}<published>${formatDateTime(entry.published)}</published>
<updated>${formatDateTime(entry.updated)}</updated>
<author><name>${escapeXml(entry.author)}</name></author>
${categories.join("")}<summary type="text">${escapeXml(entry.summary)}</summary>
<content type="html">${escapeXml(entry.html)}</content>
</entry>
`;
}
