import type { Neighbours } from "../archive/pages.ts";
import { StoredLibrary } from "../content/stored-article.ts";
import type { StoredReference } from "../content/stored-article.ts";
import type { Pictures } from "../images/picture.ts";
import type { Masthead } from "../masthead/masthead.ts";
import type { SitePages } from "./newspaper-data.ts";
import { readLook } from "./stylesheet.ts";

/** Pages that another process renders: those of some articles, or some that list articles. */
export type SitePart = Partial<Pick<SitePages, "articles" | "lists" | "days">> & {
  readonly neighbours?: readonly (readonly [id: string, around: Neighbours])[];
  /** The keys of its files: see `PageKeys`. */
  readonly keys?: readonly (readonly [file: string, key: string])[];
};

/** What all parts of a site have in common. */
export interface PartedSite {
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  /** Where the shards' files are that hold its articles. */
  readonly shards: readonly string[];
}

/** A part as text, for a process that has the same shards: its articles stay where they are. */
export function formatPart(part: SitePart): string {
  return JSON.stringify(part);
}

/** Makes pages of parts. */
export class PartReader {
  readonly #site: PartedSite;
  readonly #look = readLook();
  readonly #library: StoredLibrary;

  constructor(site: PartedSite) {
    this.#site = site;
    this.#library = new StoredLibrary(site.shards, site.masthead);
  }

  /** @param text - as `formatPart` has made it */
  read(text: string): { readonly pages: SitePages; readonly keys: ReadonlyMap<string, string> } {
    const part = JSON.parse(text, (_key, value: unknown) =>
      isReference(value) ? this.#library.find(value.stored) : value,
    ) as SitePart;
    const { masthead, pictures } = this.#site;
    const { keys, neighbours, ...lists } = part;
    const none = noPages(masthead, pictures, this.#look);
    return {
      pages: { ...none, ...lists, neighbours: new Map(neighbours) },
      keys: new Map(keys),
    };
  }
}

function isReference(value: unknown): value is { readonly stored: StoredReference } {
  return typeof value === "object" && value !== null && "stored" in value;
}

/** A site of which nothing is rendered. */
export function noPages(
  masthead: Masthead,
  pictures: Pictures,
  look: SitePages["look"],
): SitePages {
  return {
    masthead,
    pictures,
    look,
    articles: [],
    alone: [],
    recent: [],
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
    indexedSitemaps: [],
  };
}
