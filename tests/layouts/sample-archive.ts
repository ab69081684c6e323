import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import * as archive from "../../layouts/archive.11ty.tsx";
import * as day from "../../layouts/day.11ty.tsx";
import * as month from "../../layouts/month.11ty.tsx";
import * as notFound from "../../layouts/not-found.11ty.tsx";
import * as year from "../../layouts/year.11ty.tsx";
import { planArchive } from "../site/archive/plan-archive.ts";
import { summarize } from "../../src/site/archive/summary.ts";
import type { FinishedArticle } from "../../src/newsroom/content/newspaper.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { masthead as oneEdition } from "./sample-newspaper.ts";

const theme = loadTheme();

/** The newspaper of the tests in both languages, with two desks. */
export const masthead: Masthead = {
  ...oneEdition,
  editions: [
    { lang: "en", root: "/" },
    { lang: "fa", root: "/fa/" },
  ],
  desks: [
    ...oneEdition.desks.slice(0, 1),
    { slug: "politics", name: { en: "Politics", fa: "سیاست" } },
  ],
};

/** Every page of the archive of these articles, the newest first, as HTML by its address. */
export function renderArchive(
  articles: readonly FinishedArticle[],
  paper: Masthead = masthead,
): ReadonlyMap<string, string> {
  const pages = planArchive(summarize({ masthead: paper, articles, pins: [] }));
  const shared = { masthead: paper, theme };
  return new Map([
    ...pages.days.map((page) => [page.permalink, day.render({ ...shared, day: page })] as const),
    ...pages.months.map(
      (page) => [page.permalink, month.render({ ...shared, month: page })] as const,
    ),
    ...pages.years.map((page) => [page.permalink, year.render({ ...shared, year: page })] as const),
    ...pages.archives.map(
      (page) => [page.permalink, archive.render({ ...shared, archive: page })] as const,
    ),
    ...pages.notFound.map(
      (page) => [page.permalink, notFound.render({ ...shared, notFound: page })] as const,
    ),
  ]);
}

/** One of these pages, read. */
export function readPage(pages: ReadonlyMap<string, string>, permalink: string) {
  const html = pages.get(permalink);
  assert.ok(html !== undefined, permalink);
  const { document } = parseHTML(html);
  const textsOf = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) =>
      element.textContent.replace(/\s+/g, " ").trim(),
    );
  const linksOf = (selector: string): (readonly [text: string, href: string | null])[] =>
    [...document.querySelectorAll(selector)].map(
      (link) => [link.textContent.trim(), link.getAttribute("href")] as const,
    );
  return { document, textsOf, linksOf };
}
