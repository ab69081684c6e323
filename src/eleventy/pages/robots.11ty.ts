import { robotsPermalink } from "../../article/permalink.ts";
import type { Masthead } from "../../masthead/masthead.ts";
import { renderRobots } from "../../sitemap/render-robots.ts";
import { standingAlone } from "../listed-pages.ts";

/** What robots may read, and where they find the sitemaps. */
export const data = {
  ...standingAlone,
  permalink: robotsPermalink,
};

export function render({ masthead }: { readonly masthead: Masthead }): string {
  return renderRobots(masthead.address);
}
