/** A file of a site as its manifest has it. */
export interface FileRecord {
  /** What it was when it was staged, see `fileStamp`; `""` where that is not known. */
  readonly stamp: string;
  /** Its bytes, see `contentDigest`; `""` where they are not known. */
  readonly digest: string;
  /** The key that its renderer gave it; `""` where that is not known. */
  readonly key: string;
}

const lineFeed = 0x0a;
const tab = 0x09;
const longestPath = 4096;

/**
 * The order of paths: by bytes, save that a path's end comes first and `/` second. Then all files of a
 * folder follow each other, right after a file that has the folder's own path. Doubled, so that two
 * ranks are one apart for that pair alone.
 */
const ranks = Uint16Array.from({ length: 256 }, (_, byte) => byte * 2);
for (const end of ["\t", "\n"]) ranks[end.charCodeAt(0)] = 0;
ranks["/".charCodeAt(0)] = 1;
const isItsFolder = -1;

/**
 * Files of a site, each with its record, in the bytes of a manifest's lines: some 120 bytes a file. As
 * objects or as strings in a set, 400,000 of them would take more memory than all else in a build.
 */
export class FileTable {
  #bytes: Buffer;
  #length: number;
  /** Where each row's line starts. */
  #starts = new Uint32Array(64);
  #count = 0;
  #found = -1;
  readonly #needle = Buffer.alloc(longestPath);

  /**
   * @param lines each of them `path`, `stamp`, `digest` and `key` between tabs, and a line feed. In memory that threads can share, where `share` is to be called.
   */
  constructor(lines: Buffer = Buffer.alloc(0)) {
    this.#bytes = lines;
    this.#length = lines.length;
    for (let start = 0; start < lines.length; start = lines.indexOf(lineFeed, start) + 1) {
      this.#note(start);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a row at the end. Before a file is looked for, the table must be sorted. */
  add(file: string, { stamp, digest, key }: FileRecord): void {
    const line = `${file}\t${stamp}\t${digest}\t${key}\n`;
    const needed = this.#length + Buffer.byteLength(line);
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(4096, needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#note(this.#length);
    this.#length += this.#bytes.write(line, this.#length);
  }

  /**
   * Sorts the rows by their paths.
   *
   * @returns why these can't be the files of one site, if so.
   */
  sort(): string | undefined {
    let clash = this.#findStep(isItsFolder);
    if (clash === -1) return undefined;
    if (this.#findStep(1) !== -1) {
      // An array's sort makes use of stretches that are in order already; a typed array's does not.
      const starts = Array.from(this.#starts.subarray(0, this.#count));
      this.#starts.set(starts.sort((a, b) => compareAt(this.#bytes, a, this.#bytes, b)));
      clash = this.#findStep(isItsFolder);
      if (clash === -1) return undefined;
    }
    const [file, next] = [this.fileAt(clash - 1), this.fileAt(clash)];
    return file === next ? twoFiles(file) : fileAndFolder(file);
  }

  /**
   * The row of a file, or -1. Who asks for all in order is answered at once, in the other order, too: the
   * newest articles come first, and have the highest numbers.
   */
  find(file: string): number {
    this.#setNeedle(file);
    const [next, before] = [this.#found + 1, this.#found - 1];
    const row = this.#isAt(before) ? before : this.#isAt(next) ? next : this.#halve();
    if (!this.#isAt(row)) return -1;
    this.#found = row;
    return row;
  }

  /** The first row that is not before a path. `news/` leads to the first file inside that folder. */
  findPlace(path: string): number {
    this.#setNeedle(path);
    return this.#halve();
  }

  #setNeedle(path: string): void {
    this.#needle[this.#needle.write(path, 0, longestPath - 1)] = lineFeed;
  }

  #isAt(row: number): boolean {
    return row >= 0 && row < this.#count && this.#compareNeedle(row) === 0;
  }

  #halve(): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareNeedle(middle) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  fileAt(row: number): string {
    const start = this.#startOf(row);
    let end = start;
    while (rankOf(this.#bytes[end]) > 0) end += 1;
    return this.#bytes.toString("utf8", start, end);
  }

  recordAt(row: number): FileRecord {
    const line = this.lineAt(row).toString("utf8").slice(0, -1);
    const [, stamp = "", digest = "", key = ""] = line.split("\t");
    return { stamp, digest, key };
  }

  /** A row's line with its line feed, in the table's own memory. */
  lineAt(row: number): Buffer {
    return this.#bytes.subarray(this.#startOf(row), this.#endOf(row));
  }

  /** The lines of some rows, as few pieces of the table's own memory. */
  *linesOf(from: number, to: number): Generator<Buffer> {
    let start = this.#startOf(from);
    let end = start;
    for (let row = from; row < to; row++) {
      const next = this.#startOf(row);
      if (next !== end) {
        yield this.#bytes.subarray(start, end);
        start = next;
      }
      end = this.#endOf(row);
    }
    yield this.#bytes.subarray(start, end);
  }

  /** Whether a row has this key. */
  hasKey(row: number, key: string): boolean {
    const end = this.#endOf(row) - 1;
    const start = end - key.length;
    if (this.#bytes[start - 1] !== tab) return false;
    for (let at = 0; at < key.length; at++) {
      if (this.#bytes[start + at] !== key.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Where the lines start, for threads to share along with the lines. No row may be added any more. */
  share(): { readonly lines: Buffer; readonly starts: Uint32Array<SharedArrayBuffer> } {
    const starts = new Uint32Array(new SharedArrayBuffer(this.#count * 4));
    starts.set(this.#starts.subarray(0, this.#count));
    return { lines: this.#bytes, starts };
  }

  #note(start: number): void {
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#count * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#count++] = start;
  }

  #startOf(row: number): number {
    return this.#starts[row] ?? 0;
  }

  #endOf(row: number): number {
    return this.#bytes.indexOf(lineFeed, this.#startOf(row)) + 1;
  }

  /** The first row whose path is by that much or more after, or no more before, the one before it. */
  #findStep(least: number): number {
    for (let row = 1; row < this.#count; row++) {
      const [before, start] = [this.#startOf(row - 1), this.#startOf(row)];
      if (compareAt(this.#bytes, before, this.#bytes, start) >= least) return row;
    }
    return -1;
  }

  #compareNeedle(row: number): number {
    return compareAt(this.#needle, 0, this.#bytes, this.#startOf(row));
  }
}

export function twoFiles(file: string): string {
  return `Two files of the site have one path: ${file}`;
}

export function fileAndFolder(file: string): string {
  return `A file and a folder of the site have one path: ${file}`;
}

function rankOf(byte: number | undefined): number {
  return ranks[byte ?? lineFeed] ?? 0;
}

function compareAt(a: Buffer, startA: number, b: Buffer, startB: number): number {
  for (let at = 0; ; at++) {
    const rank = rankOf(a[startA + at]);
    const difference = rank - rankOf(b[startB + at]);
    if (difference !== 0 || rank === 0) return difference;
  }
}
