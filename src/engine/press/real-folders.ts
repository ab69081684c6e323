import fs from "node:fs";
import path from "node:path";
import { PressError } from "./press-error.ts";
import { folderOf } from "./site-path.ts";
import type { Workplace } from "./workplace.ts";

/** How many real folders are remembered. */
const enough = 10_000;

/** What stands where the site has, or will have, a folder. */
type Standing = "folder" | "missing" | "link" | "file" | "mount";

/**
 * Tells whether a folder of the published site is a real one, all the way from the site's own: a link
 * planted on the way would lead writes and deletions elsewhere.
 *
 * Each real folder is asked for once, as a rule: not all of a large site are kept in memory. The site is
 * ours alone while the lock is held; who plants a link in that moment can write there anyway.
 */
export class RealFolders {
  readonly #root: string;
  /** The number of the site's file system. */
  readonly device: number;
  readonly #known = new Set<string>([""]);

  /** @param root the published site, which exists and is a real folder. */
  constructor(root: string) {
    this.#root = root;
    this.device = fs.lstatSync(root).dev;
  }

  /**
   * Looks at a folder and at all that it stands in.
   *
   * @param folder a path inside the site; `""` is the site itself.
   * @returns what stands there, and the path that decides it: the folder's own or an outer one's.
   */
  look(folder: string): { readonly standing: Standing; readonly at: string } {
    if (this.#known.has(folder)) return { standing: "folder", at: folder };
    const outer = this.look(folderOf(folder));
    if (outer.standing !== "folder") return outer;
    const standing = this.#standing(folder);
    if (standing === "folder") this.#note(folder);
    return { standing, at: folder };
  }

  #note(folder: string): void {
    if (this.#known.size > enough) this.#known.clear();
    this.#known.add("").add(folder);
  }

  #standing(folder: string): Standing {
    const stats = fs.lstatSync(path.join(this.#root, folder), { throwIfNoEntry: false });
    if (stats === undefined) return "missing";
    if (stats.isSymbolicLink()) return "link";
    if (!stats.isDirectory()) return "file";
    return stats.dev === this.device ? "folder" : "mount";
  }
}

/** The fault that something else stands where the site has, or had, a folder. */
export function refuseStanding(workplace: Workplace, at: string, standing: Standing): PressError {
  const place = workplace.show(path.join(workplace.output, at));
  const found = standing === "mount" ? "a mounted file system" : `a ${standing}`;
  return new PressError(
    `${place} is ${found}, where a folder of the site must stand. Move it out of the way and try again.`,
  );
}
