import path from "node:path";
import type { Masthead } from "../masthead/masthead.ts";
import { readArticle } from "./read-article.ts";
import { ShardWriter } from "./shard-file.ts";
import { formatRow } from "./shard-table.ts";
import type { PictureLookup } from "./shard-table.ts";
import { formatRecords } from "./stored-article.ts";
import { guessPicture } from "./used-pictures.ts";

/** A part of `content/`: some of its articles, in the order of the walk. */
export interface Shard {
  /** Inside of `content/`. */
  readonly files: readonly string[];
  /** Where what is read of them goes. */
  readonly location: string;
}

/**
 * Reads and checks the articles of a shard, each by itself, and writes what was read to the shard's
 * file. Each file of content is read once. Of one with a problem the name is noted alone: whoever
 * reports problems reads it again.
 *
 * @param folder - `content/` on this machine
 * @param name - how it is called in problems
 */
export function readShard(
  { files, location }: Shard,
  { folder, name }: { readonly folder: string; readonly name: string },
  masthead: Masthead,
): void {
  const writer = new ShardWriter();
  const rows = files.map((inside) => {
    const lookups: PictureLookup[] = [];
    const find = (typed: string, named: { readonly file: string; readonly range: PictureLookup["range"] }) => {
      // Which pictures there are is looked up where all articles come together.
      const file = guessPicture(typed, named.file, name) ?? typed;
      lookups.push({ typed, range: named.range, file });
      return file;
    };
    const { finished, places } = readArticle(
      path.join(folder, inside),
      `${name}/${inside}`,
      masthead,
      { find },
    );
    if (finished === undefined) return formatRow(inside);
    const place = writer.add(...formatRecords(finished));
    return formatRow(inside, { finished, places, lookups, place });
  });
  writer.finish(location, rows);
}
