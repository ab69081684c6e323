import { lastChange } from "../../newsroom/article/amendments.ts";
import { digest } from "../../newsroom/content/digest.ts";
import type { DayPage, ListPage, Neighbours } from "../../site/archive/pages.ts";
import type { Summary } from "../../site/archive/summary.ts";
import type { IndexedArticle } from "../../newsroom/content/newspaper.ts";
import type { Feed } from "../../site/feeds/feed.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Sitemap } from "../../site/sitemap/sitemap.ts";

/** Characters of a digest in Base64: 66 bits of what a page has, 48 of what all pages have in common. */
const keyLength = 11;
const commonLength = 8;

/**
 * Makes the keys of pages: while the key of a page is the same, so are its bytes. A key has three parts,
 * divided by dots: what the page is about, what it shows of other articles, and what all pages have in
 * common. Each is the start of a SHA-256.
 *
 * An article goes in by the digests of its records in the index, without its text being read; everything else
 * of a page goes in whole, so that a field that is added to pages is in their keys from the start.
 */
export class PageKeys {
  readonly #pictures: Pictures;
  readonly #common: string;
  readonly #shown = new WeakMap<IndexedArticle, string>();
  readonly #own = new KeyHash();
  readonly #others = new KeyHash();

  /** @param common - what every page is made from: masthead, layouts, code, packages, Node */
  constructor(common: unknown, pictures: Pictures) {
    this.#pictures = pictures;
    // By their addresses: the files are in another place on each machine.
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
      // It shows no headline: what it says of an article are its address, a date and its pictures.
      for (const finished of sitemap.articles) {
        this.#others.addText(finished.article.id);
        this.#others.addText(lastChange(finished.article).machine);
        if (finished.indexed !== undefined) {
          this.#others.addText(this.#picturesOf(finished.indexed));
        }
      }
      return this.#finish();
    }
    for (const { permalink, changed } of sitemap.entries) {
      this.#others.addText(permalink);
      this.#others.addText(changed.machine);
    }
    return this.#finish();
  }

  /** The key of a sitemap index: by the keys of the sitemaps that it names. */
  ofIndex(permalink: string, keys: readonly string[]): string {
    this.#own.addText(permalink);
    for (const key of keys) this.#others.addText(key);
    return this.#finish();
  }

  /**
   * The key of any other page: of plain records and lists, in which summaries stand.
   *
   * @throws {Error} where it holds something else, which JSON would leave out in part
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

  /** Adds what a link says of an article, or that there is none. */
  #addLink(summary: Known | undefined): void {
    if (summary === undefined) this.#others.addNumber(0);
    else addArticle(this.#others, summary);
  }

  /** Adds what a list shows of an article. */
  #addStory(summary: Known): void {
    this.#others.addText(this.#picturesOf(addArticle(this.#others, summary)));
  }

  /** Adds an article with its text. */
  #addWhole(key: KeyHash, summary: Known): void {
    const indexed = addArticle(key, summary);
    key.addText(indexed.digests[1]);
    key.addText(this.#picturesOf(indexed));
  }

  /** A digest of the files that its pictures are shown as: behind the same name may be another picture. */
  #picturesOf(indexed: IndexedArticle): string {
    if (indexed.pictures.length === 0) return "";
    const known = this.#shown.get(indexed);
    if (known !== undefined) return known;
    const shown = indexed.pictures.map((file) => {
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

/** Adds an article without its text. */
function addArticle(key: KeyHash, { article, indexed }: Known): IndexedArticle {
  if (indexed === undefined)
    throw new Error(`article ${article.id} is not in the index: it has no key`);
  const { revision } = indexed;
  if (revision === undefined) {
    key.addNumber(1);
    key.addText(indexed.digests[0]);
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

/** Gathers as bytes what a part of a key is made from, and digests them at once. */
class KeyHash {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  /** Adds a text, with its length before it, which tells it apart from what follows. */
  addText(text: string): void {
    this.#makeRoom(4 + text.length * 3);
    const written = this.#bytes.write(text, this.#length + 4);
    this.addNumber(written);
    this.#length += written;
  }

  /** Adds a whole number of 32 bits. */
  addNumber(number: number): void {
    this.#makeRoom(4);
    this.#length = this.#bytes.writeInt32LE(number, this.#length);
  }

  /** Returns the start of a SHA-256 of all that was added, and forgets it. */
  finish(): string {
    const key = digest(this.#bytes.subarray(0, this.#length), "base64url");
    this.#length = 0;
    return key.slice(0, keyLength);
  }

  #makeRoom(room: number): void {
    const needed = this.#length + room;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
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
 * Returns why a page is rendered, from what has changed in its key.
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
