import type UserConfig from "@11ty/eleventy/UserConfig";
import { findNeighbours } from "../archive/find-neighbours.ts";
import { planArchive } from "../archive/plan-archive.ts";
import { summarize } from "../archive/summarize.ts";
import type { Newspaper } from "../content/newspaper.ts";
import type { Withholding } from "../content/withhold.ts";
import { planFeeds } from "../feeds/plan-feeds.ts";
import type { Pictures } from "../images/picture.ts";
import { planSitemaps } from "../sitemap/plan-sitemaps.ts";
import { findRecentArticles } from "../sitemap/recent-articles.ts";
import type { SiteLook } from "./stylesheet.ts";

/** What a run of Eleventy renders. */
export interface SiteContent {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
  readonly look: SiteLook;
  /** The instant for which it is rendered, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /**
   * In the preview, which shows everything: the articles that no build would publish yet, by their
   * ids, and why. Layouts mark them.
   */
  readonly withheld?: ReadonlyMap<string, Withholding>;
}

const given = new WeakMap<UserConfig, ReturnType<typeof planPages>>();

/**
 * Gives a run of Eleventy the newspaper it is to render. Content reaches Eleventy in this way alone:
 * as checked, typed data, never as files.
 */
export function giveNewspaper(eleventy: UserConfig, content: SiteContent): void {
  given.set(eleventy, planPages(content));
}

/** Whether a run has been given its newspaper: one that `npx eleventy` started has not. */
export function hasNewspaper(eleventy: UserConfig): boolean {
  return given.has(eleventy);
}

/** The data that pages paginate over and layouts render, by the name they know it by. */
function planPages({ newspaper, pictures, look, now, withheld = new Map() }: SiteContent) {
  const archive = summarize(newspaper);
  const pages = planArchive(archive);
  return {
    masthead: newspaper.masthead,
    articles: newspaper.articles,
    recent: findRecentArticles(newspaper.articles, now),
    neighbours: findNeighbours(archive),
    fronts: pages.fronts,
    lists: [...pages.deskPages, ...pages.tagPages],
    corrections: pages.corrections,
    days: pages.days,
    months: pages.months,
    years: pages.years,
    archives: pages.archives,
    notFounds: pages.notFound,
    feeds: planFeeds(newspaper, pictures),
    sitemaps: planSitemaps(newspaper.articles, pages, pictures),
    pictures,
    look,
    withheld,
  };
}

const names = [
  ...["masthead", "articles", "neighbours", "fronts", "lists", "days", "months", "years"],
  ...["corrections", "archives", "notFounds", "feeds", "sitemaps", "recent", "pictures", "look"],
  "withheld",
] as readonly (keyof ReturnType<typeof planPages>)[];

/** The data that pages paginate over and layouts render. */
export function newspaperData(eleventy: UserConfig): void {
  for (const name of names) {
    eleventy.addGlobalData(name, () => {
      const pages = given.get(eleventy);
      if (pages === undefined) throw new Error("Eleventy renders before it has a newspaper");
      return pages[name];
    });
  }
}
