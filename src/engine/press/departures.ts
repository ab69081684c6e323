import fs from "node:fs";
import path from "node:path";
import type { NextSite } from "./next-site.ts";
import { type RealFolders, refuseStanding } from "./real-folders.ts";
import { folderOf, foldersOf } from "./site-path.ts";
import type { Workplace } from "./workplace.ts";

/** What leaves the published site. */
export interface Departures {
  readonly files: readonly string[];
  /** Folders that hold nothing else, each after all that it holds. */
  readonly folders: readonly string[];
}

/**
 * Finds the files of ours that the new site no longer has, and the folders that they leave empty.
 *
 * @param next the new site, sorted; it knows which files of the last publication leave.
 * @param known whether the last publication is known. Where it isn't, as in a fresh clone with an old
 *   output, an article's page is still ours by its address, since it must not outlive its article: a
 *   folder `news/<id>` that holds `index.html` alone. Nothing else is.
 * @throws {PressError} where a link or a mount stands on the way to such a file.
 */
export function findDepartures(
  workplace: Workplace,
  site: RealFolders,
  next: NextSite,
  known: boolean,
): Departures {
  const files: string[] = [];
  for (const file of known ? next.leaving() : findArticlePages(workplace, site)) {
    if (!known && next.has(file)) continue;
    const { standing, at } = site.look(folderOf(file));
    if (standing === "link" || standing === "mount") {
      throw refuseStanding(workplace, at, standing);
    }
    if (isFile(path.join(workplace.output, file))) files.push(file);
  }
  return { files, folders: findEmptied(workplace, files, next) };
}

/** Whether there is something to unlink. A link counts: unlinking it leaves alone what it leads to. */
function isFile(absolutePath: string): boolean {
  return fs.lstatSync(absolutePath, { throwIfNoEntry: false })?.isDirectory() === false;
}

function findArticlePages({ output }: Workplace, site: RealFolders): string[] {
  if (site.look("news").standing !== "folder") return [];
  return fs
    .readdirSync(path.join(output, "news"))
    .filter((id) => /^[0-9]{1,12}$/.test(id) && site.look(`news/${id}`).standing === "folder")
    .filter((id) => {
      const [first, ...others] = fs.readdirSync(path.join(output, "news", id));
      return first === "index.html" && others.length === 0;
    })
    .map((id) => `news/${id}/index.html`);
}

/** Asks each folder once, inner ones first: a month's articles may leave from one folder together. */
function findEmptied({ output }: Workplace, files: readonly string[], next: NextSite): string[] {
  const leaving = new Set(files);
  const candidates = [...new Set(files.flatMap(foldersOf))]
    .filter((folder) => !next.hasInside(folder))
    .sort((a, b) => b.split("/").length - a.split("/").length);
  return candidates.filter((folder) => {
    const entries = fs.readdirSync(path.join(output, folder));
    const emptied = entries.every((entry) => leaving.has(`${folder}/${entry}`));
    if (emptied) leaving.add(folder);
    return emptied;
  });
}
