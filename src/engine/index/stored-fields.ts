import type {
  Article,
  ArticleImage,
  Correction,
  Retraction,
} from "../../newsroom/article/article.ts";
import { idOfRank } from "../../newsroom/article/id.ts";
import type { GregorianDate } from "../../language/calendar/gregorian.ts";
import type { JalaliDate } from "../../language/calendar/jalali.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import type { Language } from "../../language/words/language.ts";
import { readArticleRecord, type ArticleRecord, type RowReader } from "./article-records.ts";
import { flags, type SegmentColumns } from "./segment-columns.ts";
import type { OptionalFields } from "./segment-row.ts";

/** Reads the facts of articles that plans follow from. */
export interface FactsReader extends RowReader {
  readonly columns: SegmentColumns;
  deskOf(row: number): Desk;
  /** The same list for all articles of the newspaper that have the same tags. */
  tagsOf(row: number): readonly string[];
  /** The same object for all articles of a day. */
  dayOf(row: number): StoredDay;
  optionalFieldsOf(row: number): OptionalFields;
}

/** A day on the newspaper's clock. */
export interface StoredDay {
  readonly jalali: JalaliDate;
  readonly gregorian: GregorianDate;
  readonly weekday: number;
}

/**
 * Returns the record of an article: facts from the segment's columns, the rest read when it is asked for. It
 * is a small new object each time, so that nothing of an archive stays in memory.
 */
export function storedFields(reader: FactsReader, row: number): Article {
  // A missing field is absent in a plain record and undefined here: the same to readers.
  return new StoredFields(reader, row) as unknown as Article;
}

class StoredFields {
  readonly #reader: FactsReader;
  readonly #row: number;
  #date: Moment | undefined;

  constructor(reader: FactsReader, row: number) {
    this.#reader = reader;
    this.#row = row;
  }

  get id(): string {
    return idOfRank(this.#reader.columns.ranks[this.#row] ?? 0);
  }
  get date(): Moment {
    // The same object each time, as in a plain record: callers compare moments by identity.
    this.#date ??= new StoredMoment(this.#reader, this.#row) as unknown as Moment;
    return this.#date;
  }
  get desk(): Desk {
    return this.#reader.deskOf(this.#row);
  }
  get lang(): Language {
    return this.#reader.columns.has(this.#row, flags.isPersian) ? "fa" : "en";
  }
  get tags(): readonly string[] {
    return this.#reader.tagsOf(this.#row);
  }
  get image(): ArticleImage | undefined {
    return this.#reader.columns.has(this.#row, flags.hasImage) ? this.#record.image : undefined;
  }

  get draft(): boolean {
    return this.#optionalFields.draft ?? false;
  }
  get corrections(): readonly Correction[] {
    return this.#optionalFields.corrections ?? none;
  }
  get updated(): Moment | undefined {
    return this.#optionalFields.updated;
  }
  get retracted(): Retraction | undefined {
    return this.#optionalFields.retracted;
  }
  get embargo(): Moment | undefined {
    return this.#optionalFields.embargo;
  }
  get translation(): string | undefined {
    return this.#optionalFields.translation;
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

  get #optionalFields(): OptionalFields {
    return this.#reader.optionalFieldsOf(this.#row);
  }
  get #record(): ArticleRecord["article"] {
    return readArticleRecord(this.#reader, this.#row).article;
  }
}

class StoredMoment {
  readonly #reader: FactsReader;
  readonly #row: number;

  constructor(reader: FactsReader, row: number) {
    this.#reader = reader;
    this.#row = row;
  }

  get instant(): number {
    return this.#reader.columns.instants[this.#row] ?? 0;
  }
  get jalali(): JalaliDate {
    return this.#reader.dayOf(this.#row).jalali;
  }
  get gregorian(): GregorianDate {
    return this.#reader.dayOf(this.#row).gregorian;
  }
  get weekday(): number {
    return this.#reader.dayOf(this.#row).weekday;
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
    return readArticleRecord(this.#reader, this.#row).article.date;
  }
}

const none: readonly never[] = [];
