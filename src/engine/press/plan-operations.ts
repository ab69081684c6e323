import fs from "node:fs";
import path from "node:path";
import type { FileTable } from "./file-table.ts";
import type { Operation } from "./journal.ts";
import type { NextSite } from "./next-site.ts";
import { fileKinds, folderOf, foldersOf, type PressFile } from "./press-file.ts";
import { type RealFolders, refuseFound } from "./site-folders.ts";
import type { Workplace } from "./workplace.ts";

/** A changed or new file to be put in its place. */
export interface FileMove {
  readonly file: string;
  readonly kind: PressFile["kind"];
  /** Its path inside the staging. */
  readonly from: string;
  /** Whether its folder is in the output already. */
  readonly folderExists: boolean;
}

/**
 * Plans the operations from the published site to the new one: assets, articles, the fronts that list them, and
 * removals last, so that no link leads to a file that is not there.
 *
 * A file in a new folder is put in place with the whole of the outermost new folder, so that no operation
 * has to make a folder.
 *
 * @param published - the files of the last publication; one that is where a folder has to be is deleted first
 * @throws {PressError} where something else is in a folder's place
 */
export function planOperations(
  workplace: Workplace,
  site: RealFolders,
  moves: readonly FileMove[],
  removals: Removals,
  published: FileTable | undefined,
): Operation[] {
  const operations: Operation[] = [];
  const made = new Set<string>();

  const isMissing = (folder: string) => {
    if (made.has(folder)) return false;
    const { found } = site.look(folder);
    if (found === "file" && published !== undefined && published.find(folder) !== -1) {
      operations.push({ action: "delete", file: folder });
      return true;
    }
    if (found === "folder" || found === "missing") return found === "missing";
    throw refuseFound(workplace, folder, found);
  };

  for (const kind of fileKinds) {
    const newFolders = new Set<string>();
    const ofKind = moves.filter((file) => file.kind === kind);
    for (const { file, from, folderExists } of ofKind) {
      const folders = folderExists ? [] : foldersOf(file);
      if (folders.some((folder) => newFolders.has(folder))) continue;
      const newFolder = folders.find(isMissing);
      if (newFolder === undefined) {
        operations.push({ action: "put", from, to: file });
      } else {
        newFolders.add(newFolder);
        operations.push({ action: "put", from: `${kind}/${newFolder}`, to: newFolder });
      }
    }
    for (const { file, folderExists } of ofKind) {
      if (!folderExists) for (const folder of foldersOf(file)) made.add(folder);
    }
  }
  for (const file of removals.files) operations.push({ action: "delete", file });
  for (const folder of removals.folders) operations.push({ action: "remove", folder });
  return operations;
}

/** Files and folders to be removed from the published site. */
interface Removals {
  readonly files: readonly string[];
  /** Folders that are then empty, inner ones first. */
  readonly folders: readonly string[];
}

/**
 * Finds the files of ours that the new site no longer has, and the folders that are then empty.
 *
 * @param next - the new site, sorted; it knows the files of the last publication that it doesn't have
 * @param known - whether the last publication is known. Where it isn't, as in a fresh clone with an old output,
 *   a folder `news/<id>` with `index.html` alone is taken for an article's page, and nothing else for ours: a
 *   page must not outlive its article
 * @throws {PressError} where a link or a mount is on the way to such a file
 */
export function findRemovals(
  workplace: Workplace,
  site: RealFolders,
  next: NextSite,
  known: boolean,
): Removals {
  const files: string[] = [];
  for (const file of known ? next.removed() : findArticlePages(workplace, site)) {
    if (!known && next.has(file)) continue;
    const { found, at } = site.look(folderOf(file));
    if (found === "link" || found === "mount") throw refuseFound(workplace, at, found);
    if (isFile(path.join(workplace.output, file))) files.push(file);
  }
  return { files, folders: findEmptied(workplace, files, next) };
}

/** Whether there is something to unlink. A link is: unlinking it leaves its target alone. */
function isFile(absolutePath: string): boolean {
  return fs.lstatSync(absolutePath, { throwIfNoEntry: false })?.isDirectory() === false;
}

function findArticlePages({ output }: Workplace, site: RealFolders): string[] {
  if (site.look("news").found !== "folder") return [];
  return fs
    .readdirSync(path.join(output, "news"))
    .filter((id) => /^[0-9]{1,12}$/.test(id) && site.look(`news/${id}`).found === "folder")
    .filter((id) => {
      const [first, ...others] = fs.readdirSync(path.join(output, "news", id));
      return first === "index.html" && others.length === 0;
    })
    .map((id) => `news/${id}/index.html`);
}

/** Reads each folder once, inner ones first: a month's articles may be removed from one folder. */
function findEmptied({ output }: Workplace, files: readonly string[], next: NextSite): string[] {
  const removed = new Set(files);
  const candidates = [...new Set(files.flatMap(foldersOf))]
    .filter((folder) => !next.hasInside(folder))
    .sort((a, b) => b.split("/").length - a.split("/").length);
  return candidates.filter((folder) => {
    const entries = fs.readdirSync(path.join(output, folder));
    const emptied = entries.every((entry) => removed.has(`${folder}/${entry}`));
    if (emptied) removed.add(folder);
    return emptied;
  });
}
