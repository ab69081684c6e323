import type { DigestPart } from "../../newsroom/content/newspaper.ts";

/** Where the records of an article stand in their segment's file, in bytes, and what they hold. */
export type RecordPlace = readonly [
  at: number,
  articleLength: number,
  bodyLength: number,
  ...articleDigest: RecordDigest,
  ...bodyDigest: RecordDigest,
];

/** The first 64 bits of a record's SHA-256: two signed numbers, which V8 keeps in the least pool. */
export type RecordDigest = readonly [number, number];

/** The bits of a row's flags. */
export const flags = {
  /** The article has no problem of its own; else the rest of the row is empty. */
  isWhole: 1,
  isPersian: 2,
  hasImage: 4,
  hasPictures: 8,
  hasOptionalFields: 16,
  hasLookups: 32,
} as const;

/** How many numbers the columns have of the place of a row's records: two lengths and four of digests. */
const placeLength = 6;

/** How many bytes a row takes, and an id that is named. */
const rowSize = 8 + 8 + 4 + 4 * placeLength + 2 + 2 + 1;
const namedSize = 8 + 2;

/**
 * The facts of a segment's rows, a column each, at some 50 bytes a row: objects are made of articles when
 * they are asked for.
 */
export class SegmentColumns {
  /** All of them, one behind the other. */
  readonly bytes: Uint8Array;
  /** The ranks of ids. */
  readonly ranks: Float64Array;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instants: Float64Array;
  /** The ranks of the ids that texts name, in the order of the rows that they stand in. */
  readonly named: Float64Array;
  /** Days on the newspaper's clock, as `toDayNumber` numbers them. */
  readonly days: Int32Array;
  /** The rows that `named` stand in. */
  readonly namedBy: Uint16Array;
  /** Places among the segment's desks, and among its lists of tags. */
  readonly desks: Uint16Array;
  readonly lists: Uint16Array;
  readonly flags: Uint8Array;
  /** The lengths of both records in bytes, then their digests. */
  readonly #places: Int32Array;
  #starts: Float64Array | undefined;

  /**
   * @param rows - how many, at most 65,536
   * @param named - how many ids are named
   * @param bytes - as `bytes` gave them on a machine that has the bytes of numbers in the same order
   */
  constructor(rows: number, named: number, bytes?: Uint8Array) {
    // A copy: typed arrays must be aligned, and the rest of the file can be collected.
    const buffer = new ArrayBuffer(SegmentColumns.sizeOf(rows, named));
    this.bytes = new Uint8Array(buffer);
    if (bytes !== undefined) this.bytes.set(bytes);
    let at = 0;
    const take = <T extends ArrayBufferView>(
      Column: new (buffer: ArrayBuffer, at: number, length: number) => T,
      length: number,
    ): T => {
      const column = new Column(buffer, at, length);
      at += column.byteLength;
      return column;
    };
    this.ranks = take(Float64Array, rows);
    this.instants = take(Float64Array, rows);
    this.named = take(Float64Array, named);
    this.days = take(Int32Array, rows);
    this.#places = take(Int32Array, rows * placeLength);
    this.namedBy = take(Uint16Array, named);
    this.desks = take(Uint16Array, rows);
    this.lists = take(Uint16Array, rows);
    this.flags = take(Uint8Array, rows);
  }

  /** Returns how many bytes columns take. */
  static sizeOf(rows: number, named: number): number {
    return rows * rowSize + named * namedSize;
  }

  has(row: number, flag: number): boolean {
    return ((this.flags[row] ?? 0) & flag) !== 0;
  }

  /** Returns the ranks of the ids that a row's texts name. */
  namedIn(row: number): readonly number[] {
    const first = findFirst(this.namedBy, row);
    let end = first;
    while (this.namedBy[end] === row) end += 1;
    return end === first ? none : [...this.named.subarray(first, end)];
  }

  /** Returns where the records of a row stand: behind those of the rows before it. */
  placeOf(row: number): RecordPlace {
    const at = row * placeLength;
    const part = (number: number): number => this.#places[at + number] ?? 0;
    return [this.#startOf(row), part(0), part(1), part(2), part(3), part(4), part(5)];
  }

  setPlace(row: number, [, ...lengthsAndSums]: RecordPlace): void {
    this.#places.set(lengthsAndSums, row * placeLength);
  }

  /** Returns a part of the digests of a row's records. */
  digestPart(row: number, part: DigestPart): number {
    return this.#places[row * placeLength + 2 + part] ?? 0;
  }

  #startOf(row: number): number {
    this.#starts ??= this.#addLengths();
    return this.#starts[row] ?? 0;
  }

  #addLengths(): Float64Array {
    const starts = new Float64Array(this.flags.length);
    let start = 0;
    for (let row = 0; row < starts.length; row++) {
      starts[row] = start;
      const at = row * placeLength;
      start += (this.#places[at] ?? 0) + (this.#places[at + 1] ?? 0);
    }
    return starts;
  }
}

const none: readonly never[] = [];

/** Returns the place of the first number that isn't below another, in sorted numbers. */
function findFirst(numbers: Uint16Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
