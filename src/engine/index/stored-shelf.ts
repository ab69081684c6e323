import type { Article } from "../../newsroom/article/article.ts";
import { gregorianOfDayNumber } from "../../language/calendar/gregorian.ts";
import { fromDayNumber, weekdayOfDayNumber } from "../../language/calendar/jalali.ts";
import type { Desk, Masthead } from "../../newsroom/masthead/masthead.ts";
import { readArticleRecord } from "./article-records.ts";
import type { DigestPart } from "../../newsroom/content/newspaper.ts";
import { flags } from "./shard-columns.ts";
import type { ShardColumns } from "./shard-columns.ts";
import { DamagedShard } from "./shard-file.ts";
import type { RecordPlace } from "./shard-columns.ts";
import type { ShardFile } from "./shard-file.ts";
import type { Rarities } from "./shard-row.ts";
import type { ShardTable } from "./shard-table.ts";
import { storedFields } from "./stored-fields.ts";
import type { ShelfOfFacts, StoredDay } from "./stored-fields.ts";

/** What all shelves of a newspaper have in common, each thing once. */
export class ShelfRoom {
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

  /** The number of a tag, the same for all shelves. */
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

/** A shard whose table has been read: what is known of its articles takes some 60 bytes each. */
export class StoredShelf implements ShelfOfFacts {
  readonly shard: ShardFile;
  readonly number: number;
  readonly columns: ShardColumns;
  readonly #room: ShelfRoom;
  readonly #desks: readonly Desk[];
  readonly #lists: readonly (readonly string[])[];
  readonly #rarities: ReadonlyMap<number, Rarities>;

  /** @throws {DamagedShard} where it names a desk that is not the newspaper's */
  constructor(shard: ShardFile, number: number, table: ShardTable, room: ShelfRoom) {
    this.shard = shard;
    this.number = number;
    this.columns = table.columns;
    this.#room = room;
    this.#desks = table.desks.map((slug) => {
      const desk = room.desks.get(slug);
      if (desk === undefined) throw new DamagedShard(shard.location);
      return desk;
    });
    const tags = table.tags.map((tag) => room.tag(tag));
    this.#lists = table.lists.map((list) => room.list(list.map((tag) => tags[tag] ?? -1)));
    this.#rarities = table.rarities;
  }

  placeOf(row: number): RecordPlace {
    return this.columns.placeOf(row);
  }
  sumOf(row: number, part: DigestPart): number {
    return this.columns.sumOf(row, part);
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
    if (desk === undefined) throw new DamagedShard(this.shard.location);
    return desk;
  }
  tagsOf(row: number): readonly string[] {
    return this.#lists[this.columns.lists[row] ?? 0] ?? none;
  }
  dayOf(row: number): StoredDay {
    return this.#room.day(this.columns.days[row] ?? 0);
  }
  raritiesOf(row: number): Rarities {
    return this.columns.has(row, flags.hasRarities)
      ? (this.#rarities.get(row) ?? nothing)
      : nothing;
  }
}

const none: readonly never[] = [];
const nothing: Rarities = {};
