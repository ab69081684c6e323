import type { Masthead } from "../../../newsroom/masthead/masthead.ts";
import { renderRobots } from "../../sitemap/render-sitemaps.ts";
import { listedPages } from "../listed-pages.ts";

/** What robots may read, and where they find the sitemaps. */
export const data = listedPages("robots", "ofRobots");

export function render({ masthead }: { readonly masthead: Masthead }): string {
  return renderRobots(masthead.address);
}
