import fs from "node:fs";
import path from "node:path";
import type { ContentFolder } from "../content/content-folder.ts";
import { divideShards } from "../content/divide-shards.ts";
import { readMasthead } from "../content/read-newspaper.ts";
import type { BegunReading } from "../content/read-newspaper.ts";
import type { Shard } from "../content/read-shard.ts";
import { StoredShards } from "../content/stored-shards.ts";
import type { Folder } from "./project.ts";
import type { Workforce } from "./workforce.ts";

/** A newspaper whose articles have been read into shards' files. */
export interface ShardedReading {
  readonly begun: BegunReading;
  /** Where the shards' files are. */
  readonly shards: readonly string[];
}

/**
 * Has workers read the articles of a newspaper, shard by shard.
 *
 * @param found - what the walk through the folder found
 * @param output - the folder of the site, whose press is open: the shards' files go beside its staging
 * @returns nothing where there is no masthead without mistakes: then there is nothing to read them by
 */
export async function readInShards(
  content: Folder,
  found: ContentFolder,
  output: string,
  workforce: Workforce,
): Promise<ShardedReading | undefined> {
  if (!found.hasMasthead) return undefined;
  const masthead = readMasthead(content.location, content.name);
  if (!masthead.ok) return undefined;
  const folder = path.join(path.dirname(output), ".khabar", path.basename(output), "index");
  makeRealFolder(folder);
  const shards = divideShards(found.articles).map((files, number): Shard => ({
    files,
    location: path.join(folder, `${number}.shard`),
  }));
  workforce.tell(() => ({ kind: "open", content, masthead: masthead.value.value }));
  await workforce.run(
    shards.map((shard) => ({ kind: "read" as const, shard })),
    () => undefined,
  );
  const articles = new StoredShards(shards, content.name, masthead.value.value);
  return {
    begun: { found, masthead: masthead.value, articles },
    shards: shards.map(({ location }) => location),
  };
}

/** Makes a folder where none is. A link in its place goes: it may lead out of the newspaper. */
function makeRealFolder(folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    fs.rmSync(folder, { force: true });
    fs.mkdirSync(folder);
  }
}
