import type UserConfig from "@11ty/eleventy/UserConfig";
import { articlePermalink } from "../article/permalink.ts";
import { findNeighbours } from "../archive/find-neighbours.ts";
import type { ListPage } from "../archive/pages.ts";
import { planArchive } from "../archive/plan-archive.ts";
import { summarize } from "../archive/summarize.ts";
import type { Archive } from "../archive/summarize.ts";
import type { Newspaper } from "../content/newspaper.ts";
import { planFeeds } from "../feeds/plan-feeds.ts";
import type { Pictures } from "../images/picture.ts";
import { planSitemaps } from "../sitemap/plan-sitemaps.ts";
import { findRecentArticles } from "../sitemap/recent-articles.ts";
import type { RenderingMemory } from "./rendering-memory.ts";
import type { SiteLook } from "./stylesheet.ts";

/** What a run of Eleventy renders. */
export interface SiteContent {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
  readonly look: SiteLook;
  /** The instant for which it is rendered, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** What a run of Eleventy renders, by the names that its templates know it by. */
export type SitePages = ReturnType<typeof planPages>;

const given = new WeakMap<UserConfig, SitePages>();

/**
 * Gives a run of Eleventy the pages it is to render. Content reaches Eleventy in this way alone: as
 * checked, typed data, never as files.
 */
export function givePages(eleventy: UserConfig, pages: SitePages): void {
  given.set(eleventy, pages);
}

/** Whether a run has been given its newspaper: one that `npx eleventy` started has not. */
export function hasNewspaper(eleventy: UserConfig): boolean {
  return given.has(eleventy);
}

/** Plans every page of a site. */
export function planPages(content: SiteContent) {
  const { newspaper } = content;
  const archive = summarize(newspaper);
  return {
    articles: newspaper.articles,
    neighbours: findNeighbours(archive),
    ...planOtherPages(content, archive),
  };
}

/** Plans every page of a site but those of its articles. */
export function planOtherPages({ newspaper, pictures, look, now }: SiteContent, archive: Archive) {
  const pages = planArchive(archive);
  const sitemaps = planSitemaps(newspaper.articles, pages, pictures);
  return {
    masthead: newspaper.masthead,
    alone: [{}],
    recent: findRecentArticles(newspaper.articles, now),
    fronts: pages.fronts,
    lists: [...pages.deskPages, ...pages.tagPages] as readonly ListPage[],
    corrections: pages.corrections,
    days: pages.days,
    months: pages.months,
    years: pages.years,
    archives: pages.archives,
    notFounds: pages.notFound,
    feeds: planFeeds(newspaper, pictures),
    sitemaps,
    // The index names all of them, also those that a preview need not render again.
    indexedSitemaps: sitemaps,
    pictures,
    look,
  };
}

/** Leaves the pages that a memory of earlier runs knows, and that stay, out of what is rendered. */
export function leaveOutKnown(pages: SitePages, memory: RenderingMemory): SitePages {
  const { masthead, look, pictures, neighbours } = pages;
  const { ofFile, ofDesk, ofArticle } = pictures;
  memory.begin({ masthead, look, ofFile, ofDesk });
  const isNew = (page: { readonly permalink: string }): boolean =>
    memory.plan(page.permalink, page);
  return {
    ...pages,
    articles: pages.articles.filter(({ article, body }) => {
      const around = neighbours.get(article.id);
      const inputs = { article, body, around, drawn: ofArticle.get(article.id) };
      return memory.plan(articlePermalink(article), inputs);
    }),
    fronts: pages.fronts.filter(isNew),
    lists: pages.lists.filter(isNew),
    corrections: pages.corrections.filter(isNew),
    days: pages.days.filter(isNew),
    months: pages.months.filter(isNew),
    years: pages.years.filter(isNew),
    archives: pages.archives.filter(isNew),
    notFounds: pages.notFounds.filter(isNew),
    // A feed has a page in each format: all of them are planned, and rendered together.
    feeds: pages.feeds.filter((feed) =>
      Object.values(feed.permalinks)
        .map((permalink: string) => memory.plan(permalink, feed))
        .includes(true),
    ),
    sitemaps: pages.sitemaps.filter(isNew),
  };
}

/** Each name once: one that is missing fails the type check. */
const names: { readonly [N in keyof SitePages]: true } = {
  masthead: true,
  articles: true,
  alone: true,
  recent: true,
  neighbours: true,
  fronts: true,
  lists: true,
  corrections: true,
  days: true,
  months: true,
  years: true,
  archives: true,
  notFounds: true,
  feeds: true,
  sitemaps: true,
  indexedSitemaps: true,
  pictures: true,
  look: true,
};

/** The data that pages paginate over and layouts render. */
export function newspaperData(eleventy: UserConfig): void {
  for (const name of Object.keys(names) as (keyof SitePages)[]) {
    eleventy.addGlobalData(name, () => {
      const pages = given.get(eleventy);
      if (pages === undefined) throw new Error("Eleventy renders before it has a newspaper");
      return pages[name];
    });
  }
}
