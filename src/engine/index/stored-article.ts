import type { Article } from "../../newsroom/article/article.ts";
import { idOfRank } from "../../newsroom/article/id.ts";
import type { BodyPicture, RenderedBody } from "../../newsroom/markdown/rendered-body.ts";
import type { Desk, Masthead } from "../../newsroom/masthead/masthead.ts";
import { readArticleRecord, readWholeRecord } from "./article-records.ts";
import type { ArticleRecord, BodyRecord, RowReader } from "./article-records.ts";
import type { DigestPart, IndexedArticle } from "../../newsroom/content/newspaper.ts";
import { LruCache } from "./lru-cache.ts";
import { SegmentFile } from "./segment-file.ts";
import type { RecordPlace } from "./segment-columns.ts";

// Memory holds only what the order, lists and neighbours of articles follow from: some hundred bytes an
// article in place of eight thousand. The rest is read from the segment's file when it is asked for.

/** An article in the index: a row of a segment. It is a `Summary`, too: its lede is read without its text. */
export class StoredArticle implements IndexedArticle {
  readonly reader: RowReader;
  readonly row: number;

  constructor(reader: RowReader, row: number) {
    this.reader = reader;
    this.row = row;
  }

  get indexed(): this {
    return this;
  }

  get article(): Article {
    return this.reader.articleOf(this.row);
  }

  /** Zero: its file has not been read in this build. */
  get readingTime(): number {
    return notRead;
  }

  get segment(): number {
    return this.reader.number;
  }

  get hasPictures(): boolean {
    return this.reader.hasPictures(this.row);
  }

  get named(): readonly string[] {
    const ranks = this.reader.namedIn(this.row);
    return ranks.length === 0 ? none : ranks.map(idOfRank);
  }

  get lede(): string {
    return this.reader.ledeOf(this.row);
  }

  get body(): RenderedBody {
    return new StoredBody(this);
  }

  /** Returns its record as a plain object, uncached. */
  readWhole(): Article {
    return { ...readArticleRecord(this.reader, this.row).article, desk: this.article.desk };
  }

  revise(change: (article: Article) => Article): StoredArticle {
    return new RevisedArticle(this.reader, this.row, change(this.readWhole()));
  }

  get revision(): Article | undefined {
    return undefined;
  }

  digest(part: DigestPart): number {
    return this.reader.digestPart(this.row, part);
  }

  /** Returns a reference to the article, for another process that has the same files. */
  toJSON(): { readonly stored: StoredReference } {
    const { reader, row, segment, hasPictures, revision } = this;
    const known = [segment, reader.placeOf(row), hasPictures] as const;
    return { stored: revision === undefined ? known : [...known, revision] };
  }
}

/** An article in the index under another record. */
class RevisedArticle extends StoredArticle {
  readonly #article: Article;

  constructor(reader: RowReader, row: number, article: Article) {
    super(reader, row);
    this.#article = article;
  }

  override get article(): Article {
    return this.#article;
  }

  override get revision(): Article {
    return this.#article;
  }

  override readWhole(): Article {
    return this.#article;
  }
}

/** Where an article of the index stands, and its record where it isn't the one there. */
export type StoredReference = readonly [
  segment: number,
  place: RecordPlace,
  hasPictures: boolean,
  article?: Article,
];

/** Finds the articles of the index that another process refers to. */
export class StoredLibrary {
  readonly #segments: readonly SegmentFile[];
  readonly #desks: ReadonlyMap<string, Desk>;
  /** Each article is a neighbour of several others. */
  readonly #cache = new LruCache<string, StoredArticle>(4000);

  constructor(locations: readonly string[], { desks }: Masthead) {
    this.#segments = locations.map((location) => new SegmentFile(location));
    this.#desks = new Map(desks.map((desk) => [desk.slug, desk]));
  }

  /** Returns the article of a reference. Its text is read when it is asked for. */
  find([number, place, hasPictures, revision]: StoredReference): StoredArticle {
    const segment = this.#segments[number];
    if (segment === undefined) throw new Error(`there is no segment ${number}`);
    const makeReader = (article: Article, ledeOf: () => string): RowReader => ({
      ...{ segment, number, ledeOf },
      placeOf: () => place,
      digestPart: (_row, part) => place[3 + part] ?? 0,
      articleOf: () => article,
      hasPictures: () => hasPictures,
      namedIn: () => none,
    });
    if (revision !== undefined) {
      const readLede = (): string => (segment.readArticle(place) as ArticleRecord).lede;
      return new RevisedArticle(makeReader(revision, readLede), 0, revision);
    }
    return this.#cache.get(`${place[0]} ${number}`, () => {
      const { article, lede } = readWholeRecord(segment, place, this.#desks);
      return new StoredArticle(
        makeReader(article, () => lede),
        0,
      );
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
    const { reader, row } = this.#stored;
    return reader.segment.readBody(reader.placeOf(row)) as BodyRecord;
  }
}

const none: readonly never[] = [];
const notRead = 0;
