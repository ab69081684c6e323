import { NeighbourTable } from "../../site/archive/neighbour-table.ts";
import type { ListPage } from "../../site/archive/pages.ts";
import { summarize } from "../../site/archive/summarize.ts";
import type { Archive } from "../../site/archive/summarize.ts";
import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { planOtherPages } from "../../site/eleventy/newspaper-data.ts";
import type { SiteContent } from "../../site/eleventy/newspaper-data.ts";
import type { PageKeys } from "./page-keys.ts";
import { planSinglePages } from "./plan-single-pages.ts";
import type { PageBatch } from "./page-batch.ts";

/** How many articles, lists or days are rendered together: while it renders, Eleventy holds all of them. */
const articlesPerBatch = 500;
const listsPerBatch = 250;

/** A part of a site, and whether it is one of many that can be rendered anywhere. */
export interface PlannedBatch extends PageBatch {
  readonly isIndependent: boolean;
}

/**
 * Whether a file need not be rendered: it is published under its key. It is asked once for each file of a
 * site.
 */
export type IsUpToDate = (file: string, key: string) => boolean;

export interface BatchPlanning {
  readonly isUpToDate: IsUpToDate;
  /**
   * Whether a part has its pages that stand, too, where it has others: then the same newspaper has the same
   * parts on every machine.
   */
  readonly keepsBatchesWhole?: boolean;
  /** Is told of what the next parts are, and of how many pages that are planned for them. */
  readonly begin?: (noun: string, total: number) => void;
}

/**
 * Plans what has to be rendered of a site, in parts: the articles, shard by shard, then their lists and
 * days; last the pages that need much of the newspaper at once. Each is planned when it is asked for.
 * Where nothing has to be rendered there is no part. A new article changes few parts: those that it is in,
 * or is shown in.
 */
export function* planBatches(
  content: Omit<SiteContent, "look">,
  keys: PageKeys,
  planning: BatchPlanning,
): Generator<PlannedBatch> {
  const { isUpToDate, begin } = planning;
  const archive = summarize(content.newspaper);
  const { articles } = content.newspaper;
  begin?.("articles", articles.length);
  yield* planArticles(articles, archive, keys, planning);

  const { deskPages, tagPages, days, ...others } = planOtherPages(content, archive);
  begin?.("lists and days", deskPages.length + tagPages.length + days.length);
  const permalinkOf = ({ permalink }: { readonly permalink: string }): string => permalink;
  for (const lists of [deskPages, tagPages]) {
    const keyed = addKeys(lists, permalinkOf, (page) => keys.ofList(page), isUpToDate);
    for (const { pages, ...part } of divide(keyed, listsPerBatch, planning, isFront)) {
      yield { pages: { lists: pages }, ...part };
    }
  }
  const keyed = addKeys(days, permalinkOf, (page) => keys.ofDay(page), isUpToDate);
  for (const { pages, ...part } of divide(keyed, listsPerBatch, planning)) {
    yield { pages: { days: pages }, ...part };
  }
  const single = planSinglePages(others, keys, isUpToDate);
  if (single.keys.size > 0) yield { ...single, isIndependent: false };
}

/** Where another list begins. */
function isFront({ number }: ListPage): boolean {
  return number === undefined;
}

function* planArticles(
  articles: readonly FinishedArticle[],
  archive: Archive,
  keys: PageKeys,
  planning: BatchPlanning,
): Generator<PlannedBatch> {
  const table = new NeighbourTable(archive);
  const articleAt = (place: number): FinishedArticle => {
    const finished = articles[place];
    if (finished === undefined) throw new RangeError(`there is no article ${place}`);
    return finished;
  };
  for (const inShard of divideByShard(articles)) {
    const keyed = addKeys(
      inShard,
      (place) => articlePermalink(articleAt(place).article),
      (place) => keys.ofArticle(articleAt(place), table.at(place)),
      planning.isUpToDate,
    );
    for (const { pages: places, ...part } of divide(keyed, articlesPerBatch, planning)) {
      const neighbours = new Map(
        places.map((place) => [articleAt(place).article.id, table.at(place)]),
      );
      yield { pages: { articles: places.map(articleAt), neighbours }, ...part };
    }
  }
}

/** A page with its file and its key. */
interface Keyed<T> {
  readonly page: T;
  readonly file: string;
  readonly key: string;
  readonly stands: boolean;
}

function* addKeys<T>(
  pages: Iterable<T>,
  permalinkOf: (page: T) => string,
  keyOf: (page: T) => string,
  isUpToDate: IsUpToDate,
): Generator<Keyed<T>> {
  for (const page of pages) {
    const file = fileOfPermalink(permalinkOf(page));
    const key = keyOf(page);
    yield { page, file, key, stands: isUpToDate(file, key) };
  }
}

/** A part of pages of one kind. */
interface Division<T> extends Omit<PlannedBatch, "pages"> {
  readonly pages: readonly T[];
}

/**
 * Divides pages into parts, and leaves out what need not be rendered.
 *
 * @param begins - where a new part is begun when the one before it is half full: what is added to a list
 *   then moves no other one
 */
function* divide<T>(
  keyed: Iterable<Keyed<T>>,
  most: number,
  { keepsBatchesWhole = false }: BatchPlanning,
  begins: (page: T) => boolean = () => false,
): Generator<Division<T>> {
  let part: Keyed<T>[] = [];
  const close = (): readonly Division<T>[] => {
    const left = part.filter(({ stands }) => !stands);
    const made =
      left.length === 0 ? [] : [joinKeyed(part, left.length < part.length ? left : undefined)];
    part = [];
    return made;
  };
  for (const next of keyed) {
    if (next.stands && !keepsBatchesWhole) continue;
    if (part.length === most || (begins(next.page) && part.length * 2 >= most)) yield* close();
    part.push(next);
  }
  yield* close();
}

function joinKeyed<T>(
  part: readonly Keyed<T>[],
  left: readonly Keyed<T>[] | undefined,
): Division<T> {
  return {
    pages: part.map(({ page }) => page),
    keys: new Map(part.map(({ file, key }) => [file, key])),
    ...(left && { left: new Set(left.map(({ file }) => file)) }),
    isIndependent: true,
  };
}

/**
 * The places of the articles of each shard, the oldest first, so that a new one joins the last part; of those
 * that are on no file together.
 */
function divideByShard(articles: readonly FinishedArticle[]): Iterable<readonly number[]> {
  const shards = new Map<number, number[]>();
  for (const [place, { indexed }] of articles.entries()) {
    const shard = indexed?.segment ?? -1;
    const others = shards.get(shard);
    if (others === undefined) shards.set(shard, [place]);
    else others.push(place);
  }
  for (const places of shards.values()) places.reverse();
  return shards.values();
}
