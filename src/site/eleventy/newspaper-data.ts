import type UserConfig from "@11ty/eleventy/UserConfig";
import {
  articlePermalink,
  newsSitemapPermalink,
  robotsPermalink,
  sitemapIndexPermalink,
} from "../../newsroom/article/permalink.ts";
import { findNeighbours } from "../archive/neighbour-table.ts";
import { planArchivePages } from "../archive/plan-archive.ts";
import type { DayPage, ListPage } from "../archive/pages.ts";
import { summarize, type Archive } from "../archive/summary.ts";
import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import { planFeeds } from "../feeds/plan-feeds.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import { planSitemaps } from "../sitemap/plan-sitemaps.ts";
import { findRecentArticles } from "../sitemap/news-sitemap.ts";
import type { NewsSitemap, SitemapIndex } from "../sitemap/sitemap.ts";
import type { RenderingMemory } from "./rendering-memory.ts";
import type { Theme } from "./theme.ts";

/** What a run of Eleventy renders. */
export interface SiteContent {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
  readonly theme: Theme;
  /** The instant for which it is rendered, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** What a run of Eleventy renders, by the names of its global data. */
export type SitePages = ReturnType<typeof planPages>;

const given = new WeakMap<UserConfig, SitePages>();

/**
 * Gives a run of Eleventy the pages it is to render. This is the only way in which content reaches
 * Eleventy: as checked, typed data, never as files.
 *
 * What all pages share is frozen: Eleventy copies any other plain record for each template, and wraps it
 * in a proxy for each page.
 */
export function givePages(eleventy: UserConfig, pages: SitePages): void {
  for (const common of [pages.masthead, pages.theme, pages.pictures]) Object.freeze(common);
  given.set(eleventy, pages);
}

/** Plans every page of a site. */
export function planPages(content: SiteContent) {
  const { newspaper, pictures, theme } = content;
  const archive = summarize(newspaper);
  const { deskPages, tagPages, days, ...others } = planOtherPages(content, archive);
  return {
    masthead: newspaper.masthead,
    pictures,
    theme,
    articles: newspaper.articles,
    neighbours: findNeighbours(archive),
    lists: [...deskPages, ...tagPages] as readonly ListPage[],
    days: [...days] as readonly DayPage[],
    ...others,
  };
}

/** Plans every page of a site but those of its articles; lists and days are made lazily. */
export function planOtherPages(
  { newspaper, pictures, now }: Omit<SiteContent, "theme">,
  archive: Archive,
) {
  const { notFound, ...pages } = planArchivePages(archive);
  const sitemaps = planSitemaps(newspaper.articles, { notFound, ...pages }, pictures);
  const recent = findRecentArticles(newspaper.articles, now);
  return {
    ...pages,
    notFounds: notFound,
    feeds: planFeeds(newspaper, pictures),
    sitemaps,
    // Lists of one, or of none where the page need not be rendered.
    indexes: [{ permalink: sitemapIndexPermalink, sitemaps }] as readonly SitemapIndex[],
    news: [{ permalink: newsSitemapPermalink, articles: recent }] as readonly NewsSitemap[],
    robots: [{ permalink: robotsPermalink }] as readonly { readonly permalink: string }[],
  };
}

/** Leaves out the pages that are cached and whose inputs have not changed. */
export function omitUnchanged(pages: SitePages, memory: RenderingMemory): SitePages {
  const { masthead, theme, pictures, neighbours } = pages;
  const { ofFile, ofDesk, ofArticle } = pictures;
  memory.begin({ masthead, theme, ofFile, ofDesk });
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

/** The templates in `pages/` that paginate over each of the global data: a missing name fails the type check. */
const templates: { readonly [N in keyof SitePages]: readonly string[] } = {
  masthead: [],
  articles: ["article"],
  neighbours: [],
  fronts: ["front"],
  lists: ["list"],
  corrections: ["corrections"],
  days: ["day"],
  months: ["month"],
  years: ["year"],
  archives: ["archive"],
  notFounds: ["not-found"],
  feeds: ["atom-feed", "rss-feed", "json-feed"],
  sitemaps: ["sitemap"],
  indexes: ["sitemap-index"],
  news: ["news-sitemap"],
  robots: ["robots"],
  pictures: [],
  theme: [],
};

/** Adds the global data that pages paginate over and layouts render. */
export function newspaperData(eleventy: UserConfig): void {
  for (const name of Object.keys(templates) as (keyof SitePages)[]) {
    eleventy.addGlobalData(name, () => {
      const pages = given.get(eleventy);
      if (pages === undefined) throw new Error("Eleventy renders before it has a newspaper");
      return pages[name];
    });
  }
  const pages = given.get(eleventy);
  if (pages !== undefined) eleventy.ignores.add(formatUnused(pages));
}

/**
 * A glob of the templates that have no page in a run: most runs render one kind of pages, and would take
 * twice as long to begin if they loaded all.
 */
function formatUnused(pages: SitePages): string {
  const names = Object.entries(pages).flatMap(([name, list]) =>
    Array.isArray(list) && list.length === 0 ? templates[name as keyof SitePages] : [],
  );
  return `./src/site/eleventy/pages/{${names.join(",")},none}.11ty.ts`;
}
