import { newsSitemapPermalink, sitemapIndexPermalink } from "../../newsroom/article/permalink.ts";

/**
 * Writes `robots.txt` (RFC 9309): every robot may read every page, and finds the sitemaps.
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
