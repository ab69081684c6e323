import type { Article, ArticleImage, Correction, Retraction } from "../article/article.ts";
import type { GregorianDate, JalaliDate } from "../calendar/jalali.ts";
import type { Moment } from "../calendar/moment.ts";
import type { BodyPicture, RenderedBody } from "../markdown/rendered-body.ts";
import type { Desk, Masthead } from "../masthead/masthead.ts";
import type { Language } from "../words/language.ts";
import type { FinishedArticle } from "./newspaper.ts";
import { Recent } from "./recent.ts";
import { ShardFile } from "./shard-file.ts";
import type { RecordPlace } from "./shard-file.ts";

// Of 322,596 articles no more is held in memory than what their order, their lists and their neighbours
// follow from: some 300 bytes each in place of eight thousand. The rest is read from the shard's file
// when it is asked for, and let go of again. What plans or renders sees articles as it always does, and
// can't tell where they come from.

/** The record of an article: what lists show of it, its desk by the slug. */
export interface ArticleRecord {
  readonly article: Omit<Article, "desk"> & { readonly desk: string };
  readonly lede: string;
}

/** The record of an article's text. */
export type BodyRecord = Pick<RenderedBody, "pieces" | "pictures">;

/** Makes the records of an article, as text. */
export function formatRecords({ article, body }: FinishedArticle): readonly [string, string] {
  const record: ArticleRecord = {
    article: { ...article, desk: article.desk.slug },
    lede: body.lede,
  };
  const text: BodyRecord = { pieces: body.pieces, pictures: body.pictures };
  return [JSON.stringify(record), JSON.stringify(text)];
}

/** What is held of an article in memory. */
export interface StoredFacts {
  readonly id: string;
  readonly desk: Desk;
  readonly lang: Language;
  readonly tags: readonly string[];
  readonly day: StoredDay;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  readonly hasImage: boolean;
  /** Whether its text has pictures. */
  readonly hasPictures: boolean;
}

/** A day on the newspaper's clock, the same object for all its articles. */
export interface StoredDay {
  readonly jalali: JalaliDate;
  readonly gregorian: GregorianDate;
  readonly weekday: number;
}

/** Where the records of an article are. */
export interface Shelf {
  readonly shard: ShardFile;
  /** The shard's place among all, from 0. */
  readonly number: number;
  placeOf(row: number): RecordPlace;
}

/** An article on file. It is a story, too: its lede is read without its text. */
export class StoredArticle implements FinishedArticle {
  readonly article: Article;
  readonly readingTime = 0;
  readonly shelf: Shelf;
  readonly row: number;
  readonly hasPictures: boolean;
  #isChanged = false;

  constructor(shelf: Shelf, row: number, article: Article, hasPictures: boolean) {
    this.article = article;
    this.shelf = shelf;
    this.row = row;
    this.hasPictures = hasPictures;
  }

  get lede(): string {
    return readArticleRecord(this.shelf, this.row).lede;
  }

  get body(): RenderedBody {
    return new StoredBody(this);
  }

  /** The same text under another record. */
  withArticle(article: Article): StoredArticle {
    const changed = new StoredArticle(this.shelf, this.row, article, this.hasPictures);
    changed.#isChanged = true;
    return changed;
  }

  /** A hash of what lists show of it, and of its text: while they are the same, so is the article. */
  get sums(): { readonly article: string; readonly body: string } {
    const [, , , a, b, c, d] = this.shelf.placeOf(this.row);
    const article = this.#isChanged ? JSON.stringify(this.article) : `${a} ${b}`;
    return { article, body: `${c} ${d}` };
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
    const shelf = { shard, number, placeOf: () => place };
    if (changed !== undefined) {
      return new StoredArticle(shelf, 0, changed, hasPictures).withArticle(changed);
    }
    return this.#recent.get(`${place[0]} ${number}`, () => {
      const { article } = shard.readArticle(place) as ArticleRecord;
      const desk = this.#desks.get(article.desk);
      if (desk === undefined) throw new Error(`there is no desk ${article.desk}`);
      return new StoredArticle(shelf, 0, { ...article, desk }, hasPictures);
    });
  }
}

/** An article that is known by its facts; see `StoredFields`. */
export function articleOfFacts(shelf: Shelf, row: number, facts: StoredFacts): Article {
  // A field that an article hasn't is absent in a plain record and undefined here: the same to readers.
  return new StoredFields(shelf, row, facts) as unknown as Article;
}

/**
 * What is known of an article without asking its shard's file; the rest is asked for. An article with
 * anything that plans look at besides (a translation, an embargo, corrections) is never of this kind:
 * such are few, and kept whole.
 */
class StoredFields {
  readonly id: string;
  readonly desk: Desk;
  readonly lang: Language;
  readonly tags: readonly string[];
  readonly date: Moment;
  readonly draft = false;
  readonly #shelf: Shelf;
  readonly #row: number;
  readonly #hasImage: boolean;

  constructor(shelf: Shelf, row: number, facts: StoredFacts) {
    this.id = facts.id;
    this.desk = facts.desk;
    this.lang = facts.lang;
    this.tags = facts.tags;
    this.date = new StoredMoment(shelf, row, facts.day, facts.instant) as unknown as Moment;
    this.#shelf = shelf;
    this.#row = row;
    this.#hasImage = facts.hasImage;
  }

  get corrections(): readonly Correction[] {
    return none;
  }
  get updated(): undefined {
    return undefined;
  }
  get retracted(): Retraction | undefined {
    return undefined;
  }
  get embargo(): undefined {
    return undefined;
  }
  get translation(): undefined {
    return undefined;
  }
  get file(): string {
    return this.#record.file;
  }
  get title(): string {
    return this.#record.title;
  }
  get kicker(): string | undefined {
    return this.#record.kicker;
  }
  get deck(): string | undefined {
    return this.#record.deck;
  }
  get byline(): string | undefined {
    return this.#record.byline;
  }
  get agency(): string | undefined {
    return this.#record.agency;
  }
  get place(): string | undefined {
    return this.#record.place;
  }
  get image(): ArticleImage | undefined {
    return this.#hasImage ? this.#record.image : undefined;
  }

  get #record(): ArticleRecord["article"] {
    return readArticleRecord(this.#shelf, this.#row).article;
  }
}

class StoredMoment {
  readonly instant: number;
  readonly #day: StoredDay;
  readonly #shelf: Shelf;
  readonly #row: number;

  constructor(shelf: Shelf, row: number, day: StoredDay, instant: number) {
    this.instant = instant;
    this.#day = day;
    this.#shelf = shelf;
    this.#row = row;
  }

  get jalali(): JalaliDate {
    return this.#day.jalali;
  }
  get gregorian(): GregorianDate {
    return this.#day.gregorian;
  }
  get weekday(): number {
    return this.#day.weekday;
  }
  get typed(): string {
    return this.#record.typed;
  }
  get time(): Moment["time"] | undefined {
    return this.#record.time;
  }
  get machine(): string {
    return this.#record.machine;
  }

  get #record(): Moment {
    return readArticleRecord(this.#shelf, this.#row).article.date;
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

/** Of a list and of the neighbours of an article, most are asked for again soon. */
const records = new Recent<string, ArticleRecord>(1000);

function readArticleRecord(shelf: Shelf, row: number): ArticleRecord {
  const { shard } = shelf;
  const place = shelf.placeOf(row);
  const key = `${place[0]} ${shard.location}`;
  return records.get(key, () => shard.readArticle(place) as ArticleRecord);
}

const none: readonly never[] = [];
