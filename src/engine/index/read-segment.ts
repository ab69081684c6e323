import path from "node:path";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Fault } from "../../language/problem/problem.ts";
import { digestBytes } from "../../newsroom/content/digest.ts";
import { FileClock } from "../../newsroom/content/file-clock.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import { readArticle, type PictureFinder } from "../../newsroom/content/read-article.ts";
import { readBytes } from "../../newsroom/content/read-bytes.ts";
import { guessPicture } from "../../newsroom/content/used-pictures.ts";
import { formatRecords } from "./article-records.ts";
import { SegmentWriter, DamagedSegment, SegmentFile } from "./segment-file.ts";
import { gatherFacts, type PictureLookup, type SegmentRow } from "./segment-row.ts";
import { digestLength, type SegmentTable } from "./segment-table.ts";

/** A part of `content/`: some of its articles, in the order of the walk. */
export interface Segment {
  /** Inside of `content/`. */
  readonly files: readonly string[];
  /** Names of earlier segments' files that may hold some of these files. */
  readonly known: readonly string[];
  /** The files that may have changed since these were made. */
  readonly changed: readonly string[];
}

/** The folders that a segment is read from and written to. */
interface SegmentPlaces {
  readonly content: Folder;
  /** The folder of segments' files. */
  readonly folder: string;
}

/**
 * Reads and checks the articles of a segment, each by itself, and writes them to the segment's file. An
 * article with a problem has its name there alone: its file is read again to report the problem. The row of
 * an earlier segment is copied if the file has not been changed, or has the same bytes: after a checkout, or
 * on another machine, all files are newer and most are the same.
 *
 * @returns the name of the segment's file: that of an earlier one where nothing in it has changed
 */
export function readSegment(
  { files, known, changed }: Segment,
  places: SegmentPlaces,
  masthead: Masthead,
): string {
  const clock = new FileClock(places.folder);
  const read: Read = (inside) => readBytes(path.join(places.content.location, inside), clock);
  const before = new KnownRows(known.map((file) => path.join(places.folder, file)));
  try {
    const doubtful = new Set(changed);
    const rows = files.map((inside) => {
      const row = before.find(inside);
      return row && (!doubtful.has(inside) || hasBytes(row, read(inside))) ? row : undefined;
    });
    const whole = findWholeSegment(rows);
    if (whole !== undefined) return path.basename(whole.location);
    const writer = new SegmentWriter();
    const written = files.map((inside, index) => {
      const row = rows[index];
      return (
        (row && copyRow(row, writer)) ?? readRow(inside, read, places.content, masthead, writer)
      );
    });
    return writer.finish(places.folder, written);
  } finally {
    before.close();
  }
}

type Read = (inside: string) => Buffer | Fault;

/** Returns whether these are the bytes that a row was made from. */
function hasBytes({ table, row }: KnownRow, bytes: Buffer | Fault): boolean {
  return Buffer.isBuffer(bytes) && digestOf(bytes).equals(table.digestOf(row));
}

function readRow(
  inside: string,
  read: Read,
  content: Folder,
  masthead: Masthead,
  writer: SegmentWriter,
): SegmentRow {
  const bytes = read(inside);
  const digest = Buffer.isBuffer(bytes) ? digestOf(bytes) : Buffer.alloc(digestLength);
  const lookups: PictureLookup[] = [];
  const find: PictureFinder["find"] = (typed, article, range) => {
    // Which pictures there are is looked up where all articles come together.
    const guessed = guessPicture(typed, article, content) ?? typed;
    lookups.push({ typed, range, file: guessed });
    return guessed;
  };
  const file = fileInside(content, inside);
  const { finished } = readArticle(file, masthead, { find }, undefined, bytes);
  if (finished === undefined) return { file: inside, digest };
  const records = formatRecords(finished);
  const [article, body] = records;
  const place = writer.add(Buffer.from(article), Buffer.from(body));
  return { file: inside, digest, facts: gatherFacts(finished, records, place, lookups) };
}

function digestOf(bytes: Buffer): Buffer {
  return digestBytes(bytes).subarray(0, digestLength);
}

/** A row of an earlier segment. */
interface KnownRow {
  readonly segment: SegmentFile;
  readonly table: SegmentTable;
  readonly row: number;
}

/** Finds the rows that earlier segments have of files. */
export class KnownRows {
  readonly #segments: readonly SegmentFile[];
  readonly #rows = new Map<string, KnownRow>();

  /** @param locations - of the segments' files; a damaged one has no rows */
  constructor(locations: readonly string[]) {
    this.#segments = locations.map((location) => new SegmentFile(location));
    for (const segment of this.#segments) {
      const table = segment.readTable();
      table?.files.forEach((inside, row) => this.#rows.set(inside, { segment, table, row }));
    }
  }

  /** @param inside - a file inside of `content/` */
  find(inside: string): KnownRow | undefined {
    return this.#rows.get(inside);
  }

  close(): void {
    for (const segment of this.#segments) segment.close();
  }
}

/** Returns the segment whose rows are exactly these, in order. */
function findWholeSegment(rows: readonly (KnownRow | undefined)[]): SegmentFile | undefined {
  const [first] = rows;
  if (first?.table.files.length !== rows.length) return undefined;
  const isWhole = rows.every((known, row) => known?.table === first.table && known.row === row);
  return isWhole ? first.segment : undefined;
}

/**
 * Copies the row and the records of a file from an earlier segment.
 *
 * @returns its row in the new segment; undefined where its records are damaged
 */
function copyRow({ segment, table, row }: KnownRow, writer: SegmentWriter): SegmentRow | undefined {
  const file = table.files[row] ?? "";
  const digest = table.digestOf(row);
  const facts = table.factsOf(row);
  if (facts === undefined) return { file, digest };
  try {
    const place = writer.add(...segment.readRecords(facts.place));
    return { file, digest, facts: { ...facts, place } };
  } catch (error) {
    if (error instanceof DamagedSegment) return undefined;
    throw error;
  }
}
