import { escapeXml } from "../../language/typography/escape-xml.ts";
import type { Sitemap, SitemapEntry } from "./sitemap.ts";

/**
 * Writes a sitemap (https://www.sitemaps.org/protocol.html). `lastmod` is a W3C date and time: a date
 * alone where no time is known. Pictures are told by Google's tags
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
