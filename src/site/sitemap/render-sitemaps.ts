import { escapeXml } from "../../language/typography/escape-xml.ts";
import type { Sitemap, SitemapEntry } from "./sitemap.ts";
import { newestMoment, type Moment } from "../../language/calendar/moment.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import { newsSitemapPermalink, sitemapIndexPermalink } from "../../newsroom/article/permalink.ts";

/**
 * Renders a sitemap (https://www.sitemaps.org/protocol.html). `lastmod` is a W3C date and time, or a
 * date alone where no time is known. Pictures are named by Google's tags
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps).
 *
 * @param address - where the site stands, without a slash at the end: `https://khabar.example`
 */
export function renderSitemap({ entries }: Sitemap, address: string): string {
  const urls = entries.map((entry) => renderEntry(entry, address));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${urls.join("")}</urlset>
`;
}

function renderEntry({ permalink, changed, pictures = [] }: SitemapEntry, address: string): string {
  const images = pictures.map(
    (picture) =>
      `<image:image><image:loc>${escapeXml(address + picture)}</image:loc></image:image>`,
  );
  return (
    `<url><loc>${escapeXml(address + permalink)}</loc><lastmod>${changed.machine}</lastmod>` +
    `${images.join("")}</url>\n`
  );
}

/**
 * Renders the index of sitemaps, which search engines read first. The `lastmod` of a sitemap is its
 * newest change, so that a search engine can skip the others.
 *
 * @param address - where the site stands, without a slash at the end: `https://khabar.example`
 */
export function renderSitemapIndex(sitemaps: readonly Sitemap[], address: string): string {
  const parts = sitemaps.map((sitemap) => {
    const { permalink } = sitemap;
    const { machine } = newestMoment(changesOf(sitemap));
    return `<sitemap><loc>${escapeXml(address + permalink)}</loc><lastmod>${machine}</lastmod></sitemap>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.join("")}</sitemapindex>
`;
}

function changesOf(sitemap: Sitemap): readonly Moment[] {
  return (
    sitemap.articles?.map(({ article }) => lastChange(article)) ??
    sitemap.entries.map(({ changed }) => changed)
  );
}

/**
 * Renders `robots.txt` (RFC 9309), which allows every page to every robot and names the sitemaps.
 *
 * @param address - where the site stands, without a slash at the end: `https://khabar.example`
 */
export function renderRobots(address: string): string {
  return `User-agent: *
Allow: /

Sitemap: ${address}${sitemapIndexPermalink}
Sitemap: ${address}${newsSitemapPermalink}
`;
}
