import fs from "node:fs";
import path from "node:path";
import { isBatchName, nameOfBatch } from "../../press/batch-file.ts";
import { readChecksummedText, writeChecksummedText } from "../../press/checksummed-text.ts";
import { UserError } from "../../../language/problem/user-error.ts";
import type { Folder } from "../../../newsroom/content/folder.ts";
import { formatShard, parseShard, type BuildShard } from "./build-shard.ts";

// A shard of a build is a folder: a file a batch, and a note that says which shard it is. The note is removed
// when a build begins to work on the folder, and written when all of it is there. (On the command line and in
// its sentences a shard of the site is a share.)

const noteName = "share";
const heading = "khabar share 1";

/**
 * Opens the folder of a shard: it may be new, empty, or hold a shard, whose batches are used again.
 *
 * @throws {UserError} where it is no folder, or holds something else
 */
export function openShardFolder({ location, name }: Folder): void {
  fs.mkdirSync(path.dirname(location), { recursive: true });
  const stats = fs.lstatSync(location, { throwIfNoEntry: false });
  if (stats === undefined) fs.mkdirSync(location);
  else if (!stats.isDirectory()) throw new UserError(`${name} is no folder; choose another one.`);
  const other = fs
    .readdirSync(location, { withFileTypes: true })
    .find((entry) => !entry.isFile() || (entry.name !== noteName && !isBatchName(entry.name)));
  if (other !== undefined) {
    throw new UserError(
      `${name} holds ${JSON.stringify(other.name)}, which is no part of a site; choose an empty folder, or a new one.`,
    );
  }
  fs.rmSync(path.join(location, noteName), { force: true });
}

/** Removes batches of earlier builds from the folder of a shard, and notes that it is complete. */
export function closeShardFolder(
  { location }: Folder,
  shard: BuildShard,
  ids: Iterable<string>,
): void {
  const used = new Set(Array.from(ids, nameOfBatch));
  for (const entry of fs.readdirSync(location)) {
    if (!used.has(entry)) fs.rmSync(path.join(location, entry), { recursive: true });
  }
  writeChecksummedText(path.join(location, noteName), heading, [
    Buffer.from(`${formatShard(shard)}\n`),
  ]);
}

/**
 * Checks that folders hold the shards of a build, one of each number.
 *
 * @throws {UserError} where one is missing, stands there twice or belongs to others, or where a folder
 *   holds none
 */
export function checkShards(folders: readonly Folder[]): void {
  const names = new Map<number, string>();
  let of: number | undefined;
  for (const folder of folders) {
    const shard = readShard(folder);
    of ??= shard.of;
    const twin = names.get(shard.number);
    const told = `${folder.name} holds share ${formatShard(shard)}`;
    if (shard.of !== of) {
      throw new UserError(
        `${told}, and ${folders[0]?.name ?? ""} one of ${of}; join shares of one kind.`,
      );
    }
    if (twin !== undefined) {
      throw new UserError(`${told}, and so does ${twin}; name one of the two.`);
    }
    names.set(shard.number, folder.name);
  }
  if (of === undefined) throw new UserError("No folder is named; join takes those of all shares.");
  const missing = Array.from({ length: of }, (_, index) => index + 1)
    .filter((number) => !names.has(number))
    .map((number) => formatShard({ number, of }));
  if (missing.length === 0) return;
  throw new UserError(
    `Of this site ${missing.join(", ")} is missing; name the folders of all shares.`,
  );
}

function readShard({ location, name }: Folder): BuildShard {
  const [line = ""] = readChecksummedText(path.join(location, noteName), heading) ?? [];
  try {
    return parseShard(line);
  } catch {
    throw new UserError(`${name} holds no finished share of a site; make it with build --shards.`);
  }
}
