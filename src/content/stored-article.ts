import type { Article } from "../article/article.ts";
import type { BodyPicture, RenderedBody } from "../markdown/rendered-body.ts";
import type { Desk, Masthead } from "../masthead/masthead.ts";
import { readArticleRecord, readWholeArticle } from "./article-records.ts";
import type { BodyRecord, Shelf, SumPart } from "./article-records.ts";
import type { FinishedArticle } from "./newspaper.ts";
import { Recent } from "./recent.ts";
import { ShardFile } from "./shard-file.ts";
import type { RecordPlace } from "./shard-file.ts";

// Of 322,596 articles no more is held in memory than what their order, their lists and their neighbours
// follow from: some 300 bytes each in place of eight thousand. The rest is read from the shard's file
// when it is asked for, and let go of again. What plans or renders sees articles as it always does, and
// can't tell where they come from.

/** An article on file. It is a story, too: its lede is read without its text. */
export class StoredArticle implements FinishedArticle {
  readonly article: Article;
  readonly readingTime = 0;
  readonly shelf: Shelf;
  readonly row: number;
  readonly hasPictures: boolean;
  /** The articles whose addresses its texts name, by their ids. */
  readonly named: readonly string[];
  #isChanged = false;

  constructor(
    shelf: Shelf,
    row: number,
    article: Article,
    hasPictures: boolean,
    named: readonly string[] = none,
  ) {
    this.article = article;
    this.shelf = shelf;
    this.row = row;
    this.hasPictures = hasPictures;
    this.named = named.length === 0 ? none : named;
  }

  get lede(): string {
    return readArticleRecord(this.shelf, this.row).lede;
  }

  get body(): RenderedBody {
    return new StoredBody(this);
  }

  /** The same text under another record. */
  withArticle(article: Article): StoredArticle {
    const changed = new StoredArticle(this.shelf, this.row, article, this.hasPictures, this.named);
    changed.#isChanged = true;
    return changed;
  }

  /** Its record where that isn't the one on file. */
  get changed(): Article | undefined {
    return this.#isChanged ? this.article : undefined;
  }

  /**
   * Whole hashes of what lists show of it, and of its text. The sums of its place are short enough for
   * somebody to make two texts that share one, if he tries for a day. Its records are read for them.
   */
  hashArticle(): string {
    const onFile = this.shelf.shard.hashRecord("article", this.shelf.placeOf(this.row));
    return this.#isChanged ? `${onFile} ${JSON.stringify(this.article)}` : onFile;
  }
  hashBody(): string {
    return this.shelf.shard.hashRecord("body", this.shelf.placeOf(this.row));
  }

  /** In JSON an article on file is where it stands, for another process that has the same files. */
  toJSON(): { readonly stored: StoredReference } {
    const { shelf, row, hasPictures, article } = this;
    const place = shelf.placeOf(row);
    const known = [shelf.number, place, hasPictures] as const;
    return { stored: this.#isChanged ? [...known, article] : known };
  }
}

/** Where an article on file stands, and its record where it isn't that of the file. */
export type StoredReference = readonly [
  shard: number,
  place: RecordPlace,
  hasPictures: boolean,
  article?: Article,
];

/** Articles on file as another process names them. */
export class StoredLibrary {
  readonly #shards: readonly ShardFile[];
  readonly #desks: ReadonlyMap<string, Desk>;
  /** Neighbours stand in one shard, and each of them beside several articles. */
  readonly #recent = new Recent<string, StoredArticle>(4000);

  constructor(locations: readonly string[], { desks }: Masthead) {
    this.#shards = locations.map((location) => new ShardFile(location));
    this.#desks = new Map(desks.map((desk) => [desk.slug, desk]));
  }

  /** The article that a reference names. Its text is read when it is asked for. */
  find([number, place, hasPictures, changed]: StoredReference): StoredArticle {
    const shard = this.#shards[number];
    if (shard === undefined) throw new Error(`there is no shard ${number}`);
    const sumOf = (_row: number, part: SumPart): number => place[3 + part] ?? 0;
    const shelf = { shard, number, placeOf: () => place, sumOf };
    if (changed !== undefined) {
      return new StoredArticle(shelf, 0, changed, hasPictures).withArticle(changed);
    }
    return this.#recent.get(`${place[0]} ${number}`, () => {
      return new StoredArticle(shelf, 0, readWholeArticle(shelf, 0, this.#desks), hasPictures);
    });
  }
}

class StoredBody implements RenderedBody {
  readonly #stored: StoredArticle;

  constructor(stored: StoredArticle) {
    this.#stored = stored;
  }

  get lede(): string {
    return this.#stored.lede;
  }
  get pieces(): readonly string[] {
    return this.#read().pieces;
  }
  get pictures(): readonly BodyPicture[] {
    return this.#stored.hasPictures ? this.#read().pictures : none;
  }

  #read(): BodyRecord {
    const { shelf, row } = this.#stored;
    return shelf.shard.readBody(shelf.placeOf(row)) as BodyRecord;
  }
}

const none: readonly never[] = [];
