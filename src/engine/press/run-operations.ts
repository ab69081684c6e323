import fs from "node:fs";
import path from "node:path";
import { ChangedFolders } from "./disk-sync.ts";
import { type Operation, removeJournal, stagedPath, stagedSite } from "./journal.ts";
import { isSystemError } from "./press-error.ts";
import { folderOf } from "./press-file.ts";
import { RealFolders, refuseFound } from "./site-folders.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Runs the operations of a complete journal and removes it. May be cut short at any moment and run again.
 *
 * Looks for links again before each change: the journal may be a stranger's, or old.
 *
 * @returns the paths that could not be put in place, since someone deleted them from the staging, or their
 *   folder from the output
 * @throws {PressError} where something else was planted in a folder's place; the system's error where a change
 *   fails. The journal then stays
 */
export function runOperations(workplace: Workplace, operations: readonly Operation[]): string[] {
  const changed = new ChangedFolders(workplace.output);
  changed.add(workplace.folder);
  const lost =
    operations[0]?.action === "found"
      ? placeFirstSite(workplace, changed)
      : changeSite(workplace, operations, changed);
  move(workplace.stagedManifest, workplace.manifest);
  changed.sync(workplace.folder);
  removeJournal(workplace);
  return lost;
}

function placeFirstSite(workplace: Workplace, changed: ChangedFolders): string[] {
  changed.add(path.dirname(workplace.output));
  return move(stagedPath(workplace, stagedSite), workplace.output) ? [] : [workplace.output];
}

function changeSite(
  workplace: Workplace,
  operations: readonly Operation[],
  changed: ChangedFolders,
): string[] {
  const site = new RealFolders(workplace.output);
  const absolute = (place: string) => path.join(workplace.output, place);
  const lost: string[] = [];

  /** Whether the folder of a change exists; it is then synced at the end. */
  const enter = (target: string): boolean => {
    const folder = folderOf(target);
    const { found, at } = site.look(folder);
    if (found === "folder") changed.add(absolute(folder));
    else if (found !== "missing") throw refuseFound(workplace, at, found);
    return found === "folder";
  };

  for (const operation of operations) {
    switch (operation.action) {
      case "put":
        if (
          !enter(operation.to) ||
          !move(stagedPath(workplace, operation.from), absolute(operation.to))
        )
          lost.push(operation.to);
        break;
      case "delete":
        if (enter(operation.file)) deleteFile(absolute(operation.file));
        break;
      case "remove":
        if (enter(operation.folder)) removeEmptyFolder(absolute(operation.folder));
        changed.delete(absolute(operation.folder));
        break;
      case "found":
        throw new Error("A first publish has no other operation.");
    }
  }
  return lost;
}

/** Renames, unless that was done before. Returns whether something is in the new place. */
function move(from: string, to: string): boolean {
  return (
    tolerate(["ENOENT"], () => {
      fs.renameSync(from, to);
    }) || fs.lstatSync(to, { throwIfNoEntry: false }) !== undefined
  );
}

/** Deletes a file or a link; where a folder is in its place, the file is gone. */
function deleteFile(file: string): void {
  if (fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) fs.unlinkSync(file);
}

/** Removes a folder, unless it is gone or someone has put something into it. */
function removeEmptyFolder(folder: string): void {
  tolerate(["ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR"], () => {
    fs.rmdirSync(folder);
  });
}

function tolerate(codes: readonly string[], act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (isSystemError(error, ...codes)) return false;
    throw error;
  }
}
