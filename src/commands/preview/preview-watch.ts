import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../language/problem/user-error.ts";

/** Milliseconds to wait for the rest of a save: many programs write a file in several steps. */
const saveTime = 10;

/** Milliseconds to wait at most: of five hundred saves a second, some are shown while they go on. */
const longestWait = 250;

interface WatchedFolder {
  readonly watcher: fs.FSWatcher;
  readonly identity: string;
}

/**
 * Tells when something in a few files or folders has changed, until it is closed. They may come, go and
 * come back while they are watched; links are not followed.
 *
 * No change is missed: each telling comes after every folder that stands at that moment is watched, so
 * that what changes while somebody reads them is told of again. Each folder is watched, and no file:
 * a system grants some ten thousands of watches, and an archive has more articles. chokidar 4 watches
 * each file, drops the second of two changes within 50 ms, and loses a folder that is deleted and made
 * anew at once.
 */
export class PreviewWatch {
  readonly #places: readonly string[];
  readonly #act: () => void;
  readonly #folders = new Map<string, WatchedFolder>();
  #timer: NodeJS.Timeout | undefined;
  #first = 0;

  /**
   * @param places - files and folders with all that is in them, absolute; there need be none yet
   * @param act - called some milliseconds after the last change of several
   */
  constructor(places: readonly string[], act: () => void) {
    this.#places = places;
    this.#act = act;
    this.#watchAll();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const folder of this.#folders.keys()) this.#letGo(folder);
  }

  #tell(): void {
    if (this.#timer === undefined) this.#first = performance.now();
    else if (performance.now() - this.#first > longestWait) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#watchAll();
      this.#act();
    }, saveTime);
  }

  #watchAll(): void {
    const standing = new Set<string>();
    for (const place of this.#places) {
      this.#watchWayTo(place, standing);
      this.#watchTree(place, standing);
    }
    for (const folder of this.#folders.keys()) if (!standing.has(folder)) this.#letGo(folder);
  }

  /** A place may be replaced, or not be there yet: the last folder on the way to it tells of that. */
  #watchWayTo(place: string, standing: Set<string>): void {
    const folder = path.dirname(place);
    if (this.#watch(folder)) standing.add(folder);
    else if (folder !== place) this.#watchWayTo(folder, standing);
  }

  #watchTree(folder: string, standing: Set<string>): void {
    // Watched before it is read: what joins it later is told of.
    if (!this.#watch(folder)) return;
    standing.add(folder);
    for (const entry of listFolder(folder)) {
      if (entry.isDirectory()) this.#watchTree(path.join(folder, entry.name), standing);
    }
  }

  /** Whether a folder stands there, and is watched from now on. */
  #watch(folder: string): boolean {
    const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true) return false;
    const identity = `${stats.dev} ${stats.ino}`;
    if (this.#folders.get(folder)?.identity === identity) return true;
    this.#letGo(folder);
    const watcher = openWatch(folder);
    if (watcher === undefined) return false;
    watcher.on("change", (_, name) => {
      // A system watches the folder itself, not what bears its name next. That it has been moved or
      // deleted, it tells by its own name; a number of a file system is soon given to another folder.
      if (name === path.basename(folder)) this.#letGo(folder);
      if (typeof name !== "string" || this.#concerns(path.join(folder, name))) this.#tell();
    });
    watcher.on("error", () => {
      this.#letGo(folder);
      this.#tell();
    });
    this.#folders.set(folder, { watcher, identity });
    return true;
  }

  #letGo(folder: string): void {
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
    // It has just gone, or nobody may read it: its parent tells when that changes.
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
    // It has just gone, or nobody may read it: whoever reads it next says so.
    return [];
  }
}
