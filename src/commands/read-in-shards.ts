import { hash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { ContentFolder } from "../content/content-folder.ts";
import { divideShards } from "../content/divide-shards.ts";
import { readMasthead } from "../content/read-masthead.ts";
import type { BegunReading } from "../content/read-newspaper.ts";
import { readShard } from "../content/read-shard.ts";
import { ShardIndex } from "../content/shard-index.ts";
import { StoredShards } from "../content/stored-shards.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { Folder } from "./project.ts";
import type { ReadTask } from "./work-task.ts";
import type { Workforce } from "./workforce.ts";

/** A newspaper whose articles have been read into shards' files. */
export interface ShardedReading {
  readonly begun: BegunReading;
  /** Where the shards' files are. */
  readonly shards: readonly string[];
  /** The folder of all of them. */
  readonly folder: string;
}

/** Where what is read is kept. */
export interface KeptReading {
  /** The folder of the site, whose press is open: the shards' files go beside its staging. */
  readonly output: string;
  /** Whether all is read again. */
  readonly isFresh: boolean;
}

/**
 * Reads the articles of a newspaper, shard by shard. What was read in an earlier build and
 * has not changed since is not read again.
 *
 * @param found - what the walk through the folder found
 * @param workforce - who reads them; this process where there is none
 * @returns nothing where there is no masthead without mistakes: then there is nothing to read them by
 */
export async function readInShards(
  content: Folder,
  found: ContentFolder,
  { output, isFresh }: KeptReading,
  code: CodeHashes,
  workforce?: Workforce,
): Promise<ShardedReading | undefined> {
  if (!found.hasMasthead) return undefined;
  const read = readMasthead(content.location, content.name);
  if (!read.ok) return undefined;
  const { masthead, text } = read.value;
  const folder = path.join(path.dirname(output), ".khabar", path.basename(output), "index");
  if (isFresh) fs.rmSync(folder, { recursive: true, force: true });
  makeRealFolder(folder);
  const readBy = [content, text, code.code, code.packages, code.node];
  const index = new ShardIndex(folder, hash("sha256", JSON.stringify(readBy)));

  const divided = divideShards(found.articles);
  const names = divided.map((files) => index.find(files, content.location));
  const tasks = [...divided.keys()]
    .filter((number) => names[number] === undefined)
    .map((number): ReadTask => {
      const files = divided[number] ?? [];
      return { kind: "read", number, shard: { files, known: index.findNear(files) } };
    });
  if (workforce === undefined) {
    const places = { content: content.location, name: content.name, folder };
    for (const { number, shard } of tasks) names[number] = readShard(shard, places, masthead);
  } else {
    workforce.tell(() => ({ kind: "open", content, masthead, folder }));
    await workforce.run(tasks, ({ shard }) => {
      if (shard !== undefined) names[shard.number] = shard.name;
    });
  }
  const shards = divided.map((files, number) => {
    const [shard = "", first = "", last = ""] = [names[number], files[0], files.at(-1)];
    return { shard, first, last, files, location: path.join(folder, shard) };
  });
  index.replace(shards.map(({ shard, first, last }) => ({ shard, first, last })));
  const articles = new StoredShards(shards, content.name, masthead);
  return {
    begun: { found, masthead: read.value, articles },
    shards: shards.map(({ location }) => location),
    folder,
  };
}

/** Makes a folder where none is. A link in its place goes: it may lead out of the newspaper. */
function makeRealFolder(folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    fs.rmSync(folder, { force: true });
    fs.mkdirSync(folder);
  }
}
