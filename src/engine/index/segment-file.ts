import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../newsroom/content/atomic-write.ts";
import { digest, digestBytes } from "../../newsroom/content/digest.ts";
import { formatTable, SegmentTable } from "./segment-table.ts";
import type { RecordPlace, RecordDigest } from "./segment-columns.ts";
import type { SegmentRow } from "./segment-row.ts";

// A segment is a run of articles, read and checked, in one file: two records of each article, then a table of
// where they stand, and a checksum of the table. The file is named after the checksum, written once, put in
// place by one rename and never changed. It may be torn, or a stranger's: no byte of it counts before its
// checksum was found right.

/** Writes a segment's records, one article after the other. */
export class SegmentWriter {
  readonly #parts: Buffer[] = [];
  #length = 0;

  /** Adds the records of an article. */
  add(first: Buffer, second: Buffer): RecordPlace {
    const at = this.#length;
    this.#parts.push(first, second);
    this.#length += first.length + second.length;
    return [at, first.length, second.length, ...digestRecord(first), ...digestRecord(second)];
  }

  /**
   * Writes the file, whole or not at all, under a name that follows from its content. It is not synced to
   * disk.
   *
   * @param folder - where it goes; it exists
   * @param rows - of all its files, those that have records in the order in which these were added
   * @returns its name
   */
  finish(folder: string, rows: readonly SegmentRow[]): string {
    const table = formatTable(rows);
    const checksum = digest(table);
    const name = nameOf(checksum);
    const end = Buffer.from(formatEnd(checksum, table.length));
    writeAtomically(path.join(folder, name), [Buffer.concat([...this.#parts, table, end])]);
    return name;
  }
}

/** The length of a table's footer: its SHA-256 in hexadecimal, a blank, its length in 12 places, a line feed. */
const endLength = 64 + 1 + 12 + 1;

function formatEnd(checksum: string, length: number): string {
  return `${checksum} ${String(length).padStart(12)}\n`;
}

/** The file of a segment, open for reading. */
export class SegmentFile {
  readonly location: string;
  #descriptor: number | undefined;

  constructor(location: string) {
    this.location = location;
  }

  /** Returns its table; undefined where the file is missing, torn, renamed, or no segment of ours. */
  readTable(): SegmentTable | undefined {
    try {
      const { size } = fs.fstatSync(this.#open());
      const end = this.#readBytes(size - endLength, endLength).toString("latin1");
      const length = Number(end.slice(65, 77));
      if (length > size - endLength) return undefined;
      const table = this.#readBytes(size - endLength - length, length);
      const checksum = digest(table);
      if (end !== formatEnd(checksum, length)) return undefined;
      if (path.basename(this.location) !== nameOf(checksum)) return undefined;
      return new SegmentTable(table);
    } catch {
      return undefined;
    }
  }

  /** @throws {DamagedSegment} where the record isn't what was written */
  readArticle(place: RecordPlace): unknown {
    return JSON.parse(this.#readArticleRecord(place).toString("utf8"));
  }

  /** @throws {DamagedSegment} where the record isn't what was written */
  readBody(place: RecordPlace): unknown {
    return JSON.parse(this.#readBodyRecord(place).toString("utf8"));
  }

  /**
   * Returns the records of an article as bytes, to be added to another segment.
   *
   * @throws {DamagedSegment} where they aren't what was written
   */
  readRecords(place: RecordPlace): readonly [article: Buffer, body: Buffer] {
    return [this.#readArticleRecord(place), this.#readBodyRecord(place)];
  }

  close(): void {
    if (this.#descriptor !== undefined) fs.closeSync(this.#descriptor);
    this.#descriptor = undefined;
    open.delete(this);
  }

  #readArticleRecord([at, length, , ...digests]: RecordPlace): Buffer {
    return this.#readRecord(at, length, [digests[0], digests[1]]);
  }

  #readBodyRecord([at, before, length, , , ...digest]: RecordPlace): Buffer {
    return this.#readRecord(at + before, length, digest);
  }

  #readRecord(at: number, length: number, [first, second]: RecordDigest): Buffer {
    let bytes: Buffer;
    try {
      bytes = this.#readBytes(at, length);
    } catch (error) {
      throw new DamagedSegment(this.location, { cause: error });
    }
    const found = digestRecord(bytes);
    if (found[0] !== first || found[1] !== second) throw new DamagedSegment(this.location);
    return bytes;
  }

  #readBytes(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    const descriptor = this.#open();
    let done = 0;
    while (done < length) {
      const read = fs.readSync(descriptor, bytes, done, length - done, at + done);
      if (read === 0) throw new Error("it ends too early");
      done += read;
    }
    return bytes;
  }

  #open(): number {
    if (this.#descriptor !== undefined) return this.#descriptor;
    for (const [other] of open) {
      if (open.size < mostOpen) break;
      other.close();
    }
    const { O_RDONLY, O_NOFOLLOW } = fs.constants;
    this.#descriptor = fs.openSync(this.location, O_RDONLY | O_NOFOLLOW);
    open.set(this, true);
    return this.#descriptor;
  }
}

/** Thrown where a segment's file isn't what was written. */
export class DamagedSegment extends Error {
  constructor(location: string, options?: ErrorOptions) {
    super(`${location} is damaged`, options);
    this.name = "DamagedSegment";
  }
}

/** Open files, the oldest first: an archive has more than a process may open. */
const open = new Map<SegmentFile, true>();
const mostOpen = 64;

function digestRecord(bytes: Buffer): RecordDigest {
  const bits = digestBytes(bytes);
  return [bits.readInt32LE(0), bits.readInt32LE(4)];
}

function nameOf(checksum: string): string {
  return `${checksum.slice(0, 32)}.segment`;
}
