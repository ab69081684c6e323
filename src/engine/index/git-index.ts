import type { GitAnswer } from "../git/query-git.ts";
import type { KeptInventory } from "./inventory.ts";

// Git's index has a stamp of each tracked file, and git finds the files that have another one in a third of
// the time that we take to stat each. It knows no other files, and compares whole seconds as it is built for
// Debian: we rely on it where its stamp is that of our inventory, to the nanosecond, and the inventory has
// none of a file changed within two seconds of our reading it. (gitformat-index(5), git-diff-files(1).)

/** Bits of an entry's flags: assume-valid and the stage of a merge; more flags follow. */
const doubtful = 0x8000 | 0x3000;
const isExtended = 0x4000;

const [regularFile, kindOfFile] = [0o100000, 0o170000];

/**
 * Finds the files of an inventory that are tracked by git, and unchanged since they were read.
 *
 * @returns 1 for each of them; undefined where the index has an unknown format
 */
export function findUnchangedByGit(
  answer: GitAnswer,
  inventory: KeptInventory,
): Uint8Array | undefined {
  try {
    return readUnchanged(answer, inventory);
  } catch (error) {
    // The index is truncated.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readUnchanged(
  { index, hashLength, prefix, changed }: GitAnswer,
  { names, articleCount, count, fileStamps }: KeptInventory,
): Uint8Array | undefined {
  if (index.length < 12 + hashLength || index.toString("latin1", 0, 4) !== "DIRC") return undefined;
  const [form, entries] = [index.readUInt32BE(4), index.readUInt32BE(8)];
  if (form < 2 || form > 4) return undefined;
  const numbers = new DataView(index.buffer, index.byteOffset, index.length);
  const unchangedByGit = new Uint8Array(count);
  const home = Buffer.from(prefix);
  const articles = new NameCursor(names, 0, articleCount);
  const others = new NameCursor(names, articleCount, count);

  const timeAt = (at: number): number =>
    numbers.getUint32(at) * 1000 + numbers.getUint32(at + 4) / 1e6;
  const judge = (at: number, path: Buffer, length: number): void => {
    if (length <= home.length || path.compare(home, 0, home.length, 0, home.length) !== 0) return;
    const article = articles.find(path, home.length, length);
    const row = article === -1 ? others.find(path, home.length, length) : article;
    if (row === -1) return;
    const flags = numbers.getUint16(at + 40 + hashLength);
    const more = (flags & isExtended) !== 0 ? numbers.getUint16(at + 42 + hashLength) : 0;
    if ((flags & doubtful) !== 0 || more !== 0) return;
    if ((numbers.getUint32(at + 24) & kindOfFile) !== regularFile) return;
    const [ino, size] = [numbers.getUint32(at + 20), numbers.getUint32(at + 36)];
    if (!fileStamps.hasShort(row, size, timeAt(at + 8), timeAt(at), ino)) return;
    if (changed.size > 0 && changed.has(path.toString("latin1", 0, length))) return;
    unchangedByGit[row] = 1;
  };

  const path = Buffer.alloc(longestPath);
  let length = 0;
  let at = 12;
  for (let entry = 0; entry < entries; entry++) {
    const flags = numbers.getUint16(at + 40 + hashLength);
    let start = at + 42 + hashLength + ((flags & isExtended) !== 0 ? 2 : 0);
    let kept = 0;
    if (form === 4) [kept, start] = readKept(index, start, length);
    const end = index.indexOf(0, start);
    if (end === -1 || kept < 0 || kept + end - start > longestPath) return undefined;
    length = kept + index.copy(path, kept, start, end);
    judge(at, path, length);
    at = form === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return hasUnknownParts(index, at, index.length - hashLength) ? undefined : unchangedByGit;
}

/** In bytes; Linux has no longer paths (PATH_MAX). */
const longestPath = 4096;

/** Reads in version 4 how much of the last path the next one begins with, and where the rest is. */
function readKept(index: Buffer, start: number, length: number): [kept: number, start: number] {
  let at = start;
  let byte = index[at++] ?? 0;
  let removed = byte & 127;
  while ((byte & 128) !== 0 && at < start + 5) {
    byte = index[at++] ?? 0;
    removed = ((removed + 1) << 7) + (byte & 127);
  }
  return [length - removed, at];
}

/** Returns whether there is a required extension, named in lower case: entries alone don't tell all. */
function hasUnknownParts(index: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at + 8 <= end) {
    if ((index[at] ?? 0) >= 0x61) return true;
    at += 8 + index.readUInt32BE(at + 4);
  }
  return at !== end;
}

const lineFeed = 0x0a;

/** Finds names in sorted lines, asked for in the same order, without splitting the lines. */
class NameCursor {
  readonly #names: Buffer;
  readonly #end: number;
  #row: number;
  #start = 0;

  /**
   * @param names - lines, sorted from one number to the other
   * @param from - the number of the first line to be found
   * @param to - that of the first one behind them
   */
  constructor(names: Buffer, from: number, to: number) {
    this.#names = names;
    this.#row = 0;
    this.#end = to;
    while (this.#row < from) this.#skip();
  }

  /**
   * The number of the line that a name has, or -1. Names are asked for in their order, by bytes; where
   * lines have another one, some are not found.
   *
   * @param text - holds the name, from one place to the other
   */
  find(text: Buffer, from: number, to: number): number {
    while (this.#row < this.#end) {
      const end = this.#names.indexOf(lineFeed, this.#start);
      const order = text.compare(this.#names, this.#start, end, from, to);
      if (order === 0) return this.#row;
      if (order < 0) return -1;
      this.#skip();
    }
    return -1;
  }

  #skip(): void {
    this.#start = this.#names.indexOf(lineFeed, this.#start) + 1;
    this.#row += 1;
  }
}
