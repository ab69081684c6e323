import { planArchive } from "../archive/plan-archive.ts";
import { summarize } from "../../../src/site/archive/summary.ts";
import type { FinishedArticle } from "../../../src/newsroom/content/newspaper.ts";
import { noPictures, type Pictures } from "../../../src/newsroom/images/picture.ts";
import type { Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import { planSitemaps } from "../../../src/site/sitemap/plan-sitemaps.ts";
import type { Sitemap } from "../../../src/site/sitemap/sitemap.ts";
import { masthead as sampleMasthead } from "../../layouts/sample-newspaper.ts";

/** The sitemaps of a newspaper with these articles, the newest first. */
export function planSample(
  articles: readonly FinishedArticle[],
  masthead: Masthead = sampleMasthead,
  pictures: Pictures = noPictures,
): readonly Sitemap[] {
  const pages = planArchive(summarize({ masthead, articles, pins: [] }));
  return planSitemaps(articles, pages, pictures);
}
