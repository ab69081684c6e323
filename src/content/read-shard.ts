import path from "node:path";
import { findNamedArticles } from "../article/permalink.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { askTime } from "./ask-time.ts";
import { isSettled, stampOf } from "./file-stamp.ts";
import { readArticle } from "./read-article.ts";
import { DamagedShard, ShardFile, ShardWriter } from "./shard-file.ts";
import { formatLine, formatRow, isLineOf, parseRow, replacePlace, rowOfLine } from "./shard-table.ts";
import type { PictureLookup } from "./shard-table.ts";
import { formatRecords } from "./article-records.ts";
import { guessPicture } from "./used-pictures.ts";

/** A part of `content/`: some of its articles, in the order of the walk. */
export interface Shard {
  /** Inside of `content/`. */
  readonly files: readonly string[];
  /** Names of shards' files that were made of the same newspaper before, and may hold some of them. */
  readonly known: readonly string[];
}

/** Where a shard is read from, and where what was read goes. */
export interface ShardPlaces {
  /** `content/` on this machine. */
  readonly content: string;
  /** How it is called in problems. */
  readonly name: string;
  /** The folder of shards' files. */
  readonly folder: string;
}

/**
 * Reads and checks the articles of a shard, each by itself, and writes what was read to the shard's
 * file. Of one with a problem the name is noted alone: whoever reports problems reads it again. One that
 * has not been changed since it was last read is taken from there.
 *
 * @returns the name of the shard's file
 */
export function readShard(
  { files, known }: Shard,
  { content, name, folder }: ShardPlaces,
  masthead: Masthead,
): string {
  const now = askTime(folder);
  const writer = new ShardWriter();
  const before = new KnownLines(known.map((file) => path.join(folder, file)));
  const lines = files.map((inside) => {
    const location = path.join(content, inside);
    const stamp = stampOf(location) ?? "";
    const kept = before.take(inside, stamp, writer);
    if (kept !== undefined) return kept;
    const row = readRow(location, inside, name, masthead, writer);
    const isKnown = stampOf(location) === stamp && isSettled(stamp, now);
    return formatLine(isKnown ? stamp : "", row);
  });
  before.close();
  return writer.finish(folder, lines);
}

function readRow(
  location: string,
  inside: string,
  name: string,
  masthead: Masthead,
  writer: ShardWriter,
): string {
  const lookups: PictureLookup[] = [];
  const { finished, places } = readArticle(location, `${name}/${inside}`, masthead, {
    find: (typed, { file, range }) => {
      // Which pictures there are is looked up where all articles come together.
      const guessed = guessPicture(typed, file, name) ?? typed;
      lookups.push({ typed, range, file: guessed });
      return guessed;
    },
  });
  if (finished === undefined) return formatRow(inside);
  const records = formatRecords(finished);
  const named = findNamedArticles(records.join("\n"));
  const place = writer.add(...records);
  return formatRow(inside, { finished, places, lookups, place, named });
}

/** What earlier shards hold. */
class KnownLines {
  readonly #lines = new Map<string, { readonly line: string; readonly shard: ShardFile }>();
  readonly #shards: readonly ShardFile[];

  constructor(locations: readonly string[]) {
    this.#shards = locations.map((location) => new ShardFile(location));
    for (const shard of this.#shards) {
      for (const line of shard.readTable() ?? []) {
        const [inside] = JSON.parse(rowOfLine(line)) as readonly [string];
        this.#lines.set(inside, { line, shard });
      }
    }
  }

  /** Copies the records of a file that is unchanged, and gives its line. */
  take(inside: string, stamp: string, writer: ShardWriter): string | undefined {
    const known = this.#lines.get(inside);
    if (known === undefined || !isLineOf(known.line, inside, stamp)) return undefined;
    const row = parseRow(known.line);
    if (typeof row === "string") return undefined;
    try {
      const place = writer.add(...known.shard.readRecords(row.place));
      return formatLine(stamp, replacePlace(rowOfLine(known.line), place));
    } catch (error) {
      if (error instanceof DamagedShard) return undefined;
      throw error;
    }
  }

  close(): void {
    for (const shard of this.#shards) shard.close();
  }
}
