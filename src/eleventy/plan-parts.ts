import { NeighbourTable } from "../archive/neighbour-table.ts";
import { summarize } from "../archive/summarize.ts";
import type { Archive } from "../archive/summarize.ts";
import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import { StoredArticle } from "../content/stored-article.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { planOtherPages } from "./newspaper-data.ts";
import type { SiteContent } from "./newspaper-data.ts";
import type { PageKeys } from "./page-keys.ts";
import { planSinglePages } from "./plan-single-pages.ts";
import type { SitePart } from "./site-part.ts";

/** How many articles, lists or days are rendered together: while it renders, Eleventy holds all of them. */
const articlesTogether = 250;
const listsTogether = 100;

/** A part of a site, and whether it is one of many that can be rendered anywhere. */
export interface PlannedPart extends SitePart {
  readonly isOneOfMany: boolean;
}

/**
 * Whether a file need not be rendered: it is published under its key. It is asked once for each file of a
 * site.
 */
export type IsStanding = (file: string, key: string) => boolean;

/**
 * Plans what has to be rendered of a site, in parts: the articles, shard by shard, then their lists and
 * days; last the pages that need much of the newspaper at once. Each is planned when it is asked for.
 * Where nothing has to be rendered there is no part.
 *
 * @param begin - is told of what the next parts are, and of how many pages that are planned for them
 */
export function* planParts(
  content: Omit<SiteContent, "look">,
  keys: PageKeys,
  isStanding: IsStanding,
  begin: (noun: string, total: number) => void = () => undefined,
): Generator<PlannedPart> {
  const archive = summarize(content.newspaper);
  const { articles } = content.newspaper;
  begin("articles", articles.length);
  yield* planArticles(articles, archive, keys, isStanding);

  const { deskPages, tagPages, days, ...others } = planOtherPages(content, archive);
  begin("lists and days", deskPages.length + tagPages.length + days.length);
  const permalinkOf = ({ permalink }: { readonly permalink: string }): string => permalink;
  for (const pages of [deskPages, tagPages]) {
    const left = leave(pages, permalinkOf, (page) => keys.ofList(page), isStanding);
    for (const part of divide(left, listsTogether)) {
      yield { pages: { lists: pagesOf(part) }, keys: keysOf(part), isOneOfMany: true };
    }
  }
  const left = leave(days, permalinkOf, (page) => keys.ofDay(page), isStanding);
  for (const part of divide(left, listsTogether)) {
    yield { pages: { days: pagesOf(part) }, keys: keysOf(part), isOneOfMany: true };
  }
  const single = planSinglePages(others, keys, isStanding);
  if (single.keys.size > 0) yield { ...single, isOneOfMany: false };
}

function* planArticles(
  articles: readonly FinishedArticle[],
  archive: Archive,
  keys: PageKeys,
  isStanding: IsStanding,
): Generator<PlannedPart> {
  const table = new NeighbourTable(archive);
  const articleAt = (place: number): FinishedArticle => {
    const finished = articles[place];
    if (finished === undefined) throw new RangeError(`there is no article ${place}`);
    return finished;
  };
  for (const inShard of divideByShard(articles)) {
    const left = leave(
      inShard,
      (place) => articlePermalink(articleAt(place).article),
      (place) => keys.ofArticle(articleAt(place), table.at(place)),
      isStanding,
    );
    for (const part of divide(left, articlesTogether)) {
      const places = pagesOf(part);
      const neighbours = new Map(
        places.map((place) => [articleAt(place).article.id, table.at(place)]),
      );
      const pages = { articles: places.map(articleAt), neighbours };
      yield { pages, keys: keysOf(part), isOneOfMany: true };
    }
  }
}

/** A page with its file and its key. */
interface Keyed<T> {
  readonly page: T;
  readonly file: string;
  readonly key: string;
}

/** The pages that do not stand. */
function* leave<T>(
  pages: Iterable<T>,
  permalinkOf: (page: T) => string,
  keyOf: (page: T) => string,
  isStanding: IsStanding,
): Generator<Keyed<T>> {
  for (const page of pages) {
    const file = fileOfPermalink(permalinkOf(page));
    const key = keyOf(page);
    if (!isStanding(file, key)) yield { page, file, key };
  }
}

function* divide<T>(pages: Iterable<T>, most: number): Generator<readonly T[]> {
  let part: T[] = [];
  for (const page of pages) {
    if (part.push(page) < most) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** The places of the articles of each shard; of those that are on no file together. */
function divideByShard(articles: readonly FinishedArticle[]): Iterable<readonly number[]> {
  const shards = new Map<number, number[]>();
  for (const [place, article] of articles.entries()) {
    const shard = article instanceof StoredArticle ? article.shelf.number : -1;
    const others = shards.get(shard);
    if (others === undefined) shards.set(shard, [place]);
    else others.push(place);
  }
  return shards.values();
}

function pagesOf<T>(keyed: readonly Keyed<T>[]): readonly T[] {
  return keyed.map(({ page }) => page);
}

function keysOf(keyed: readonly Keyed<unknown>[]): ReadonlyMap<string, string> {
  return new Map(keyed.map(({ file, key }) => [file, key]));
}
