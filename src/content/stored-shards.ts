import type { Desk, Masthead } from "../masthead/masthead.ts";
import type { ReadArticle } from "./read-article.ts";
import type { PictureFinder } from "./reading-memory.ts";
import { DamagedShard, ShardFile, type RecordPlace } from "./shard-file.ts";
import { parseRow, type ShardRow } from "./shard-table.ts";
import { readWholeArticle, type Shelf, type SumPart } from "./article-records.ts";
import { StoredArticle } from "./stored-article.ts";
import { articleOfFacts, type StoredDay } from "./stored-fields.ts";

/** How many numbers a place has, and which of them is the first of its sums. */
const placeLength = 7;
const firstSum = 3;

/** A shard that has been read. */
export interface FiledShard {
  /** Inside of `content/`, in the order of the walk. */
  readonly files: readonly string[];
  /** Where its file is. */
  readonly location: string;
}

/** The articles that are on file, shard by shard, for a reader who goes through them in their order. */
export class StoredShards {
  readonly #shards: readonly FiledShard[];
  readonly #name: string;
  readonly #desks: ReadonlyMap<string, Desk>;
  readonly #days = new Map<string, StoredDay>();
  readonly #tags = new Map<string, readonly string[]>();
  #rows = new Map<string, ShardRow | undefined>();
  #shelf: StoredShelf | undefined;
  #next = 0;

  /** @param name - how `content/` is called in problems */
  constructor(shards: readonly FiledShard[], name: string, masthead: Masthead) {
    this.#shards = shards;
    this.#name = name;
    this.#desks = new Map(masthead.desks.map((desk) => [desk.slug, desk]));
  }

  /**
   * An article, as reading its file would give it.
   *
   * @param inside - its file inside of `content/`; after it those behind it are asked for, in order
   * @returns nothing where it has a problem, or its shard is damaged: then its file has to be read
   */
  take(inside: string, pictures: PictureFinder): ReadArticle | undefined {
    while (!this.#rows.has(inside)) if (!this.#load()) return undefined;
    const row = this.#rows.get(inside);
    const shelf = this.#shelf;
    const desk = row && this.#desks.get(row.desk);
    if (row === undefined || shelf === undefined || desk === undefined) return undefined;
    const file = `${this.#name}/${inside}`;
    const isThere = row.lookups.every(
      (lookup) => pictures.find(lookup.typed, { file, range: lookup.range }) === lookup.file,
    );
    if (!isThere) return undefined;
    const number = shelf.add(row.place);
    const article = row.isSpecial
      ? readWholeArticle(shelf, number, this.#desks)
      : articleOfFacts(shelf, number, { ...row, desk, day: this.#dayOf(row), tags: this.#tagsOf(row) });
    return {
      finished: new StoredArticle(shelf, number, article, row.hasPictures, row.named),
      id: row.id,
      places: row.places,
      problems: [],
    };
  }

  #load(): boolean {
    const shard = this.#shards[this.#next];
    if (shard === undefined) return false;
    this.#next += 1;
    const file = new ShardFile(shard.location);
    this.#shelf = new StoredShelf(file, this.#next - 1, shard.files.length);
    this.#rows = new Map(shard.files.map((inside) => [inside, undefined]));
    const lines = file.readTable();
    if (lines === undefined) throw new DamagedShard(shard.location);
    for (const line of lines) {
      const row = parseRow(line);
      if (typeof row !== "string") this.#rows.set(row.file, row);
    }
    return true;
  }

  #dayOf({ day, weekday }: ShardRow): StoredDay {
    const key = day.join();
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const [year, month, dayOfMonth, gregorianYear, gregorianMonth, gregorianDay] = day;
    const made = {
      jalali: { year, month, day: dayOfMonth },
      gregorian: { year: gregorianYear, month: gregorianMonth, day: gregorianDay },
      weekday,
    };
    this.#days.set(key, made);
    return made;
  }

  /** The same list for all articles that have the same tags. */
  #tagsOf({ tags }: ShardRow): readonly string[] {
    const key = tags.join("\n");
    const known = this.#tags.get(key);
    if (known === undefined) this.#tags.set(key, tags);
    return known ?? tags;
  }
}

/** The places of a shard's records, in 28 bytes each. */
class StoredShelf implements Shelf {
  readonly shard: ShardFile;
  readonly number: number;
  readonly #places: Int32Array;
  #count = 0;

  constructor(shard: ShardFile, number: number, rows: number) {
    this.shard = shard;
    this.number = number;
    this.#places = new Int32Array(rows * placeLength);
  }

  add(place: RecordPlace): number {
    this.#places.set(place, this.#count * placeLength);
    return this.#count++;
  }

  placeOf(row: number): RecordPlace {
    const start = row * placeLength;
    return Array.from(this.#places.subarray(start, start + placeLength)) as unknown as RecordPlace;
  }

  sumOf(row: number, part: SumPart): number {
    return this.#places[row * placeLength + firstSum + part] ?? 0;
  }
}
