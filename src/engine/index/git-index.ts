import type { GitAnswer } from "../git/query-git.ts";
import { keyOfPath } from "./content-index.ts";
import { parseStamp, type Voucher } from "./scan-content.ts";

// Git's index has a stamp of each tracked file, and git finds the files that have another one in a third of
// the time that we take to stat each. It knows no other files, and compares whole seconds as it is built for
// Debian: we rely on it where its stamp is the one that we have, to the nanosecond, and we have none of a file
// that was changed within two seconds of our reading it. (gitformat-index(5), git-diff-files(1).)

/** Bits of an entry's flags: assume-valid and the stage of a merge; more flags follow. */
const doubtful = 0x8000 | 0x3000;
const isExtended = 0x4000;

const [regularFile, kindOfFile] = [0o100000, 0o170000];

/** An entry of git's index that can be relied upon. */
interface Entry {
  readonly key: string;
  /** The lower 32 bits of size and inode, and the times in milliseconds. */
  readonly stamp: readonly [size: number, mtime: number, ctime: number, ino: number];
}

/**
 * Has git vouch for the files that it tracks and has found unchanged.
 *
 * @returns undefined where its index has an unknown format
 */
export function vouchByGit(answer: GitAnswer): Voucher | undefined {
  let entries: readonly Entry[] | undefined;
  try {
    entries = readEntries(answer);
  } catch (error) {
    // The index is truncated.
    if (!(error instanceof RangeError)) throw error;
  }
  if (entries === undefined) return undefined;
  const known = entries;
  let next = 0;
  return (inside, stamp) => {
    // Both are in one order, but for names with rare characters: those are looked at.
    const key = keyOfPath(inside);
    while ((known[next]?.key ?? key) < key) next += 1;
    const entry = known[next];
    return entry?.key === key && isSameStamp(entry.stamp, parseStamp(stamp));
  };
}

function isSameStamp(short: Entry["stamp"], whole: readonly number[]): boolean {
  const [size = NaN, mtime, ctime, ino = NaN] = whole;
  return (
    short[0] === size % 2 ** 32 &&
    short[1] === mtime &&
    short[2] === ctime &&
    short[3] === ino % 2 ** 32
  );
}

function readEntries({
  index,
  hashLength,
  prefix,
  changed,
}: GitAnswer): readonly Entry[] | undefined {
  if (index.length < 12 + hashLength || index.toString("latin1", 0, 4) !== "DIRC") return undefined;
  const [form, count] = [index.readUInt32BE(4), index.readUInt32BE(8)];
  if (form < 2 || form > 4) return undefined;
  const numbers = new DataView(index.buffer, index.byteOffset, index.length);
  const home = Buffer.from(prefix);
  const timeAt = (at: number): number =>
    numbers.getUint32(at) * 1000 + numbers.getUint32(at + 4) / 1e6;
  const readEntry = (at: number, path: Buffer, length: number): Entry | undefined => {
    if (length <= home.length || path.compare(home, 0, home.length, 0, home.length) !== 0)
      return undefined;
    const flags = numbers.getUint16(at + 40 + hashLength);
    const more = (flags & isExtended) !== 0 ? numbers.getUint16(at + 42 + hashLength) : 0;
    if ((flags & doubtful) !== 0 || more !== 0) return undefined;
    if ((numbers.getUint32(at + 24) & kindOfFile) !== regularFile) return undefined;
    if (changed.size > 0 && changed.has(path.toString("latin1", 0, length))) return undefined;
    const [ino, size] = [numbers.getUint32(at + 20), numbers.getUint32(at + 36)];
    const key = keyOfPath(path.toString("utf8", home.length, length));
    return { key, stamp: [size, timeAt(at + 8), timeAt(at), ino] };
  };

  const entries: Entry[] = [];
  const path = Buffer.alloc(longestPath);
  let length = 0;
  let at = 12;
  for (let number = 0; number < count; number++) {
    const flags = numbers.getUint16(at + 40 + hashLength);
    let start = at + 42 + hashLength + ((flags & isExtended) !== 0 ? 2 : 0);
    let kept = 0;
    if (form === 4) [kept, start] = readKept(index, start, length);
    const end = index.indexOf(0, start);
    if (end === -1 || kept < 0 || kept + end - start > longestPath) return undefined;
    length = kept + index.copy(path, kept, start, end);
    const entry = readEntry(at, path, length);
    if (entry !== undefined) entries.push(entry);
    at = form === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return hasUnknownParts(index, at, index.length - hashLength) ? undefined : entries;
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
