import path from "node:path";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Fault } from "../../language/problem/problem.ts";
import { digestBytes } from "../../newsroom/content/digest.ts";
import { FileClock } from "../../newsroom/content/file-clock.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import { readArticle } from "../../newsroom/content/read-article.ts";
import type { PictureFinder } from "../../newsroom/content/read-article.ts";
import { readBytes } from "../../newsroom/content/read-bytes.ts";
import { guessPicture } from "../../newsroom/content/used-pictures.ts";
import { formatRecords } from "./article-records.ts";
import { ShardWriter, DamagedShard, ShardFile } from "./segment-file.ts";
import { gatherFacts } from "./segment-row.ts";
import type { PictureLookup, ShardRow } from "./segment-row.ts";
import { sumLength } from "./segment-table.ts";
import type { ShardTable } from "./segment-table.ts";

/** A part of `content/`: some of its articles, in the order of the walk. */
export interface Shard {
  /** Inside of `content/`. */
  readonly files: readonly string[];
  /** Names of shards' files that were made of the same newspaper before, and may hold some of them. */
  readonly known: readonly string[];
  /** Those of the files of which it is not known that they are as they were when these were made. */
  readonly changed: readonly string[];
}

/** Where a shard is read from, and where what was read goes. */
export interface ShardPlaces {
  readonly content: Folder;
  /** The folder of shards' files. */
  readonly folder: string;
}

/**
 * Reads and checks the articles of a shard, each by itself, and writes what was read to the shard's
 * file. Of one with a problem the name is noted alone: whoever reports problems reads it again. What an
 * earlier shard says of a file is taken from there if the file has not been changed, or has the same
 * bytes: after a checkout, or on another machine, all files are newer and most are the same.
 *
 * @returns the name of the shard's file: that of an earlier one where nothing in it has changed
 */
export function readShard(
  { files, known, changed }: Shard,
  places: ShardPlaces,
  masthead: Masthead,
): string {
  const clock = new FileClock(places.folder);
  const read: Read = (inside) => readBytes(path.join(places.content.location, inside), clock);
  const before = new KnownRows(known.map((file) => path.join(places.folder, file)));
  try {
    const doubtful = new Set(changed);
    const rows = files.map((inside) => {
      const row = before.find(inside);
      return row && (!doubtful.has(inside) || hasBytes(row, read(inside))) ? row : undefined;
    });
    const whole = findWholeShard(rows);
    if (whole !== undefined) return path.basename(whole.location);
    const writer = new ShardWriter();
    const written = files.map((inside, index) => {
      const row = rows[index];
      return (
        (row && copyRow(row, writer)) ?? readRow(inside, read, places.content, masthead, writer)
      );
    });
    return writer.finish(places.folder, written);
  } finally {
    before.close();
  }
}

type Read = (inside: string) => Buffer | Fault;

/** Whether these are the bytes that a row was made from. */
function hasBytes({ table, row }: KnownRow, bytes: Buffer | Fault): boolean {
  return Buffer.isBuffer(bytes) && sumOf(bytes).equals(table.sumOf(row));
}

function readRow(
  inside: string,
  read: Read,
  content: Folder,
  masthead: Masthead,
  writer: ShardWriter,
): ShardRow {
  const bytes = read(inside);
  const sum = Buffer.isBuffer(bytes) ? sumOf(bytes) : Buffer.alloc(sumLength);
  const lookups: PictureLookup[] = [];
  const find: PictureFinder["find"] = (typed, article, range) => {
    // Which pictures there are is looked up where all articles come together.
    const guessed = guessPicture(typed, article, content) ?? typed;
    lookups.push({ typed, range, file: guessed });
    return guessed;
  };
  const file = fileInside(content, inside);
  const { finished } = readArticle(file, masthead, { find }, undefined, bytes);
  if (finished === undefined) return { file: inside, sum };
  const records = formatRecords(finished);
  const [article, body] = records;
  const place = writer.add(Buffer.from(article), Buffer.from(body));
  return { file: inside, sum, facts: gatherFacts(finished, records, place, lookups) };
}

function sumOf(bytes: Buffer): Buffer {
  return digestBytes(bytes).subarray(0, sumLength);
}

/** A row of an earlier shard. */
export interface KnownRow {
  readonly shard: ShardFile;
  readonly table: ShardTable;
  readonly row: number;
}

/** What earlier shards say of files. */
export class KnownRows {
  readonly #shards: readonly ShardFile[];
  readonly #rows = new Map<string, KnownRow>();

  /** @param locations - of the shards' files; one that is damaged says nothing */
  constructor(locations: readonly string[]) {
    this.#shards = locations.map((location) => new ShardFile(location));
    for (const shard of this.#shards) {
      const table = shard.readTable();
      table?.files.forEach((inside, row) => this.#rows.set(inside, { shard, table, row }));
    }
  }

  /** @param inside - a file inside of `content/` */
  find(inside: string): KnownRow | undefined {
    return this.#rows.get(inside);
  }

  close(): void {
    for (const shard of this.#shards) shard.close();
  }
}

/** The shard whose rows are just these, one after the other. */
export function findWholeShard(rows: readonly (KnownRow | undefined)[]): ShardFile | undefined {
  const [first] = rows;
  if (first?.table.files.length !== rows.length) return undefined;
  const isWhole = rows.every((known, row) => known?.table === first.table && known.row === row);
  return isWhole ? first.shard : undefined;
}

/**
 * Copies what an earlier shard has of a file.
 *
 * @returns its row in the new shard; nothing where its records are damaged
 */
export function copyRow(
  { shard, table, row }: KnownRow,
  writer: ShardWriter,
): ShardRow | undefined {
  const file = table.files[row] ?? "";
  const sum = table.sumOf(row);
  const facts = table.factsOf(row);
  if (facts === undefined) return { file, sum };
  try {
    const place = writer.add(...shard.readRecords(facts.place));
    return { file, sum, facts: { ...facts, place } };
  } catch (error) {
    if (error instanceof DamagedShard) return undefined;
    throw error;
  }
}
