import { robotsPermalink } from "../../article/permalink.ts";
import type { Masthead } from "../../masthead/masthead.ts";
import { renderRobots } from "../../sitemap/render-robots.ts";

/** What robots may read, and where they find the sitemaps. */
export const data = {
  permalink: robotsPermalink,
  eleventyExcludeFromCollections: true,
};

export function render({ masthead }: { readonly masthead: Masthead }): string {
  return renderRobots(masthead.address);
}
