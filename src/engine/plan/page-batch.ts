import { digest } from "../../newsroom/content/digest.ts";
import type { Neighbours } from "../../site/archive/pages.ts";
import { ContentIndex } from "../index/content-index.ts";
import { IndexedArticles, type ArticleReference } from "../index/indexed-article.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { SitePages } from "../../site/eleventy/newspaper-data.ts";
import { loadTheme, type Theme } from "../../site/eleventy/theme.ts";

/** Pages that one run of Eleventy renders together. */
export interface PageBatch {
  readonly pages: Partial<SitePages>;
  /** The keys of their files: see `PageKeys`. */
  readonly keys: ReadonlyMap<string, string>;
  /** The files that have to be rendered; absent where all of them have. */
  readonly pending?: ReadonlySet<string>;
}

/** A batch as the planner yields it. */
export interface PlannedBatch extends PageBatch {
  /** Whether any process, on any machine, can render it; the last batch needs much of the newspaper. */
  readonly isIndependent: boolean;
}

/** A batch with all that its layouts ask for. */
export type CompleteBatch = PageBatch & { readonly pages: SitePages };

/** What all batches of a site have in common. */
export interface SiteCommons {
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  /** Where the file of its index is. */
  readonly index: string;
}

/** Returns a batch as JSON, for a process that has the same index: articles are named, not copied. */
export function formatBatch({ pages, keys, pending }: PageBatch): string {
  const { neighbours, ...lists } = pages;
  return JSON.stringify({
    lists,
    neighbours: [...(neighbours ?? [])],
    keys: [...keys],
    ...(pending && { pending: [...pending] }),
  });
}

interface FormattedBatch {
  readonly lists: Omit<Partial<SitePages>, "neighbours">;
  readonly neighbours: readonly (readonly [id: string, around: Neighbours])[];
  readonly keys: readonly (readonly [file: string, key: string])[];
  readonly pending?: readonly string[];
}

/** Reads batches as `formatBatch` writes them. */
export class BatchReader {
  readonly #site: SiteCommons;
  readonly #theme = loadTheme();
  readonly #articles: IndexedArticles;

  constructor(site: SiteCommons) {
    this.#site = site;
    this.#articles = new IndexedArticles(ContentIndex.read(site.index), site.masthead);
  }

  /** Parses JSON of another process; articles that it names are read from the index. */
  revive(text: string): unknown {
    return this.#find(JSON.parse(text));
  }

  /** A reviver of `JSON.parse` would be called for each number, too, and take three times as long. */
  #find(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (isReference(value)) return this.#articles.revive(value.reference);
    if (Array.isArray(value)) return value.map((item) => this.#find(item));
    const found: Record<string, unknown> = {};
    for (const [name, held] of Object.entries(value)) found[name] = this.#find(held);
    return found;
  }

  read(text: string): CompleteBatch {
    const { lists, neighbours, keys, pending } = this.revive(text) as FormattedBatch;
    const pages = { ...lists, neighbours: new Map(neighbours) };
    return {
      pages: completePages(pages, this.#site, this.#theme),
      keys: new Map(keys),
      ...(pending && { pending: new Set(pending) }),
    };
  }
}

function isReference(value: object): value is { readonly reference: ArticleReference } {
  return "reference" in value;
}

/** Returns pages with all that layouts ask for; the lists that are not given are empty. */
export function completePages(
  pages: Partial<SitePages>,
  { masthead, pictures }: Pick<SiteCommons, "masthead" | "pictures">,
  theme: Theme,
): SitePages {
  return {
    articles: [],
    neighbours: new Map(),
    fronts: [],
    lists: [],
    corrections: [],
    days: [],
    months: [],
    years: [],
    archives: [],
    notFounds: [],
    feeds: [],
    sitemaps: [],
    indexes: [],
    news: [],
    robots: [],
    ...pages,
    masthead,
    pictures,
    theme,
  };
}

/** Joins batches into one. */
function joinBatches(batches: readonly PageBatch[]): PageBatch {
  const all = batches.map(({ pages }) => pages);
  const others = Object.assign({}, ...all) as Partial<SitePages>;
  const pages: Partial<SitePages> = {
    ...others,
    articles: all.flatMap(({ articles = [] }) => articles),
    lists: all.flatMap(({ lists = [] }) => lists),
    days: all.flatMap(({ days = [] }) => days),
    neighbours: new Map(all.flatMap(({ neighbours = [] }) => [...neighbours])),
  };
  return { pages, keys: new Map(batches.flatMap(({ keys }) => [...keys])) };
}

/** From how many pages on one process renders what it has, and goes on: it holds them while it does. */
const pagesAtOnce = 2500;

/** Joins batches into few larger ones, for one process that renders all: each takes a run of Eleventy. */
export function* joinSmallBatches(batches: Iterable<PlannedBatch>): Generator<PlannedBatch> {
  let waiting: PlannedBatch[] = [];
  let pages = 0;
  for (const batch of batches) {
    waiting.push(batch);
    pages += batch.keys.size;
    if (pages < pagesAtOnce) continue;
    yield { ...joinBatches(waiting), isIndependent: false };
    waiting = [];
    pages = 0;
  }
  if (pages > 0) yield { ...joinBatches(waiting), isIndependent: false };
}

/**
 * Returns the id of a batch: a SHA-256 of the keys of its pages, which tell all that they are made from. It
 * is the same on every machine, so that one can use what another has rendered.
 *
 * @returns 64 hexadecimal digits
 */
export function batchId(keys: PageBatch["keys"]): string {
  const lines = Array.from(keys, ([file, key]) => `${file} ${key}\n`).sort();
  return digest(lines.join(""));
}
