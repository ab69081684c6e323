import type { Moment } from "../../language/calendar/moment.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";

/** A sitemap of the newspaper: addresses for search engines (https://www.sitemaps.org/protocol.html). */
export interface Sitemap {
  /** Its own address, inside the site: `/sitemap/2022-06.xml`. */
  readonly permalink: string;
  /** The pages it names. At least one. */
  readonly entries: readonly SitemapEntry[];
  /** The articles whose pages they are, if it names pages of articles only. */
  readonly articles?: readonly FinishedArticle[];
}

/** The sitemap that names all sitemaps. */
export interface SitemapIndex {
  readonly permalink: string;
  readonly sitemaps: readonly Sitemap[];
}

/** The sitemap of articles that are news. */
export interface NewsSitemap {
  readonly permalink: string;
  /** The newest first. */
  readonly articles: readonly FinishedArticle[];
}

/** A page that a sitemap names. */
export interface SitemapEntry {
  /** The page's address, inside the site: `/news/322596/`. */
  readonly permalink: string;
  /** When what readers see of it last changed. */
  readonly changed: Moment;
  /** The addresses of its pictures, inside the site, each once. */
  readonly pictures?: readonly string[];
}
