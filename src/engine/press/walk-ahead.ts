import { Worker } from "node:worker_threads";
import type { FileTable } from "./file-table.ts";
import { isAsPublished, type Walk, look, walkOn } from "./walk.js";

/** A look at all files of the last publication, which goes on beside the build. */
export class WalkAhead {
  readonly #walk: Walk;

  /**
   * Starts it.
   *
   * @param root the published site.
   * @param device the number of its file system.
   */
  constructor(root: string, device: number, ours: FileTable) {
    this.#walk = {
      ...ours.share(),
      root,
      device,
      verdicts: new Uint8Array(new SharedArrayBuffer(ours.count)),
      turn: new Int32Array(new SharedArrayBuffer(4)),
    };
    const thread = new Worker(new URL("walk-thread.js", import.meta.url), {
      workerData: this.#walk,
      execArgv: [],
    });
    // Whatever ends it, rows that it has not looked at are looked at here.
    thread.on("error", () => undefined);
    thread.unref();
  }

  /**
   * Whether a row's file is a regular one and still what was published. It is not said whether a link
   * stands on the way to it.
   */
  has(row: number): boolean {
    const { verdicts } = this.#walk;
    while (verdicts[row] === 0 && walkOn(this.#walk));
    // Another thread has taken this row, and is about to look or has been ended.
    if (verdicts[row] === 0) look(this.#walk, row);
    return verdicts[row] === isAsPublished;
  }

  /** Ends it. */
  stop(): void {
    Atomics.store(this.#walk.turn, 0, this.#walk.starts.length);
  }
}
