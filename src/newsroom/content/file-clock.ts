import fs from "node:fs";
import path from "node:path";

/** Milliseconds without a write after which a file counts as finished. */
const rest = 20;

/** Tells by the clock of a file system whether a file may still be written to. */
export class FileClock {
  readonly #folder: string;
  /** The time that was read last. */
  #now = -Infinity;

  /** @param folder - on that file system, where a file may be made for a moment */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Returns whether a file was written to a moment ago; false for a file from the future, whose clock is
   * another. Any file may be ahead by a few milliseconds: Linux gives a finer time to files that are being
   * looked at than to others.
   *
   * @param time - when that was, in milliseconds since 1970-01-01T00:00Z
   */
  isYoung(time: number): boolean {
    // Most files are older than the time that was read last.
    if (this.#now - time >= rest) return false;
    this.#now = askTime(this.#folder);
    return Math.abs(this.#now - time) < rest;
  }

  /** Blocks until a file that was written before is no longer young. */
  pause(): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, rest);
  }
}

/** Returns the time of a folder's file system, in milliseconds, which may differ from this machine's. */
export function askTime(folder: string): number {
  const probe = path.join(folder, `time.${process.pid}`);
  fs.rmSync(probe, { recursive: true, force: true });
  fs.closeSync(fs.openSync(probe, "wx"));
  const { mtimeMs } = fs.lstatSync(probe);
  fs.rmSync(probe);
  return mtimeMs;
}
