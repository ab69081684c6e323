import fs from "node:fs";
import { Worker } from "node:worker_threads";
import { compareNext, compareRow, isAsPublished, type SharedFiles } from "./file-stamp.js";
import type { FileTable } from "./file-table.ts";
import { readManifest, readManifestChecksum } from "./manifest.ts";
import { folderOf } from "./press-file.ts";
import { PlainFolders } from "./site-folders.ts";
import type { Workplace } from "./workplace.ts";

/** Compares the stamps of all files of the last publication, in a thread beside the build. */
export class StampCheck {
  readonly #files: SharedFiles;

  /**
   * Starts the thread.
   *
   * @param root - the published site
   * @param device - the number of its file system
   */
  constructor(root: string, device: number, published: FileTable) {
    this.#files = {
      ...published.share(),
      root,
      device,
      results: new Uint8Array(new SharedArrayBuffer(published.count)),
      next: new Int32Array(new SharedArrayBuffer(4)),
    };
    const thread = new Worker(new URL("file-stamp.js", import.meta.url), {
      workerData: { task: "compare stamps", files: this.#files },
      execArgv: [],
    });
    // If the thread fails, `has` compares the rows that are left.
    thread.on("error", () => undefined);
    thread.unref();
  }

  /**
   * Whether a row's file is a regular one and as it was published. A link on the way to it is not noticed.
   * Compares rows itself while the thread has not come to this one.
   */
  has(row: number): boolean {
    const { results } = this.#files;
    while (results[row] === 0 && compareNext(this.#files));
    // The thread has taken this row and not compared it yet, or was ended.
    if (results[row] === 0) compareRow(this.#files, row);
    return results[row] === isAsPublished;
  }

  /** Ends the thread. */
  stop(): void {
    Atomics.store(this.#files.next, 0, this.#files.starts.length);
  }
}

/** A published site whose files are all as the last publication left them. */
interface UnchangedSite {
  /** How many files of ours it has. */
  readonly files: number;
  /** A digest of their list, their keys and stamps. */
  readonly checksum: string;
}

/** Looks whether the published site is as the last publication left it, beside other work. */
export class SiteCheck {
  readonly #workplace: Workplace;
  readonly #published: FileTable | undefined;
  readonly #stamps: StampCheck | undefined;

  /** Begins it. */
  constructor(workplace: Workplace) {
    const { output, manifest } = workplace;
    this.#workplace = workplace;
    const site = fs.lstatSync(output, { throwIfNoEntry: false });
    this.#published = site?.isDirectory() === true ? readManifest(manifest) : undefined;
    if (site !== undefined && this.#published !== undefined) {
      this.#stamps = new StampCheck(output, site.dev, this.#published);
    }
  }

  /** Ends it: the result is not needed. */
  stop(): void {
    this.#stamps?.stop();
  }

  /** Waits for the result: undefined where a file is gone or changed, or there is no manifest. */
  finish(): UnchangedSite | undefined {
    const [published, stamps] = [this.#published, this.#stamps];
    if (published === undefined || stamps === undefined) return undefined;
    const plain = new PlainFolders(this.#workplace.output);
    for (let row = 0; row < published.count; row++) {
      if (plain.has(folderOf(published.fileAt(row))) && stamps.has(row)) continue;
      stamps.stop();
      return undefined;
    }
    return { files: published.count, checksum: readManifestChecksum(this.#workplace.manifest) };
  }
}
