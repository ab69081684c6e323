import fs from "node:fs";
import type { Folder } from "../../newsroom/content/folder.ts";
import { frontName, mastheadName, walkContent } from "../../newsroom/content/walk-content.ts";
import type { FoundContent, KnownFolders } from "../../newsroom/content/walk-content.ts";
import { keyOfPath, pathOfKey, type ContentIndex } from "./content-index.ts";

/** Milliseconds within which a file system may give two changes the same time: FAT has the coarsest. */
const coarsest = 2000;

/**
 * The stamp of a file or folder: while it is the same, so are its bytes, or its entries. `""`, which is no
 * stamp, where it was changed so lately that another change may give it the same one.
 *
 * @param now - a time that the same file system gave before, in milliseconds
 */
function stampOf(stats: fs.Stats, now: number): string {
  const isSettled = Math.max(stats.mtimeMs, stats.ctimeMs) < now - coarsest;
  return isSettled ? formatStamp(stats) : "";
}

function formatStamp({ size, mtimeMs, ctimeMs, ino }: fs.Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** The numbers of a stamp: size, mtime and ctime in milliseconds, inode. */
export function parseStamp(stamp: string): readonly number[] {
  return stamp.split(" ").map(Number);
}

/** Tells of a file of the index, asked for in their order, that somebody vouches for its being unchanged. */
export type Voucher = (inside: string, stamp: string) => boolean;

/** The files that the index knows. */
export interface KnownFiles {
  readonly count: number;
  /** Those that are not as they were, inside of `content/`. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Looks at the files of the index.
 *
 * @param location - `content/` on this machine
 * @param vouches - for files that need not be looked at
 */
export function lookAtFiles(
  location: string,
  index: ContentIndex,
  vouches: Voucher = () => false,
): KnownFiles {
  const changed = new Set<string>();
  let count = 0;
  for (const [key, stamp] of index.files.entries()) {
    const inside = pathOfKey(key);
    count += 1;
    if (vouches(inside, stamp)) continue;
    const stats = lookAt(`${location}/${inside}`);
    if (stats === undefined || formatStamp(stats) !== stamp) changed.add(inside);
  }
  return { count, changed };
}

/** Returns whether `content/` has the folders of the index, and each of them the same entries. */
export function hasSameFolders(location: string, index: ContentIndex): boolean {
  const folders = new IndexedFolders(location, Infinity, index);
  const waiting = [""];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const inner = folders.take(inside);
    if (inner === undefined) return false;
    for (const other of inner) waiting.push(other);
  }
  return folders.areSame;
}

/** What is in `content/`, and how it differs from what the index knows. */
export interface ContentScan {
  readonly found: FoundContent;
  /** The stamps of the files that are new or changed, from before they are read. */
  readonly changed: ReadonlyMap<string, string>;
  /** The files of the index that are gone. */
  readonly gone: readonly string[];
  /** The stamps of the folders. */
  readonly folders: ReadonlyMap<string, string>;
  /** Whether the index would stay as it is. */
  readonly isSame: boolean;
}

/**
 * Scans `content/`. A folder that has not changed is not listed again.
 *
 * @param now - a time that its file system has just given, in milliseconds
 * @param known - see `lookAtFiles`
 */
export function scanContent(
  content: Folder,
  now: number,
  index: ContentIndex,
  known: KnownFiles,
): ContentScan {
  const { location } = content;
  const indexed = new IndexedFolders(location, now, index);
  const found = walkContent(content, indexed);
  const { articles, pictures, hasMasthead, hasFront, problems } = found;
  const others = [...(hasMasthead ? [mastheadName] : []), ...(hasFront ? [frontName] : [])];
  const changed = new Map<string, string>();
  let kept = 0;
  for (const file of [articles, pictures, others].flat()) {
    const isKnown = index.files.get(keyOfPath(file)) !== undefined;
    if (isKnown) kept += 1;
    if (isKnown && !known.changed.has(file)) continue;
    const stats = lookAt(`${location}/${file}`);
    changed.set(file, stats === undefined ? "" : stampOf(stats, now));
  }
  const gone =
    kept === known.count ? [] : findGone(index, new Set([...articles, ...pictures, ...others]));
  // Where something could not be listed, the next scan lists all again.
  const isWhole = problems.length === 0;
  const folders = new Map(
    [...indexed.stamps].map(([inside, stamp]) => [inside, isWhole ? stamp : ""]),
  );
  const isSame = isWhole && indexed.areSame && changed.size + gone.length === 0;
  return { found, changed, gone, folders, isSame };
}

function findGone(index: ContentIndex, standing: ReadonlySet<string>): readonly string[] {
  const gone: string[] = [];
  for (const [key] of index.files.entries()) {
    const inside = pathOfKey(key);
    if (!standing.has(inside)) gone.push(inside);
  }
  return gone;
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
 * Finds the folders of `content/` that have the same entries as in the index: a file that is added, removed
 * or renamed changes the stamp of its folder, writing to one does not.
 */
class IndexedFolders implements KnownFolders {
  /** Every folder that was asked for, with its stamp from before it was listed. */
  readonly stamps = new Map<string, string>();
  readonly #location: string;
  readonly #now: number;
  readonly #index: ContentIndex;
  readonly #known = new Map<string, string>();
  readonly #inner = new Map<string, string[]>();
  readonly #taken = new Set<string>();

  /** @param now - a time that the file system has just given, in milliseconds */
  constructor(location: string, now: number, index: ContentIndex) {
    this.#location = location;
    this.#now = now;
    this.#index = index;
    for (const [key, stamp] of index.folders.entries()) {
      const inside = pathOfKey(key);
      this.#known.set(inside, stamp);
      if (inside === "") continue;
      const home = homeOf(inside);
      const others = this.#inner.get(home);
      if (others === undefined) this.#inner.set(home, [inside]);
      else others.push(inside);
    }
  }

  take(inside: string): readonly string[] | undefined {
    const stats = fs.lstatSync(`${this.#location}/${inside}`, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) {
      this.stamps.set(inside, "");
      return undefined;
    }
    this.stamps.set(inside, stampOf(stats, this.#now));
    if (this.#known.get(inside) !== formatStamp(stats)) return undefined;
    this.#taken.add(inside);
    return this.#inner.get(inside) ?? [];
  }

  *listFiles(): Generator<string> {
    if (this.#taken.size === 0) return;
    for (const [key] of this.#index.files.entries()) {
      const inside = pathOfKey(key);
      if (this.#taken.has(homeOf(inside))) yield inside;
    }
  }

  /** Whether every folder of the index has been taken, and no other one asked for. */
  get areSame(): boolean {
    return this.#taken.size === this.#known.size && this.stamps.size === this.#taken.size;
  }
}

/** Returns the folder that a file or folder stands in. */
function homeOf(inside: string): string {
  return inside.slice(0, Math.max(0, inside.lastIndexOf("/")));
}
