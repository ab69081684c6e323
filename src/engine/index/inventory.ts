import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../newsroom/content/atomic-write.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { readRegularFile } from "../../newsroom/content/read-bytes.ts";
import { fileStampLength, FileStamps } from "./file-stamps.ts";

const version = "khabar inventory 1\n";

/** The name of the file that holds an inventory, beside the segments' files. */
export const inventoryName = "inventory";

/** The files of `content/` when it was last read, and the segments that hold its articles. */
export interface Inventory {
  /** A digest of everything that articles are read by, besides their files. */
  readonly key: string;
  /** The folders, inside of `content/`, each behind the one that it stands in; `""` is the first. */
  readonly folders: readonly InventoryFolder[];
  /** Inside of `content/`, in the order of the walk. */
  readonly articles: readonly string[];
  /** Pictures and the files at the root, likewise. */
  readonly others: readonly string[];
  /** The stamps of articles, then of the others, from before they were read. */
  readonly fileStamps: FileStamps;
  /** The files that hold the articles, in their order. */
  readonly segments: readonly IndexedSegment[];
}

export interface InventoryFolder {
  readonly inside: string;
  /** Its device, mtime, ctime and inode; `""` where its entries may have changed since. */
  readonly stamp: string;
}

/** A segment's file, and how many articles it holds. */
export interface IndexedSegment {
  readonly segment: string;
  readonly count: number;
}

/** An inventory of an earlier build. File names are split lazily. */
export class KeptInventory {
  readonly key: string;
  readonly folders: readonly InventoryFolder[];
  readonly segments: readonly IndexedSegment[];
  readonly fileStamps: FileStamps;
  /** A digest of its file. */
  readonly checksum: string;
  /** The names of all files, of articles first, each with a line feed. */
  readonly names: Buffer;
  readonly articleCount: number;
  readonly count: number;
  #files: readonly string[] | undefined;

  private constructor(head: Head, names: Buffer, fileStamps: FileStamps, checksum: string) {
    this.key = head.key;
    this.folders = head.folders.map(([inside, stamp]) => ({ inside, stamp }));
    this.segments = head.segments.map(([segment, count]) => ({ segment, count }));
    this.articleCount = head.articles;
    this.count = head.articles + head.others;
    this.names = names;
    this.fileStamps = fileStamps;
    this.checksum = checksum;
  }

  /** Articles, then the others. */
  get files(): readonly string[] {
    this.#files ??= this.names.toString("utf8").split("\n").slice(0, -1);
    return this.#files;
  }

  /**
   * Reads what `writeInventory` has written.
   *
   * @param folder - of the segments' files
   * @returns undefined where it is missing, torn, damaged, of another version, or not a file
   */
  static read(folder: string): KeptInventory | undefined {
    const bytes = readRegularFile(path.join(folder, inventoryName), (file) =>
      fs.readFileSync(file),
    );
    if (!Buffer.isBuffer(bytes)) return undefined;
    if (bytes.toString("latin1", 0, version.length) !== version) return undefined;
    const end = bytes.length - checksumLength;
    const checksum = digest(bytes.subarray(0, end));
    if (bytes.toString("latin1", end) !== checksum) return undefined;
    const headEnd = bytes.indexOf("\n", version.length);
    const head = JSON.parse(bytes.toString("utf8", version.length, headEnd)) as Head;
    if (!head.segments.every(([segment]) => /^[0-9a-f]{32}\.segment$/.test(segment)))
      return undefined;
    const namesEnd = headEnd + 1 + head.names;
    const numbers = new Float64Array((head.articles + head.others) * fileStampLength);
    const fileStamps = new FileStamps(numbers);
    bytes.copy(fileStamps.bytes, 0, namesEnd, end);
    return new KeptInventory(head, bytes.subarray(headEnd + 1, namesEnd), fileStamps, checksum);
  }
}

interface Head {
  readonly key: string;
  readonly folders: readonly (readonly [inside: string, stamp: string])[];
  readonly segments: readonly (readonly [segment: string, count: number])[];
  readonly articles: number;
  readonly others: number;
  /** How many bytes the names take. */
  readonly names: number;
}

/** A SHA-256 in hexadecimal. */
const checksumLength = 64;

/**
 * Writes an inventory, whole or not at all.
 *
 * @param folder - of the segments' files
 * @returns a digest of its file
 */
export function writeInventory(folder: string, inventory: Inventory): string {
  const { key, folders, articles, others, fileStamps, segments } = inventory;
  const names = Buffer.from([...articles, ...others, ""].join("\n"));
  const head: Head = {
    key,
    folders: folders.map(({ inside, stamp }) => [inside, stamp]),
    segments: segments.map(({ segment, count }) => [segment, count]),
    articles: articles.length,
    others: others.length,
    names: names.length,
  };
  const text = Buffer.from(`${version}${JSON.stringify(head)}\n`);
  const bytes = Buffer.concat([text, names, fileStamps.bytes]);
  const checksum = digest(bytes);
  writeAtomically(path.join(folder, inventoryName), [bytes, checksum]);
  return checksum;
}
