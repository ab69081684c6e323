import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { divideShards } from "../index/divide-shards.ts";
import type { KeptInventory } from "../index/inventory.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { readMasthead } from "../../newsroom/content/read-masthead.ts";
import type { PreloadedContent } from "../../newsroom/content/read-newspaper.ts";
import { readShard } from "../index/read-shard.ts";
import { ShardIndex } from "../index/shard-index.ts";
import { StoredShards } from "../index/stored-shards.ts";
import type { Stock } from "../index/take-stock.ts";
import { drawDesks } from "./read-site.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { Progress } from "../../commands/terminal/progress.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import type { ReadTask } from "../workers/worker-messages.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";

/** A newspaper whose articles have been read into shards' files. */
export interface ShardedReading {
  readonly begun: PreloadedContent;
  /** Where the shards' files are. */
  readonly shards: readonly string[];
  /** A hash of what was in `content/` before it was read. */
  readonly inventory: string;
}

/** What is in `content/`, and what earlier builds know of it. */
export interface StockTaking {
  /** The folder of shards' files. */
  readonly folder: string;
  readonly before: KeptInventory | undefined;
  readonly stock: Stock;
}

/**
 * Reads the articles of a newspaper, shard by shard. What was read in an earlier build and
 * has not changed since is not read again.
 *
 * @param progress - is told how many have been read
 * @param pool - who reads them; this process where there is none
 * @returns nothing where there is no masthead without mistakes: then there is nothing to read them by
 */
export async function readInShards(
  content: Folder,
  { folder, before, stock }: StockTaking,
  code: CodeHashes,
  progress: Progress,
  pool?: WorkerPool,
): Promise<ShardedReading | undefined> {
  const { found, origins } = stock;
  if (!found.hasMasthead) return undefined;
  const read = readMasthead(content.location, content.name);
  if (!read.ok) return undefined;
  const { masthead, text } = read.value;
  // Not by where it is: a checkout elsewhere has the same files, or others, and each is looked at.
  const readBy = [content.name, text, code.code, code.packages, code.node];
  const index = new ShardIndex(folder, digest(JSON.stringify(readBy)), before);

  const divided = divideShards(found.articles);
  const names: (string | undefined)[] = [];
  const tasks: ReadTask[] = [];
  let start = 0;
  for (const [number, files] of divided.entries()) {
    const own = origins.subarray(start, (start += files.length));
    const name = index.find(own);
    names.push(name);
    if (name !== undefined) continue;
    const known = index.findNear(files);
    const changed = known.length === 0 ? [] : files.filter((_, place) => own[place] === -1);
    tasks.push({ kind: "read", number, shard: { files, known, changed } });
  }
  const waiting = tasks.reduce((sum, { shard }) => sum + shard.files.length, 0);
  if (waiting > 0) progress.begin({ verb: "Reading", noun: "articles", total: waiting });
  const helpers = pool?.isRequested === false && isLittle(tasks) ? undefined : pool;
  if (helpers === undefined) {
    const places = { content: content.location, name: content.name, folder };
    for (const { number, shard } of tasks) {
      names[number] = readShard(shard, places, masthead);
      progress.advance(shard.files.length);
      // Whoever wants to stop the build is heard between two shards.
      await setImmediate();
    }
  } else {
    helpers.broadcast(() => ({ kind: "open", content, masthead, folder }));
    const reading = helpers.run(tasks, ({ shard }, task) => {
      if (shard !== undefined) names[shard.number] = shard.name;
      progress.advance(task.shard.files.length);
    });
    // Of what is to come there is this to do while others read; a picture that was drawn waits on the disk.
    await Promise.all([reading, drawDesks(masthead)]);
    helpers.broadcast(() => ({ kind: "load" }));
  }
  progress.end();
  const shards = divided.map((files, number) => {
    const shard = names[number] ?? "";
    return { shard, count: files.length, files, location: path.join(folder, shard) };
  });
  const inventory = index.replace(stock, shards);
  const articles = new StoredShards(shards, content.name, masthead);
  return {
    begun: { found, masthead: read.value, articles },
    shards: shards.map(({ location }) => location),
    inventory,
  };
}

/** Up to how many shards of which most is known one process reads before a worker would have started. */
const fewShards = 3;

function isLittle(tasks: readonly ReadTask[]): boolean {
  return tasks.length <= fewShards && tasks.every(({ shard }) => shard.known.length > 0);
}
