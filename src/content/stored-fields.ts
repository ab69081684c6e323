import type { Article, ArticleImage, Correction, Retraction } from "../article/article.ts";
import type { GregorianDate, JalaliDate } from "../calendar/jalali.ts";
import type { Moment } from "../calendar/moment.ts";
import type { Desk } from "../masthead/masthead.ts";
import type { Language } from "../words/language.ts";
import { readArticleRecord, type ArticleRecord, type Shelf } from "./article-records.ts";

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

const none: readonly never[] = [];
