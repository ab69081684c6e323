import fs from "node:fs";

/** How many numbers a file stamp has: size, mtime, ctime, inode. */
export const fileStampLength = 4;

/** Milliseconds within which a file system may give two changes the same time: FAT has the coarsest. */
const coarsest = 2000;

/**
 * Returns whether a file was last changed so long ago that another change would give it another time.
 *
 * @param now - a time that the same file system gave before, in milliseconds
 */
export function isSettled({ mtimeMs, ctimeMs }: fs.Stats, now: number): boolean {
  return Math.max(mtimeMs, ctimeMs) < now - coarsest;
}

/**
 * The stamps of files, 32 bytes each: while a stamp is the same, so is the file. The numbers of an unknown
 * file are NaN, which equals nothing.
 */
export class FileStamps {
  readonly #numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  static forFiles(count: number): FileStamps {
    return new FileStamps(new Float64Array(count * fileStampLength).fill(NaN));
  }

  /** The stamps as bytes, in this machine's byte order. */
  get bytes(): Buffer {
    const { buffer, byteOffset, byteLength } = this.#numbers;
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  /** Returns whether a row has this stamp. Times are in milliseconds since 1970-01-01T00:00Z. */
  has(row: number, size: number, mtime: number, ctime: number, ino: number): boolean {
    const at = row * fileStampLength;
    const numbers = this.#numbers;
    return (
      numbers[at + 2] === ctime &&
      numbers[at + 1] === mtime &&
      numbers[at] === size &&
      numbers[at + 3] === ino
    );
  }

  /** As `has`, by the lower 32 bits of size and inode. */
  hasShort(row: number, size: number, mtime: number, ctime: number, ino: number): boolean {
    const at = row * fileStampLength;
    const numbers = this.#numbers;
    return (
      numbers[at + 2] === ctime &&
      numbers[at + 1] === mtime &&
      (numbers[at] ?? NaN) % 2 ** 32 === size &&
      (numbers[at + 3] ?? NaN) % 2 ** 32 === ino
    );
  }

  /** Copies the stamp of a row of another column. */
  copy(row: number, from: FileStamps, other: number): void {
    for (let part = 0; part < fileStampLength; part++) {
      this.#numbers[row * fileStampLength + part] =
        from.#numbers[other * fileStampLength + part] ?? NaN;
    }
  }

  /** Sets the stamp of a file, if another change from now on would give it another stamp. */
  note(row: number, stats: fs.Stats, now: number): void {
    if (!isSettled(stats, now)) return;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    this.#numbers.set([size, mtimeMs, ctimeMs, ino], row * fileStampLength);
  }
}
