/** A file of a site as its manifest has it. */
export interface FileRecord {
  /** What it was when it was staged, see `stampOf`; `""` where that is not known. */
  readonly stamp: string;
  /** What it was rendered from, in the words of whoever rendered it; `""` where that is not known. */
  readonly key: string;
}

const lineFeed = 0x0a;
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
 * Files of a site, each with its record, in the bytes of a manifest's lines: some 70 bytes a file. As
 * objects or as strings in a set, 400,000 of them would take more memory than all else in a build.
 */
export class FileTable {
  #bytes: Buffer;
  #length: number;
  /** Where each row's line starts. */
  #starts = new Uint32Array(64);
  #count = 0;
  readonly #needle = Buffer.alloc(longestPath);

  /** @param lines each of them `path`, or `path`, `stamp` and `key` between tabs, and a line feed. */
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
  add(file: string, { stamp, key }: FileRecord): void {
    const line = `${file}\t${stamp}\t${key}\n`;
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
    // An array's sort makes use of stretches that are in order already; a typed array's does not.
    const starts = Array.from(this.#starts.subarray(0, this.#count));
    const compare = (a: number, b: number) => compareAt(this.#bytes, a, this.#bytes, b);
    if (starts.some((start, row) => row > 0 && compare(starts[row - 1] ?? 0, start) > 0)) {
      starts.sort(compare);
      this.#starts.set(starts);
    }
    const clash = starts.findIndex((start, row) => {
      return row > 0 && compare(starts[row - 1] ?? 0, start) >= isItsFolder;
    });
    if (clash === -1) return undefined;
    const [file, next] = [this.fileAt(clash - 1), this.fileAt(clash)];
    return file === next ? twoFiles(file) : fileAndFolder(file);
  }

  /** The row of a file, or -1. */
  find(file: string): number {
    const row = this.findPlace(file);
    return row < this.#count && this.#compareNeedle(row) === 0 ? row : -1;
  }

  /** The first row that is not before a path. `news/` leads to the first file inside that folder. */
  findPlace(path: string): number {
    this.#needle[this.#needle.write(path, 0, longestPath - 1)] = lineFeed;
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
    const [, stamp = "", key = ""] = this.lineAt(row).toString("utf8").slice(0, -1).split("\t");
    return { stamp, key };
  }

  /** A row's line with its line feed, in the table's own memory. */
  lineAt(row: number): Buffer {
    const start = this.#startOf(row);
    return this.#bytes.subarray(start, this.#bytes.indexOf(lineFeed, start) + 1);
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
