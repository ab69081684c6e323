import { escapeXml } from "../../language/typography/escape-xml.ts";
import { newestMoment } from "../../language/calendar/moment.ts";
import { lastChange } from "../../newsroom/article/amendments.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import type { Sitemap } from "./sitemap.ts";

/**
 * Writes the index of sitemaps, which search engines read first. The `lastmod` of a sitemap is that of
 * the newest change in it, so that a search engine can pass over the others.
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
