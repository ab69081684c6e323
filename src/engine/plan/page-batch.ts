import type { Neighbours } from "../../site/archive/pages.ts";
import { StoredLibrary } from "../index/stored-article.ts";
import type { StoredReference } from "../index/stored-article.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { SitePages } from "../../site/eleventy/newspaper-data.ts";
import type { SiteLook } from "../../site/eleventy/stylesheet.ts";
import { readLook } from "../../site/eleventy/stylesheet.ts";

/** Pages that are rendered together. */
export interface PageBatch {
  readonly pages: Partial<SitePages>;
  /** The keys of their files: see `PageKeys`. */
  readonly keys: ReadonlyMap<string, string>;
  /** Those of the files that do not stand in the site already; all of them where it is absent. */
  readonly left?: ReadonlySet<string>;
}

/** A part with all that its layouts ask for. */
export type CompleteBatch = PageBatch & { readonly pages: SitePages };

/** What all parts of a site have in common. */
export interface SiteCommons {
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  /** Where the shards' files are that hold its articles. */
  readonly shards: readonly string[];
}

/** A part as text, for a process that has the same shards: its articles stay where they are. */
export function formatBatch({ pages, keys, left }: PageBatch): string {
  const { neighbours, ...lists } = pages;
  return JSON.stringify({
    lists,
    neighbours: [...(neighbours ?? [])],
    keys: [...keys],
    ...(left && { left: [...left] }),
  });
}

interface FormattedBatch {
  readonly lists: Omit<Partial<SitePages>, "neighbours">;
  readonly neighbours: readonly (readonly [id: string, around: Neighbours])[];
  readonly keys: readonly (readonly [file: string, key: string])[];
  readonly left?: readonly string[];
}

/** Reads parts as `formatBatch` has made them. */
export class BatchReader {
  readonly #site: SiteCommons;
  readonly #look = readLook();
  readonly #library: StoredLibrary;

  constructor(site: SiteCommons) {
    this.#site = site;
    this.#library = new StoredLibrary(site.shards, site.masthead);
  }

  /** JSON as another process has made it: articles on file are where they stand. */
  revive(text: string): unknown {
    return this.#find(JSON.parse(text));
  }

  /** `JSON.parse` would ask of each number, too, and take three times as long. */
  #find(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (isReference(value)) return this.#library.find(value.stored);
    if (Array.isArray(value)) return value.map((item) => this.#find(item));
    const found: Record<string, unknown> = {};
    for (const [name, held] of Object.entries(value)) found[name] = this.#find(held);
    return found;
  }

  read(text: string): CompleteBatch {
    const { lists, neighbours, keys, left } = this.revive(text) as FormattedBatch;
    const pages = { ...lists, neighbours: new Map(neighbours) };
    return {
      pages: completePages(pages, this.#site, this.#look),
      keys: new Map(keys),
      ...(left && { left: new Set(left) }),
    };
  }
}

function isReference(value: object): value is { readonly stored: StoredReference } {
  return "stored" in value;
}

/** Pages of a site of which no others are rendered. */
export function completePages(
  pages: Partial<SitePages>,
  { masthead, pictures }: Pick<SiteCommons, "masthead" | "pictures">,
  look: SiteLook,
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
    look,
  };
}

/** Parts as one, to be rendered in one run. */
export function joinBatches(parts: readonly PageBatch[]): PageBatch {
  const all = parts.map(({ pages }) => pages);
  const others = Object.assign({}, ...all) as Partial<SitePages>;
  const pages: Partial<SitePages> = {
    ...others,
    articles: all.flatMap(({ articles = [] }) => articles),
    lists: all.flatMap(({ lists = [] }) => lists),
    days: all.flatMap(({ days = [] }) => days),
    neighbours: new Map(all.flatMap(({ neighbours = [] }) => [...neighbours])),
  };
  return { pages, keys: new Map(parts.flatMap(({ keys }) => [...keys])) };
}
