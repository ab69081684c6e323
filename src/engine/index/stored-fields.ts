import type {
  Article,
  ArticleImage,
  Correction,
  Retraction,
} from "../../newsroom/article/article.ts";
import { idOfRank } from "../../newsroom/article/id-rank.ts";
import type { GregorianDate } from "../../language/calendar/gregorian.ts";
import type { JalaliDate } from "../../language/calendar/jalali.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import type { Language } from "../../language/words/language.ts";
import { readArticleRecord } from "./article-records.ts";
import type { ArticleRecord, Shelf } from "./article-records.ts";
import { flags } from "./segment-columns.ts";
import type { ShardColumns } from "./segment-columns.ts";
import type { Rarities } from "./segment-row.ts";

/** A shelf that knows of its articles what plans follow from. */
export interface ShelfOfFacts extends Shelf {
  readonly columns: ShardColumns;
  deskOf(row: number): Desk;
  /** The same list for all articles of the newspaper that have the same tags. */
  tagsOf(row: number): readonly string[];
  /** The same object for all articles of a day. */
  dayOf(row: number): StoredDay;
  raritiesOf(row: number): Rarities;
}

/** A day on the newspaper's clock. */
export interface StoredDay {
  readonly jalali: JalaliDate;
  readonly gregorian: GregorianDate;
  readonly weekday: number;
}

/**
 * The record of an article as its shelf knows it; the rest is asked for. It is made anew each time, and
 * costs next to nothing: whoever goes through an archive asks for it, and lets go of it.
 */
export function storedFields(shelf: ShelfOfFacts, row: number): Article {
  // A field that an article hasn't is absent in a plain record and undefined here: the same to readers.
  return new StoredFields(shelf, row) as unknown as Article;
}

class StoredFields {
  readonly #shelf: ShelfOfFacts;
  readonly #row: number;
  #date: Moment | undefined;

  constructor(shelf: ShelfOfFacts, row: number) {
    this.#shelf = shelf;
    this.#row = row;
  }

  get id(): string {
    return idOfRank(this.#shelf.columns.ranks[this.#row] ?? 0);
  }
  get date(): Moment {
    // The same each time, as in a plain record: whether a moment is this one can be asked.
    this.#date ??= new StoredMoment(this.#shelf, this.#row) as unknown as Moment;
    return this.#date;
  }
  get desk(): Desk {
    return this.#shelf.deskOf(this.#row);
  }
  get lang(): Language {
    return this.#shelf.columns.has(this.#row, flags.isPersian) ? "fa" : "en";
  }
  get tags(): readonly string[] {
    return this.#shelf.tagsOf(this.#row);
  }
  get image(): ArticleImage | undefined {
    return this.#shelf.columns.has(this.#row, flags.hasImage) ? this.#record.image : undefined;
  }

  get draft(): boolean {
    return this.#rarities.draft ?? false;
  }
  get corrections(): readonly Correction[] {
    return this.#rarities.corrections ?? none;
  }
  get updated(): Moment | undefined {
    return this.#rarities.updated;
  }
  get retracted(): Retraction | undefined {
    return this.#rarities.retracted;
  }
  get embargo(): Moment | undefined {
    return this.#rarities.embargo;
  }
  get translation(): string | undefined {
    return this.#rarities.translation;
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

  get #rarities(): Rarities {
    return this.#shelf.raritiesOf(this.#row);
  }
  get #record(): ArticleRecord["article"] {
    return readArticleRecord(this.#shelf, this.#row).article;
  }
}

class StoredMoment {
  readonly #shelf: ShelfOfFacts;
  readonly #row: number;

  constructor(shelf: ShelfOfFacts, row: number) {
    this.#shelf = shelf;
    this.#row = row;
  }

  get instant(): number {
    return this.#shelf.columns.instants[this.#row] ?? 0;
  }
  get jalali(): JalaliDate {
    return this.#shelf.dayOf(this.#row).jalali;
  }
  get gregorian(): GregorianDate {
    return this.#shelf.dayOf(this.#row).gregorian;
  }
  get weekday(): number {
    return this.#shelf.dayOf(this.#row).weekday;
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
