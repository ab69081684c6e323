import type { Article } from "../../newsroom/article/article.ts";
import { gregorianOfDayNumber } from "../../language/calendar/gregorian.ts";
import { fromDayNumber, weekdayOfDayNumber } from "../../language/calendar/jalali.ts";
import type { Desk, Masthead } from "../../newsroom/masthead/masthead.ts";
import type { DigestPart } from "../../newsroom/content/newspaper.ts";
import type { PreloadedArticles } from "../../newsroom/content/read-articles.ts";
import type { ContentFile } from "../../newsroom/content/content-file.ts";
import type { PictureFinder } from "../../newsroom/content/read-article.ts";
import { readArticleRecord } from "./article-records.ts";
import { flags } from "./segment-columns.ts";
import type { ShardColumns, RecordPlace } from "./segment-columns.ts";
import { DamagedShard, ShardFile } from "./segment-file.ts";
import type { Rarities, PictureLookup } from "./segment-row.ts";
import type { ShardTable } from "./segment-table.ts";
import { storedFields } from "./stored-fields.ts";
import type { ShelfOfFacts, StoredDay } from "./stored-fields.ts";
import { StoredArticle } from "./stored-article.ts";

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

/** A shard that has been read. */
export interface FiledShard {
  /** Inside of `content/`, in the order of the walk. */
  readonly files: readonly string[];
  /** Where its file is. */
  readonly location: string;
}

/** A shard that is being gone through. */
interface OpenShard {
  readonly files: readonly string[];
  readonly shelf: StoredShelf;
  readonly lookups: ReadonlyMap<number, readonly PictureLookup[]>;
}

/** The articles that are on file, shard by shard, for a reader who goes through them in their order. */
export class StoredShards implements PreloadedArticles {
  readonly #shards: readonly FiledShard[];
  readonly #room: ShelfRoom;
  #open: OpenShard | undefined;
  #next = 0;
  #row = 0;

  constructor(shards: readonly FiledShard[], masthead: Masthead) {
    this.#shards = shards;
    this.#room = new ShelfRoom(masthead);
  }

  /** @throws {DamagedShard} where its shard's file isn't what was written */
  take(article: ContentFile, pictures: PictureFinder): StoredArticle | undefined {
    while (this.#open === undefined || this.#row === this.#open.files.length) this.#load();
    const { files, shelf, lookups } = this.#open;
    const row = this.#row++;
    if (files[row] !== article.inside)
      throw new Error(`${article.inside} is asked for out of turn`);
    if (!shelf.columns.has(row, flags.isWhole)) return undefined;
    if (shelf.columns.has(row, flags.hasLookups)) {
      for (const { typed, range, file } of lookups.get(row) ?? []) {
        if (pictures.find(typed, article, range) !== file) return undefined;
      }
    }
    return new StoredArticle(shelf, row);
  }

  #load(): void {
    const shard = this.#shards[this.#next];
    if (shard === undefined) throw new Error("more files are asked for than there are in shards");
    const file = new ShardFile(shard.location);
    const table = file.readTable();
    const isIts =
      table?.files.length === shard.files.length &&
      table.files.every((inside, row) => inside === shard.files[row]);
    if (!isIts) throw new DamagedShard(shard.location);
    const shelf = new StoredShelf(file, this.#next, table, this.#room);
    this.#open = { files: shard.files, shelf, lookups: table.lookups };
    this.#next += 1;
    this.#row = 0;
  }
}
