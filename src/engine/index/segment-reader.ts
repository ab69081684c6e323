import type { Article } from "../../newsroom/article/article.ts";
import { gregorianOfDayNumber } from "../../language/calendar/gregorian.ts";
import { fromDayNumber, weekdayOfDayNumber } from "../../language/calendar/jalali.ts";
import type { Desk, Masthead } from "../../newsroom/masthead/masthead.ts";
import type { DigestPart } from "../../newsroom/content/newspaper.ts";
import type { PreloadedArticles } from "../../newsroom/content/read-articles.ts";
import type { ContentFile } from "../../newsroom/content/content-file.ts";
import type { PictureFinder } from "../../newsroom/content/read-article.ts";
import { readArticleRecord } from "./article-records.ts";
import { flags, type SegmentColumns, type RecordPlace } from "./segment-columns.ts";
import { DamagedSegment, SegmentFile } from "./segment-file.ts";
import type { OptionalFields, PictureLookup } from "./segment-row.ts";
import type { SegmentTable } from "./segment-table.ts";
import { storedFields, type FactsReader, type StoredDay } from "./stored-fields.ts";
import { StoredArticle } from "./stored-article.ts";

/** Keeps each desk, day, tag and list of tags once for all segments of a newspaper. */
class InternPool {
  readonly desks: ReadonlyMap<string, Desk>;
  readonly #days = new Map<number, StoredDay>();
  readonly #tags: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new Map<string, readonly string[]>();

  constructor({ desks }: Masthead) {
    this.desks = new Map(desks.map((desk) => [desk.slug, desk]));
  }

  /** @param number - as `toDayNumber` numbers it */
  day(number: number): StoredDay {
    const known = this.#days.get(number);
    if (known !== undefined) return known;
    const made = {
      jalali: fromDayNumber(number),
      gregorian: gregorianOfDayNumber(number),
      weekday: weekdayOfDayNumber(number),
    };
    this.#days.set(number, made);
    return made;
  }

  /** Returns the number of a tag, the same for all segments. */
  tag(tag: string): number {
    const known = this.#numbers.get(tag);
    if (known !== undefined) return known;
    this.#tags.push(tag);
    this.#numbers.set(tag, this.#tags.length - 1);
    return this.#tags.length - 1;
  }

  /** @param tags - by their numbers */
  list(tags: readonly number[]): readonly string[] {
    const key = tags.join();
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const made = tags.map((tag) => this.#tags[tag] ?? "");
    this.#lists.set(key, made);
    return made;
  }
}

/** Reads the rows of a segment whose table is in memory, at some 60 bytes an article. */
class SegmentReader implements FactsReader {
  readonly segment: SegmentFile;
  readonly number: number;
  readonly columns: SegmentColumns;
  readonly #pool: InternPool;
  readonly #desks: readonly Desk[];
  readonly #lists: readonly (readonly string[])[];
  readonly #optionalFields: ReadonlyMap<number, OptionalFields>;

  /** @throws {DamagedSegment} where it names a desk that is not the newspaper's */
  constructor(segment: SegmentFile, number: number, table: SegmentTable, pool: InternPool) {
    this.segment = segment;
    this.number = number;
    this.columns = table.columns;
    this.#pool = pool;
    this.#desks = table.desks.map((slug) => {
      const desk = pool.desks.get(slug);
      if (desk === undefined) throw new DamagedSegment(segment.location);
      return desk;
    });
    const tags = table.tags.map((tag) => pool.tag(tag));
    this.#lists = table.lists.map((list) => pool.list(list.map((tag) => tags[tag] ?? -1)));
    this.#optionalFields = table.optionalFields;
  }

  placeOf(row: number): RecordPlace {
    return this.columns.placeOf(row);
  }
  digestPart(row: number, part: DigestPart): number {
    return this.columns.digestPart(row, part);
  }
  articleOf(row: number): Article {
    return storedFields(this, row);
  }
  ledeOf(row: number): string {
    return readArticleRecord(this, row).lede;
  }
  hasPictures(row: number): boolean {
    return this.columns.has(row, flags.hasPictures);
  }
  namedIn(row: number): readonly number[] {
    return this.columns.namedIn(row);
  }

  deskOf(row: number): Desk {
    const desk = this.#desks[this.columns.desks[row] ?? 0];
    if (desk === undefined) throw new DamagedSegment(this.segment.location);
    return desk;
  }
  tagsOf(row: number): readonly string[] {
    return this.#lists[this.columns.lists[row] ?? 0] ?? none;
  }
  dayOf(row: number): StoredDay {
    return this.#pool.day(this.columns.days[row] ?? 0);
  }
  optionalFieldsOf(row: number): OptionalFields {
    return this.columns.has(row, flags.hasOptionalFields)
      ? (this.#optionalFields.get(row) ?? nothing)
      : nothing;
  }
}

const none: readonly never[] = [];
const nothing: OptionalFields = {};

/** A segment that has been read. */
interface FiledSegment {
  /** Inside of `content/`, in the order of the walk. */
  readonly files: readonly string[];
  /** Where its file is. */
  readonly location: string;
}

/** The segment that is being read. */
interface OpenSegment {
  readonly files: readonly string[];
  readonly reader: SegmentReader;
  readonly lookups: ReadonlyMap<number, readonly PictureLookup[]>;
}

/** Reads the articles of segments one after the other, in the order of the walk. */
export class StoredSegments implements PreloadedArticles {
  readonly #segments: readonly FiledSegment[];
  readonly #pool: InternPool;
  #open: OpenSegment | undefined;
  #next = 0;
  #row = 0;

  constructor(segments: readonly FiledSegment[], masthead: Masthead) {
    this.#segments = segments;
    this.#pool = new InternPool(masthead);
  }

  /** @throws {DamagedSegment} where its segment's file isn't what was written */
  take(article: ContentFile, pictures: PictureFinder): StoredArticle | undefined {
    while (this.#open === undefined || this.#row === this.#open.files.length) this.#load();
    const { files, reader, lookups } = this.#open;
    const row = this.#row++;
    if (files[row] !== article.inside)
      throw new Error(`${article.inside} is asked for out of turn`);
    if (!reader.columns.has(row, flags.isWhole)) return undefined;
    if (reader.columns.has(row, flags.hasLookups)) {
      for (const { typed, range, file } of lookups.get(row) ?? []) {
        if (pictures.find(typed, article, range) !== file) return undefined;
      }
    }
    return new StoredArticle(reader, row);
  }

  #load(): void {
    const segment = this.#segments[this.#next];
    if (segment === undefined)
      throw new Error("more files are asked for than there are in segments");
    const file = new SegmentFile(segment.location);
    const table = file.readTable();
    const isIts =
      table?.files.length === segment.files.length &&
      table.files.every((inside, row) => inside === segment.files[row]);
    if (!isIts) throw new DamagedSegment(segment.location);
    const reader = new SegmentReader(file, this.#next, table, this.#pool);
    this.#open = { files: segment.files, reader, lookups: table.lookups };
    this.#next += 1;
    this.#row = 0;
  }
}
