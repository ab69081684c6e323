import { digest } from "../../newsroom/content/digest.ts";
import type { DayPage, ListPage, Neighbours } from "../../site/archive/pages.ts";
import type { Summary } from "../../site/archive/summary.ts";
import type { IndexedArticle } from "../../newsroom/content/newspaper.ts";
import { picturesOf } from "../../newsroom/content/withhold.ts";
import type { Feed } from "../../site/feeds/feed.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Sitemap } from "../../site/sitemap/sitemap.ts";
import { KeyHash } from "./key-hash.ts";

/** Of a hash in Base64: 48 bits. */
const commonLength = 8;

/**
 * Keys of pages: while the key of a page is the same, so are its bytes. A key has three parts, divided by
 * dots: what the page is about, what it shows of other articles, and what all pages have in common. Each
 * is the beginning of a SHA-256.
 *
 * An article on file is known by the sums of its records, which are at hand; what else a page has is told
 * whole, so that nothing which is added to pages is forgotten here.
 */
export class PageKeys {
  readonly #pictures: Pictures;
  readonly #common: string;
  readonly #shown = new WeakMap<IndexedArticle, string>();
  readonly #own = new KeyHash();
  readonly #others = new KeyHash();

  /** @param common - all that every page is made from: masthead, look, code, packages, Node */
  constructor(common: unknown, pictures: Pictures) {
    this.#pictures = pictures;
    // By their addresses: where they wait is another place on each machine.
    const drawn = [...pictures.ofDesk].map(([desk, { permalink }]) => [desk, permalink]);
    const text = JSON.stringify([common, drawn]);
    this.#common = digest(text, "base64url").slice(0, commonLength);
  }

  /** The key of an article's page. */
  ofArticle(finished: Known, { previous, next, related }: Neighbours): string {
    this.#addWhole(this.#own, finished);
    this.#own.addText(this.#pictures.ofArticle.get(finished.article.id)?.permalink ?? "");
    this.#addLink(previous);
    this.#addLink(next);
    for (const other of related) this.#addLink(other);
    return this.#finish();
  }

  /** The key of a page of a list. */
  ofList({ stories, ...page }: ListPage): string {
    this.#own.addText(JSON.stringify(page));
    for (const story of stories) this.#addStory(story);
    return this.#finish();
  }

  /** The key of a day's page. */
  ofDay({ desks, ...page }: DayPage): string {
    this.#own.addText(JSON.stringify(page));
    for (const { desk, stories } of desks) {
      this.#others.addText(desk.slug);
      for (const story of stories) this.#addStory(story);
    }
    return this.#finish();
  }

  /** The key of a feed in all its formats. What it says of itself follows from its address. */
  ofFeed({ permalinks, articles }: Pick<Feed, "permalinks" | "articles">): string {
    this.#own.addText(JSON.stringify(permalinks));
    for (const finished of articles) this.#addWhole(this.#others, finished);
    return this.#finish();
  }

  /** The key of a sitemap. */
  ofSitemap(sitemap: Sitemap): string {
    this.#own.addText(sitemap.permalink);
    if (sitemap.articles !== undefined) {
      for (const finished of sitemap.articles) this.#addStory(finished);
      return this.#finish();
    }
    for (const { permalink, by, changed } of sitemap.entries) {
      this.#others.addText(permalink);
      if (by === undefined) this.#others.addText(changed.machine);
      else this.#addLink(by);
    }
    return this.#finish();
  }

  /** The key of an index: by the keys of what it names. */
  ofIndex(permalink: string, keys: readonly string[]): string {
    this.#own.addText(permalink);
    for (const key of keys) this.#others.addText(key);
    return this.#finish();
  }

  /**
   * The key of any other page: of plain records and lists, in which summaries stand.
   *
   * @throws {Error} where it holds something else, of which JSON would not tell all
   */
  ofPage(page: { readonly permalink: string }): string {
    const note = (summary: Known): null => {
      this.#addStory(summary);
      return null;
    };
    const own = JSON.stringify(
      page,
      function (this: Readonly<Record<string, unknown>>, name, value: unknown) {
        const held = this[name];
        if (isIndexed(held)) return note(held);
        if (!isPlain(value)) throw new Error(`${page.permalink} is made from more than it shows`);
        return value;
      },
    );
    this.#own.addText(own);
    return this.#finish();
  }

  #finish(): string {
    return `${this.#own.finish()}.${this.#others.finish()}.${this.#common}`;
  }

  /** What a link says of an article; whether there is one. */
  #addLink(summary: Known | undefined): void {
    if (summary === undefined) this.#others.addNumber(0);
    else addArticle(this.#others, summary);
  }

  /** What a list shows of an article. */
  #addStory(summary: Known): void {
    this.#others.addText(this.#picturesOf(addArticle(this.#others, summary)));
  }

  /** All of an article. */
  #addWhole(key: KeyHash, summary: Known): void {
    const indexed = addArticle(key, summary);
    key.addNumber(indexed.digest(2));
    key.addNumber(indexed.digest(3));
    key.addText(this.#picturesOf(indexed));
  }

  /** What its pictures are shown as: the same names may stand for other pictures. */
  #picturesOf(indexed: IndexedArticle): string {
    if (!indexed.hasPictures && indexed.article.image === undefined) return "";
    const known = this.#shown.get(indexed);
    if (known !== undefined) return known;
    const files = picturesOf(indexed.article, indexed.body);
    const shown = files.map((file) => {
      const { avif = [], webp = [], jpeg = [] } = this.#pictures.ofFile.get(file) ?? {};
      return [...avif, ...webp, ...jpeg].map((made) => [made.permalink, made.width, made.height]);
    });
    const text = digest(JSON.stringify(shown), "base64url");
    this.#shown.set(indexed, text);
    return text;
  }
}

/** An article, or its summary. */
type Known = Pick<Summary, "article" | "indexed">;

/** Adds what an article is known by, its text left aside. */
function addArticle(key: KeyHash, { article, indexed }: Known): IndexedArticle {
  if (indexed === undefined)
    throw new Error(`article ${article.id} is not in the index: it has no key`);
  const { revision } = indexed;
  if (revision === undefined) {
    key.addNumber(1);
    key.addNumber(indexed.digest(0));
    key.addNumber(indexed.digest(1));
  } else {
    key.addNumber(2);
    key.addText(JSON.stringify(revision));
  }
  return indexed;
}

function isIndexed(value: unknown): value is IndexedArticle {
  return typeof value === "object" && value !== null && "indexed" in value;
}

function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** Why a page is rendered. */
export type Cause =
  /** It was not in the last site. */
  | "new"
  /** What it is about: an article's file or pictures, the stories of a list. */
  | "own"
  /** What it shows of other articles. */
  | "others"
  /** What all pages have in common. */
  | "common"
  /** Nothing that it is made from: its file in the site is gone or was changed. */
  | "touched";

/**
 * Why a page is rendered.
 *
 * @param before - its key in the last site, where it was there
 */
export function findCause(before: string | undefined, now: string): Cause {
  if (before === undefined) return "new";
  const [own, others, common] = before.split(".");
  const [ownNow, othersNow, commonNow] = now.split(".");
  if (common !== commonNow) return "common";
  if (own !== ownNow) return "own";
  return others === othersNow ? "touched" : "others";
}
