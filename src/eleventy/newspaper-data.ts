import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Newspaper } from "../content/newspaper.ts";
import { planFeeds } from "../feeds/plan-feeds.ts";
import { planSitemaps } from "../sitemap/plan-sitemaps.ts";
import type { SiteLook } from "./stylesheet.ts";

const newspapers = new WeakMap<UserConfig, Newspaper & { readonly look: SiteLook }>();

/**
 * Gives a run of Eleventy the newspaper it is to render. Content reaches Eleventy in this way alone:
 * as checked, typed data, never as files.
 */
export function giveNewspaper(eleventy: UserConfig, newspaper: Newspaper, look: SiteLook): void {
  newspapers.set(eleventy, { ...newspaper, look });
}

/** Whether a run has been given its newspaper: one that `npx eleventy` started has not. */
export function hasNewspaper(eleventy: UserConfig): boolean {
  return newspapers.has(eleventy);
}

/** The data that pages paginate over and layouts render. */
export function newspaperData(eleventy: UserConfig): void {
  const given = (): Newspaper & { readonly look: SiteLook } => {
    const newspaper = newspapers.get(eleventy);
    if (newspaper === undefined) throw new Error("Eleventy renders before it has a newspaper");
    return newspaper;
  };
  eleventy.addGlobalData("masthead", () => given().masthead);
  eleventy.addGlobalData("articles", () => given().articles);
  eleventy.addGlobalData("feeds", () => planFeeds(given()));
  eleventy.addGlobalData("sitemaps", () => planSitemaps(given().articles));
  eleventy.addGlobalData("look", () => given().look);
}
