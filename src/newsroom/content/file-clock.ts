import fs from "node:fs";
import path from "node:path";

/** For how long nobody has written to a file that is at rest, in milliseconds. */
const rest = 20;

/** The clock of a file system, which says of a file whether somebody may still be writing to it. */
export class FileClock {
  readonly #folder: string;
  /** What it said last. */
  #now = -Infinity;

  /** @param folder - on that file system, where a file may be made for a moment */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Whether a file was written to a moment ago. One from the future has a clock of its own: nothing is
   * known of it. By a few milliseconds any may be ahead: Linux gives a finer time to files that somebody
   * looks at than to others.
   *
   * @param time - when that was, in milliseconds since 1970-01-01T00:00Z
   */
  isYoung(time: number): boolean {
    // Most files are older than all that was asked before.
    if (this.#now - time >= rest) return false;
    this.#now = askTime(this.#folder);
    return Math.abs(this.#now - time) < rest;
  }

  /** Waits until a file that nobody writes to is not young any more. */
  pause(): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, rest);
  }
}

/** The time on the clock of a folder's file system, in milliseconds: this machine's may be another. */
export function askTime(folder: string): number {
  const probe = path.join(folder, `time.${process.pid}`);
  fs.rmSync(probe, { recursive: true, force: true });
  fs.closeSync(fs.openSync(probe, "wx"));
  const { mtimeMs } = fs.lstatSync(probe);
  fs.rmSync(probe);
  return mtimeMs;
}
