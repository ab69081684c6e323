import { findNeighbours } from "../archive/find-neighbours.ts";
import { summarize } from "../archive/summarize.ts";
import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { StoredArticle } from "../content/stored-article.ts";
import { planOtherPages } from "./newspaper-data.ts";
import type { SiteContent } from "./newspaper-data.ts";
import type { PageKeys } from "./page-keys.ts";
import type { SitePart } from "./site-part.ts";

/** How many lists or days are rendered together. */
const together = 100;

/** A part of a site, and whether it is one of many that can be rendered anywhere. */
export interface PlannedPart extends SitePart {
  readonly isOneOfMany: boolean;
}

/**
 * Plans a site in parts: the articles, shard by shard, then their lists and days; last the pages that
 * need much of the newspaper at once. Each is planned when it is asked for.
 *
 * @param isStanding - whether a file need not be rendered: it is published under its key
 * @param begin - is told of what the next parts are, and of how many pages that are planned for them
 */
export function* planParts(
  content: SiteContent,
  keys: PageKeys,
  isStanding: (file: string, key: string) => boolean,
  begin: (noun: string, total: number) => void = () => undefined,
): Generator<PlannedPart> {
  const archive = summarize(content.newspaper);
  const leave = <T>(
    pages: readonly T[],
    permalinkOf: (page: T) => string,
    keyOf: (page: T) => string | undefined,
  ): readonly Keyed<T>[] =>
    pages
      .map((page) => ({ page, file: fileOfPermalink(permalinkOf(page)), key: keyOf(page) }))
      .filter(({ file, key }) => key === undefined || !isStanding(file, key));

  const neighbours = findNeighbours(archive);
  begin("articles", content.newspaper.articles.length);
  for (const inShard of divideByShard(content.newspaper.articles)) {
    const changed = leave(
      inShard,
      ({ article }) => articlePermalink(article),
      (finished) => keys.ofArticle(finished, neighbours.get(finished.article.id)),
    );
    if (changed.length === 0) continue;
    const articles = pagesOf(changed);
    const around = articles.flatMap(({ article: { id } }) => {
      const found = neighbours.get(id);
      return found === undefined ? [] : [[id, found] as const];
    });
    const pages = { articles, neighbours: new Map(around) };
    yield { pages, keys: keysOf(changed), isOneOfMany: true };
  }

  const { lists, days, sitemaps, ...others } = planOtherPages(content, archive);
  begin("lists and days", lists.length + days.length);
  const permalinkOf = ({ permalink }: { readonly permalink: string }): string => permalink;
  const keyOf = (page: { readonly permalink: string }): string => keys.ofPage(page);
  for (const part of divide(leave(lists, permalinkOf, keyOf))) {
    yield { pages: { lists: pagesOf(part) }, keys: keysOf(part), isOneOfMany: true };
  }
  for (const part of divide(leave(days, permalinkOf, keyOf))) {
    yield { pages: { days: pagesOf(part) }, keys: keysOf(part), isOneOfMany: true };
  }
  const changed = leave(sitemaps, permalinkOf, (sitemap) => keys.ofSitemap(sitemap));
  yield {
    pages: { ...others, sitemaps: pagesOf(changed) },
    keys: keysOf(changed),
    isOneOfMany: false,
  };
}

/** A page and its file; the key is absent where it has to be made in any case. */
interface Keyed<T> {
  readonly page: T;
  readonly file: string;
  readonly key: string | undefined;
}

/** The articles of each shard; those that are on no file together. */
function divideByShard(articles: readonly FinishedArticle[]): Iterable<readonly FinishedArticle[]> {
  const shards = new Map<number, FinishedArticle[]>();
  for (const article of articles) {
    const shard = article instanceof StoredArticle ? article.shelf.number : -1;
    const others = shards.get(shard);
    if (others === undefined) shards.set(shard, [article]);
    else others.push(article);
  }
  return shards.values();
}

function pagesOf<T>(keyed: readonly Keyed<T>[]): readonly T[] {
  return keyed.map(({ page }) => page);
}

function keysOf(keyed: readonly Keyed<unknown>[]): ReadonlyMap<string, string> {
  return new Map(keyed.flatMap(({ file, key }) => (key === undefined ? [] : [[file, key]])));
}

function divide<T>(pages: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(pages.length / together) }, (_, index) =>
    pages.slice(index * together, (index + 1) * together),
  );
}
