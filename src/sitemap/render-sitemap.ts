import { escapeXml } from "../typography/escape-xml.ts";
import type { Sitemap } from "./sitemap.ts";

/**
 * Writes a sitemap (https://www.sitemaps.org/protocol.html). `lastmod` is a W3C date and time: a date
 * alone where no time is known.
 *
 * @param address - where the site stands, without a slash at the end: `https://khabar.example`
 */
export function renderSitemap({ entries }: Sitemap, address: string): string {
  const urls = entries.map(
    ({ permalink, changed }) =>
      `<url><loc>${escapeXml(address + permalink)}</loc><lastmod>${changed.machine}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("")}</urlset>
`;
}
