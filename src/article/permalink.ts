import type { Desk } from "../masthead/masthead.ts";
import type { Article } from "./article.ts";

// The only place where an address is made. Addresses are relative to the newspaper's own, begin with
// a slash, and never change once published: an article's depends on its id alone, so that a new
// headline or desk breaks no link.

/** The address of an article's page: `/news/322596/`. */
export function articlePermalink(article: Pick<Article, "id">): string {
  return `/news/${article.id}/`;
}

/** The address of the newspaper's front. */
export const frontPermalink = "/";

/** The addresses of a feed in its three formats. */
export interface FeedPermalinks {
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
}

/** The addresses of the newspaper's feed, `/feed.xml`, or of a desk's, `/international/feed.xml`. */
export function feedPermalinks(desk?: Pick<Desk, "slug">): FeedPermalinks {
  const folder = desk === undefined ? "/" : `/${desk.slug}/`;
  return { atom: `${folder}feed.xml`, rss: `${folder}rss.xml`, json: `${folder}feed.json` };
}

/** The address of a sitemap: `/sitemap/2022-06.xml`. */
export function sitemapPermalink(name: string): string {
  return `/sitemap/${name}.xml`;
}

/** The address of the index of sitemaps. */
export const sitemapIndexPermalink = "/sitemap.xml";

/** The address of the sitemap of the newest articles. */
export const newsSitemapPermalink = "/news-sitemap.xml";

/** The address of what robots may read, the only one where they look for it (RFC 9309, 2.3). */
export const robotsPermalink = "/robots.txt";

/** The file of the site that answers an address: `/news/322596/` is `news/322596/index.html`. */
export function fileOfPermalink(permalink: string): string {
  return permalink.endsWith("/") ? `${permalink.slice(1)}index.html` : permalink.slice(1);
}
