import fs from "node:fs";
import path from "node:path";
import { isSystemError } from "./press-error.ts";
import { folderOf } from "./site-path.ts";

/**
 * Tells for very many folders of the published site that no link stands on the way to them. Each
 * folder that holds others is listed once and asked what in it is no folder, which costs a sixth of
 * asking for each (0.5 and 3 µs, ext4), and only exceptions are kept in memory.
 *
 * Whether a folder exists, and on which file system, is not said: ask for a file in it.
 */
export class PlainFolders {
  readonly #root: string;
  /** What is no folder, by the folder that it stands in; undefined for one that can't be listed. */
  readonly #exceptions = new Map<string, ReadonlySet<string> | undefined>();
  /** The last folder that was asked for, and the answer. */
  #last = "";
  #answer = true;

  /** @param root the published site, which exists and is a real folder. */
  constructor(root: string) {
    this.#root = root;
  }

  has(folder: string): boolean {
    if (folder === "") return true;
    if (folder !== this.#last) {
      const outer = folderOf(folder);
      const plain = this.has(outer) && this.#exceptionsIn(outer)?.has(folder) === false;
      this.#last = folder;
      this.#answer = plain;
    }
    return this.#answer;
  }

  #exceptionsIn(folder: string): ReadonlySet<string> | undefined {
    if (!this.#exceptions.has(folder)) this.#exceptions.set(folder, this.#list(folder));
    return this.#exceptions.get(folder);
  }

  #list(folder: string): ReadonlySet<string> | undefined {
    const exceptions = new Set<string>();
    try {
      const listing = fs.opendirSync(path.join(this.#root, folder), { bufferSize: 1024 });
      try {
        for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
          if (!entry.isDirectory()) exceptions.add(path.posix.join(folder, entry.name));
        }
      } finally {
        listing.closeSync();
      }
      return exceptions;
    } catch (error) {
      if (isSystemError(error, "ENOENT", "EACCES")) return undefined;
      throw error;
    }
  }
}
