import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../language/problem/user-error.ts";

/** How long a watch waits before it calls back, in milliseconds. */
export interface WatchDelays {
  /** For the rest of a save: many programs write a file in several steps. */
  readonly save: number;
  /** At most: of five hundred saves a second, some are shown while they go on. */
  readonly most: number;
}

const usualDelays: WatchDelays = { save: 10, most: 250 };

interface WatchedFolder {
  readonly watcher: fs.FSWatcher;
  readonly identity: string;
}

/**
 * Calls back when something in a few files or folders has changed, until it is closed. They may come, go
 * and come back while they are watched; links are not followed.
 *
 * No change is missed: before each call every folder that exists at that moment is watched, so that a change
 * while the callback reads them leads to another call. It watches folders, and no files: a system grants
 * some ten thousands of watches, and an archive has more articles. chokidar 4 watches each file, drops the
 * second of two changes within 50 ms, and loses a folder that is deleted and made anew at once.
 */
export class PreviewWatch {
  readonly #places: readonly string[];
  readonly #act: () => void;
  readonly #delays: WatchDelays;
  readonly #folders = new Map<string, WatchedFolder>();
  #timer: NodeJS.Timeout | undefined;
  #first = 0;

  /**
   * @param places - files and folders with all that is in them, absolute; there need be none yet
   * @param act - called some milliseconds after the last change of several
   */
  constructor(places: readonly string[], act: () => void, delays = usualDelays) {
    this.#places = places;
    this.#act = act;
    this.#delays = delays;
    this.#watchAll();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const folder of this.#folders.keys()) this.#unwatch(folder);
  }

  #schedule(): void {
    if (this.#timer === undefined) this.#first = performance.now();
    else if (performance.now() - this.#first > this.#delays.most) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#watchAll();
      this.#act();
    }, this.#delays.save);
  }

  #watchAll(): void {
    const present = new Set<string>();
    for (const place of this.#places) {
      this.#watchWayTo(place, present);
      this.#watchTree(place, present);
    }
    for (const folder of this.#folders.keys()) if (!present.has(folder)) this.#unwatch(folder);
  }

  /** Watches the last folder on the way to a place, which may be replaced, or not be there yet. */
  #watchWayTo(place: string, present: Set<string>): void {
    const folder = path.dirname(place);
    if (this.#watch(folder)) present.add(folder);
    else if (folder !== place) this.#watchWayTo(folder, present);
  }

  #watchTree(folder: string, present: Set<string>): void {
    // Watched before it is read: what joins it later is seen.
    if (!this.#watch(folder)) return;
    present.add(folder);
    for (const entry of listFolder(folder)) {
      if (entry.isDirectory()) this.#watchTree(path.join(folder, entry.name), present);
    }
  }

  /** Watches a folder; returns false where there is none. */
  #watch(folder: string): boolean {
    const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) return false;
    const identity = `${stats.dev} ${stats.ino}`;
    if (this.#folders.get(folder)?.identity === identity) return true;
    this.#unwatch(folder);
    const watcher = openWatch(folder);
    if (watcher === undefined) return false;
    watcher.on("change", (_, name) => {
      // The system watches the folder itself, not what bears its name next. An event with the folder's own
      // name says that it has been moved or deleted; its inode number may soon be another folder's.
      if (name === path.basename(folder)) this.#unwatch(folder);
      if (typeof name !== "string" || this.#concerns(path.join(folder, name))) this.#schedule();
    });
    watcher.on("error", () => {
      this.#unwatch(folder);
      this.#schedule();
    });
    this.#folders.set(folder, { watcher, identity });
    return true;
  }

  #unwatch(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }

  /** Whether something is a place, in one, or on the way to one. */
  #concerns(changed: string): boolean {
    return this.#places.some(
      (place) =>
        place === changed ||
        changed.startsWith(place + path.sep) ||
        place.startsWith(changed + path.sep),
    );
  }
}

function openWatch(folder: string): fs.FSWatcher | undefined {
  try {
    return fs.watch(folder);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // It has just gone, or may not be read: its parent sees when that changes.
    if (["ENOENT", "ENOTDIR", "EACCES", "EPERM"].includes(code)) return undefined;
    if (code === "ENOSPC" || code === "EMFILE") throw new UserError(noMoreWatches);
    throw error;
  }
}

const noMoreWatches =
  "The system watches no more folders for changes; end other programs that do, or on Linux raise fs.inotify.max_user_watches and max_user_instances.";

function listFolder(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    // It has just gone, or may not be read: the command that reads it next says so.
    return [];
  }
}
