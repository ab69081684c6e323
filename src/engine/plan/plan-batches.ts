import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { NeighbourTable } from "../../site/archive/neighbour-table.ts";
import type { ListPage } from "../../site/archive/pages.ts";
import { summarize, type Archive } from "../../site/archive/summary.ts";
import { planOtherPages, type SiteContent } from "../../site/eleventy/newspaper-data.ts";
import { PendingFiles } from "./find-pending.ts";
import type { PageBatch, PlannedBatch } from "./page-batch.ts";
import type { PageKeys } from "./page-keys.ts";

/** How many articles, or lists and days, a batch has at most: Eleventy holds all of them at once. */
const articlesPerBatch = 500;
const listsPerBatch = 250;

export interface BatchPlanning {
  /** Whether a file is published under this key, so that nobody renders it. Asked once for each file. */
  readonly isUpToDate: (file: string, key: string) => boolean;
  /**
   * Whether a batch with a page to render has its other pages, too: then the same newspaper gives the
   * same batches on every machine.
   */
  readonly keepsBatchesWhole?: boolean;
  /** Called before a kind of pages is planned, with its name and how many there are. */
  readonly begin?: (noun: string, total: number) => void;
}

/**
 * Plans what has to be rendered of a site, in batches, each when it is asked for: the articles, from
 * the oldest on; their lists and days; last the pages that need much of the newspaper at once. There is no batch
 * where nothing has to be rendered. A new article changes few of them: those that it is in, or shown in.
 */
export function* planBatches(
  content: Omit<SiteContent, "theme">,
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
    for (const { pages, ...batch } of divide(keyed, listsPerBatch, planning, isFront)) {
      yield { pages: { lists: pages }, ...batch };
    }
  }
  const keyed = addKeys(days, permalinkOf, (page) => keys.ofDay(page), isUpToDate);
  for (const { pages, ...batch } of divide(keyed, listsPerBatch, planning)) {
    yield { pages: { days: pages }, ...batch };
  }
  const single = planSinglePages(others, keys, isUpToDate);
  if (single.keys.size > 0) yield { ...single, isIndependent: false };
}

/** Whether a page is the first of its list. */
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
  // From the oldest on: a new article joins the last batch.
  const places = Array.from(articles, (_, index) => articles.length - 1 - index);
  const articleAt = (place: number): FinishedArticle => {
    const finished = articles[place];
    if (finished === undefined) throw new RangeError(`there is no article ${place}`);
    return finished;
  };
  const beginsMonth = (place: number): boolean =>
    articles[place]?.article.date.jalali.month !== articles[place + 1]?.article.date.jalali.month;
  const keyed = addKeys(
    places,
    (place) => articlePermalink(articleAt(place).article),
    (place) => keys.ofArticle(articleAt(place), table.at(place)),
    planning.isUpToDate,
  );
  for (const { pages, ...batch } of divide(keyed, articlesPerBatch, planning, beginsMonth)) {
    const neighbours = new Map(
      pages.map((place) => [articleAt(place).article.id, table.at(place)]),
    );
    yield { pages: { articles: pages.map(articleAt), neighbours }, ...batch };
  }
}

/** A page with its file and its key. */
interface Keyed<T> {
  readonly page: T;
  readonly file: string;
  readonly key: string;
  readonly isUpToDate: boolean;
}

function* addKeys<T>(
  pages: Iterable<T>,
  permalinkOf: (page: T) => string,
  keyOf: (page: T) => string,
  isUpToDate: BatchPlanning["isUpToDate"],
): Generator<Keyed<T>> {
  for (const page of pages) {
    const file = fileOfPermalink(permalinkOf(page));
    const key = keyOf(page);
    yield { page, file, key, isUpToDate: isUpToDate(file, key) };
  }
}

/** A batch of pages of one kind. */
interface Division<T> extends Omit<PlannedBatch, "pages"> {
  readonly pages: readonly T[];
}

/**
 * Divides pages into batches, and leaves out what need not be rendered.
 *
 * @param begins - at which pages a batch begins if the one before is half full: then what is added to one
 *   list moves no other
 */
function* divide<T>(
  keyed: Iterable<Keyed<T>>,
  most: number,
  { keepsBatchesWhole = false }: BatchPlanning,
  begins: (page: T) => boolean = () => false,
): Generator<Division<T>> {
  let batch: Keyed<T>[] = [];
  const close = (): readonly Division<T>[] => {
    const pending = batch.filter((page) => !page.isUpToDate);
    const made =
      pending.length === 0
        ? []
        : [joinKeyed(batch, pending.length < batch.length ? pending : undefined)];
    batch = [];
    return made;
  };
  for (const next of keyed) {
    if (next.isUpToDate && !keepsBatchesWhole) continue;
    if (batch.length === most || (begins(next.page) && batch.length * 2 >= most)) yield* close();
    batch.push(next);
  }
  yield* close();
}

function joinKeyed<T>(
  batch: readonly Keyed<T>[],
  pending: readonly Keyed<T>[] | undefined,
): Division<T> {
  return {
    pages: batch.map(({ page }) => page),
    keys: new Map(batch.map(({ file, key }) => [file, key])),
    ...(pending && { pending: new Set(pending.map(({ file }) => file)) }),
    isIndependent: true,
  };
}

type SinglePages = Omit<ReturnType<typeof planOtherPages>, "deskPages" | "tagPages" | "days">;

/**
 * Plans the pages of which there are few, and each of which needs much of the newspaper, in one batch. It
 * has the keys of the files alone that have to be rendered; of a feed, Eleventy renders all formats where
 * one has to be.
 */
function planSinglePages(
  pages: SinglePages,
  keys: PageKeys,
  isUpToDate: BatchPlanning["isUpToDate"],
): PageBatch {
  const pending = new PendingFiles(isUpToDate);
  const isPending = pending.add.bind(pending);
  const changes = (page: { readonly permalink: string }): boolean =>
    isPending(page.permalink, keys.ofPage(page));

  const keysOfSitemaps = pages.sitemaps.map((sitemap) => keys.ofSitemap(sitemap));
  const changed = {
    fronts: pages.fronts.filter(changes),
    corrections: pages.corrections.filter(changes),
    months: pages.months.filter(changes),
    years: pages.years.filter(changes),
    archives: pages.archives.filter(changes),
    notFounds: pages.notFounds.filter(changes),
    robots: pages.robots.filter(changes),
    news: pages.news.filter(changes),
    feeds: pages.feeds.filter((feed) => pending.addFeed(feed, keys)),
    sitemaps: pages.sitemaps.filter(({ permalink }, index) =>
      isPending(permalink, keysOfSitemaps[index] ?? ""),
    ),
    indexes: pages.indexes.filter(({ permalink }) =>
      isPending(permalink, keys.ofIndex(permalink, keysOfSitemaps)),
    ),
  } satisfies SinglePages;
  return { pages: changed, keys: pending.keys };
}
