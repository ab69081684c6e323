import type { JalaliDate } from "../../language/calendar/jalali.ts";
import type { Desk, Edition } from "../masthead/masthead.ts";
import type { Article } from "./article.ts";

// The only place where an address is made. Addresses are relative to the newspaper's own, begin with
// a slash, are written as they stand in a link (percent-encoded, RFC 3986), and never change once
// published: an article's depends on its id alone, so that a new headline, desk or edition breaks no
// link.

/** The address of an article's page: `/news/322596/`. */
export function articlePermalink(article: Pick<Article, "id">): string {
  return `/news/${article.id}/`;
}

/** The ids of the articles whose addresses stand in a text, each once, in whatever order. */
export function findNamedArticles(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/news\/(\d+)/g), ([, id = ""]) => id))];
}

/** The address of an edition's front: `/`, `/fa/`. */
export function frontPermalink({ root }: Edition): string {
  return root;
}

/**
 * The address of a desk's front, `/international/`, or of a page of its list: `/international/page/2/`.
 *
 * @param page - counted from 1, the page of the oldest articles
 */
export function deskPermalink(edition: Edition, desk: Pick<Desk, "slug">, page?: number): string {
  return `${edition.root}${desk.slug}/${pageFolder(page)}`;
}

/**
 * The address of a tag's front, `/tag/afghanistan/`, or of a page of its list.
 *
 * @param page - counted from 1, the page of the oldest articles
 */
export function tagPermalink(edition: Edition, tag: string, page?: number): string {
  return `${edition.root}tag/${encodeURIComponent(tagSlug(tag))}/${pageFolder(page)}`;
}

/**
 * A tag as its address names it, in its own letters: `afghanistan`, `جمهوری-خواهان`. Tags that differ
 * only by case, by the zero-width non-joiner or space between their parts, or by the Arabic for the
 * Persian form of yeh and kaf have one address, and a newspaper spells such a tag in one way.
 */
export function tagSlug(tag: string): string {
  return tag
    .normalize("NFC")
    .toLowerCase()
    .replace(/[يى]/g, "ی")
    .replaceAll("ك", "ک")
    .replace(/[^\p{L}\p{M}\p{N}_.&+]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
}

/** The address of the list of years. */
export function archivePermalink({ root }: Edition): string {
  return `${root}archive/`;
}

/** The address of a Jalali year's months: `/1401/`. */
export function yearPermalink({ root }: Edition, { year }: Pick<JalaliDate, "year">): string {
  return `${root}${year}/`;
}

/** The address of a Jalali month's calendar: `/1401/04/`. */
export function monthPermalink(
  { root }: Edition,
  { year, month }: Pick<JalaliDate, "year" | "month">,
): string {
  return `${root}${year}/${twoDigits(month)}/`;
}

/** The address of a Jalali day's articles: `/1401/04/06/`. */
export function dayPermalink({ root }: Edition, { year, month, day }: JalaliDate): string {
  return `${root}${year}/${twoDigits(month)}/${twoDigits(day)}/`;
}

/**
 * The address of what was put right in an edition, `/corrections/`, or of a page of its list.
 *
 * @param page - counted from 1, the page of the oldest corrections
 */
export function correctionsPermalink({ root }: Edition, page?: number): string {
  return `${root}corrections/${pageFolder(page)}`;
}

/** The address of what is shown where there is no page: `/404.html`. */
export function notFoundPermalink({ root }: Edition): string {
  return `${root}404.html`;
}

/** The addresses of a feed in its three formats. */
export interface FeedPermalinks {
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
}

/** The addresses of an edition's feed, `/feed.xml`, or of a desk's, `/international/feed.xml`. */
export function feedPermalinks({ root }: Edition, desk?: Pick<Desk, "slug">): FeedPermalinks {
  const folder = desk === undefined ? root : `${root}${desk.slug}/`;
  return { atom: `${folder}feed.xml`, rss: `${folder}rss.xml`, json: `${folder}feed.json` };
}

/** The address of one width and format of a picture, by a hash of what it was made from. */
export function picturePermalink(hash: string, width: number, extension: string): string {
  return `/pictures/${hash}-${width}.${extension}`;
}

/** The address of a share picture, by a hash of what it was drawn from. */
export function sharePicturePermalink(hash: string): string {
  return `/pictures/share-${hash}.png`;
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
  const file = (permalink.includes("%") ? decodeURIComponent(permalink) : permalink).slice(1);
  return permalink.endsWith("/") ? `${file}index.html` : file;
}

function pageFolder(page: number | undefined): string {
  return page === undefined ? "" : `page/${page}/`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
