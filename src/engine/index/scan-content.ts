import fs from "node:fs";
import path from "node:path";
import { frontName, mastheadName, walkContent } from "../../newsroom/content/walk-content.ts";
import type { FoundContent, KnownFolders } from "../../newsroom/content/walk-content.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import type { InventoryFolder, KeptInventory } from "./inventory.ts";
import { FileStamps, isSettled } from "./file-stamps.ts";

/** The files of `content/`, and which of them are as they were when the last inventory was made. */
export interface ContentScan {
  readonly found: FoundContent;
  readonly folders: readonly InventoryFolder[];
  /** Pictures and the files at the root. */
  readonly others: readonly string[];
  /** The number of each article, then of each other file, in the last inventory; -1 if it has changed. */
  readonly origins: Int32Array;
  /** The stamps of the same files, from before they were read. */
  readonly fileStamps: FileStamps;
  /** Whether its inventory would be the same as the last one. */
  readonly isSame: boolean;
}

/**
 * Finds the files of an inventory that have not been changed since.
 *
 * @param location - `content/` on this machine
 * @param unchangedByGit - 1 for each that git has found to be unchanged
 * @returns 1 for each of these
 */
export function findUnchanged(
  location: string,
  before: KeptInventory,
  unchangedByGit?: Uint8Array,
): Uint8Array {
  const unchanged = unchangedByGit ?? new Uint8Array(before.count);
  for (
    let number = unchanged.indexOf(0);
    number !== -1;
    number = unchanged.indexOf(0, number + 1)
  ) {
    const stats = lookAt(`${location}/${before.files[number] ?? ""}`);
    if (stats === undefined) continue;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    if (before.fileStamps.has(number, size, mtimeMs, ctimeMs, ino)) unchanged[number] = 1;
  }
  return unchanged;
}

/** Returns whether `content/` has the folders of an inventory, and each of them the same files. */
export function hasSameFolders(location: string, before: KeptInventory): boolean {
  const folders = new KeptFolders(location, Infinity, before);
  const waiting = [""];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const inner = folders.take(inside);
    if (inner === undefined) return false;
    for (const other of inner) waiting.push(other);
  }
  return folders.areSame;
}

/**
 * Scans `content/`. A folder that has not changed is not listed again.
 *
 * @param now - a time that its file system has just given, in milliseconds
 * @param before - the last inventory
 * @param unchanged - which of its files are as they were: see `findUnchanged`
 */
export function scanContent(
  content: Folder,
  now: number,
  before?: KeptInventory,
  unchanged?: Uint8Array,
): ContentScan {
  const { location } = content;
  const known = new KeptFolders(location, now, before);
  const found = walkContent(content, known);
  // Where something could not be listed, the next scan lists all again.
  const isWhole = found.problems.length === 0;
  const folders = isWhole
    ? known.folders
    : known.folders.map((folder) => ({ ...folder, stamp: "" }));
  const { articles, pictures, hasMasthead, hasFront } = found;
  const others = [
    ...pictures,
    ...(hasMasthead ? [mastheadName] : []),
    ...(hasFront ? [frontName] : []),
  ].sort();

  const origins = new Int32Array(articles.length + others.length).fill(-1);
  const fileStamps = FileStamps.forFiles(origins.length);
  let isSame = isWhole && known.areSame;
  const compare = (files: readonly string[], start: number, from: number, to: number): void => {
    let other = from;
    files.forEach((file, index) => {
      const number = start + index;
      while (other < to && (before?.files[other] ?? "") < file) other += 1;
      if (before?.files[other] === file && unchanged?.[other] === 1) {
        origins[number] = other;
        fileStamps.copy(number, before.fileStamps, other);
        return;
      }
      isSame = false;
      const stats = lookAt(`${location}/${file}`);
      if (stats !== undefined) fileStamps.note(number, stats, now);
    });
  };
  const [articleCount, count] = [before?.articleCount ?? 0, before?.count ?? 0];
  compare(articles, 0, 0, articleCount);
  compare(others, articles.length, articleCount, count);
  return {
    found,
    folders,
    others,
    origins,
    fileStamps,
    isSame: isSame && origins.length === count,
  };
}

/** Returns the stats of a regular file; undefined where there is none or it can't be read. */
function lookAt(location: string): fs.Stats | undefined {
  try {
    const stats = fs.lstatSync(location, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds the folders of `content/` that have the same entries as in the last inventory: a file that is added,
 * removed or renamed changes the stamp of its folder, writing to one does not.
 */
class KeptFolders implements KnownFolders {
  /** Every folder that was asked for, with its stamp from before it was listed. */
  readonly folders: InventoryFolder[] = [];
  readonly #location: string;
  readonly #now: number;
  readonly #before: KeptInventory | undefined;
  readonly #folderStamps: ReadonlyMap<string, string>;
  readonly #inner = new Map<string, string[]>();
  readonly #taken = new Set<string>();

  /** @param now - a time that the file system has just given, in milliseconds */
  constructor(location: string, now: number, before?: KeptInventory) {
    this.#location = location;
    this.#now = now;
    this.#before = before;
    const folders = before?.folders ?? [];
    this.#folderStamps = new Map(folders.map(({ inside, stamp }) => [inside, stamp]));
    for (const { inside } of folders) {
      if (inside === "") continue;
      const home = homeOf(inside);
      const others = this.#inner.get(home);
      if (others === undefined) this.#inner.set(home, [inside]);
      else others.push(inside);
    }
  }

  take(inside: string): readonly string[] | undefined {
    const stats = fs.lstatSync(path.join(this.#location, inside), { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) {
      this.folders.push({ inside, stamp: "" });
      return undefined;
    }
    const stamp = [stats.dev, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ");
    this.folders.push({ inside, stamp: isSettled(stats, this.#now) ? stamp : "" });
    if (this.#folderStamps.get(inside) !== stamp) return undefined;
    this.#taken.add(inside);
    return this.#inner.get(inside) ?? [];
  }

  *listFiles(): Generator<string> {
    for (const file of this.#before?.files ?? []) if (this.#taken.has(homeOf(file))) yield file;
  }

  /** Whether every folder of the last inventory has been taken, and no other one asked for. */
  get areSame(): boolean {
    return this.#taken.size === this.#folderStamps.size && this.folders.length === this.#taken.size;
  }
}

/** Returns the folder that a file or folder stands in. */
function homeOf(inside: string): string {
  return inside.slice(0, Math.max(0, inside.lastIndexOf("/")));
}
