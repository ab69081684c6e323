import fs from "node:fs";
import path from "node:path";
import type { KnownFolders } from "../../newsroom/content/walk-content.ts";
import { isSettled } from "./file-stamp.ts";
import type { InventoryFolder, KeptInventory } from "./inventory.ts";

/**
 * When a folder's entries were last changed, and which folder it is. Whatever is added to it, removed or
 * renamed in it gives it other times; what is written to its files does not.
 *
 * @returns nothing where there is no folder
 */
export function stampOfFolder(location: string): string | undefined {
  const stats = fs.lstatSync(location, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return undefined;
  return [stats.dev, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ");
}

/** The folders of `content/` that hold what they held when they were last listed. */
export class KeptFolders implements KnownFolders {
  /** Every folder that was asked for, as it was before it was listed. */
  readonly folders: InventoryFolder[] = [];
  readonly #location: string;
  readonly #now: number;
  readonly #before: KeptInventory | undefined;
  readonly #stamps: ReadonlyMap<string, string>;
  readonly #inner = new Map<string, string[]>();
  readonly #taken = new Set<string>();

  /** @param now - a time that the file system has just given, in milliseconds */
  constructor(location: string, now: number, before?: KeptInventory) {
    this.#location = location;
    this.#now = now;
    this.#before = before;
    const folders = before?.folders ?? [];
    this.#stamps = new Map(folders.map(({ inside, stamp }) => [inside, stamp]));
    for (const { inside } of folders) {
      if (inside === "") continue;
      const home = homeOf(inside);
      const others = this.#inner.get(home);
      if (others === undefined) this.#inner.set(home, [inside]);
      else others.push(inside);
    }
  }

  take(inside: string): readonly string[] | undefined {
    const stamp = stampOfFolder(path.join(this.#location, inside)) ?? "";
    this.folders.push({ inside, stamp: isSettledFolder(stamp, this.#now) ? stamp : "" });
    if (stamp === "" || this.#stamps.get(inside) !== stamp) return undefined;
    this.#taken.add(inside);
    return this.#inner.get(inside) ?? [];
  }

  *listFiles(): Generator<string> {
    for (const file of this.#before?.files ?? []) if (this.#taken.has(homeOf(file))) yield file;
  }

  /** Whether every folder of before has been taken, and no other one asked for. */
  get areSame(): boolean {
    return this.#taken.size === this.#stamps.size && this.folders.length === this.#taken.size;
  }
}

function isSettledFolder(stamp: string, now: number): boolean {
  return stamp !== "" && isSettled(stamp, now);
}

/** The folder that a file or folder stands in. */
function homeOf(inside: string): string {
  return inside.slice(0, Math.max(0, inside.lastIndexOf("/")));
}
