import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { syncPath } from "../../newsroom/content/atomic-write.ts";

/**
 * Above this many files and folders, one sync of the whole file system is cheaper than one of each.
 * Measured on ext4 with files of 9 kB: 20 cost 6 to 8 ms one by one and 3 to 6 ms at once, 300 cost
 * 80 ms and 16 ms. A little higher than that, since syncing all also waits for other programs' writes.
 */
const few = 32;

/**
 * Returns when files and folders are on the disk, so that a power cut can't take them back.
 *
 * @param folder a folder on their file system.
 * @param paths absolute paths of regular files and folders.
 * @throws the system's error where the disk reports one.
 */
export function syncToDisk(folder: string, paths: readonly string[]): void {
  if (paths.length > few && syncFileSystem(folder)) return;
  for (const place of paths) syncPath(place);
}

/**
 * As `syncToDisk`, for a folder of real folders and regular files with all that it holds.
 *
 * @param files how many of them were written.
 */
export function syncTreeToDisk(folder: string, files: number): void {
  if (files > few && syncFileSystem(folder)) return;
  syncInside(folder, true);
}

/** Folders in which something has changed, to be synced to the disk together. */
export class ChangedFolders {
  readonly #root: string;
  readonly #folders = new Set<string>();

  /** @param root a folder that most of them stand in. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Of very many folders not all are kept in memory. */
  add(folder: string): void {
    if (this.#folders.size <= few) this.#folders.add(folder);
  }

  /** Takes back a folder that has gone. */
  delete(folder: string): void {
    this.#folders.delete(folder);
  }

  /** Syncs them. @param folder one of them, outside the root. */
  sync(folder: string): void {
    if (this.#folders.size <= few) {
      syncToDisk(folder, [...this.#folders]);
    } else if (!syncFileSystem(folder)) {
      syncPath(folder);
      syncInside(this.#root, false);
    }
  }
}

function syncInside(folder: string, files: boolean): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) syncInside(place, files);
    else if (files) syncPath(place);
  }
  syncPath(folder);
}

/** Whether `sync -f` exists here (GNU, BusyBox) and did it; without it the caller syncs one by one. */
function syncFileSystem(folder: string): boolean {
  return spawnSync("sync", ["-f", folder], { stdio: "ignore" }).status === 0;
}
