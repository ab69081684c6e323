import type { Masthead } from "../../../newsroom/masthead/masthead.ts";
import { renderRobots } from "../../sitemap/render-sitemaps.ts";

interface RobotsData {
  readonly ofRobots: { readonly permalink: string };
  readonly masthead: Masthead;
}

/** What robots may read, and where they find the sitemaps. */
export const data = {
  pagination: { data: "robots", size: 1, alias: "ofRobots" },
  permalink: ({ ofRobots }: RobotsData): string => ofRobots.permalink,
  eleventyExcludeFromCollections: true,
};

export function render({ masthead }: RobotsData): string {
  return renderRobots(masthead.address);
}
