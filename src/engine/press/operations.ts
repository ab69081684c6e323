import fs from "node:fs";
import path from "node:path";
import { ChangedFolders } from "./disk-sync.ts";
import { type Operation, removeJournal, stagedPath, stagedSite } from "./journal.ts";
import { isSystemError } from "./press-error.ts";
import { RealFolders, refuseStanding } from "./real-folders.ts";
import { folderOf } from "./site-path.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Carries out a complete journal and closes it. May be cut short at any moment and run again.
 *
 * Links are looked for again here, before each change: the journal may be a stranger's, and time may
 * have passed since it was written.
 *
 * @returns the paths that could not be put in place, since they are gone from the staging or their
 *   folder is gone from the output: none, unless someone deleted them meanwhile.
 * @throws {PressError} where something else has been planted in a folder's place; the system's error
 *   where a change fails. The journal then stays open.
 */
export function runOperations(workplace: Workplace, operations: readonly Operation[]): string[] {
  const changed = new ChangedFolders(workplace.output);
  changed.add(workplace.folder);
  const lost =
    operations[0]?.action === "found"
      ? foundSite(workplace, changed)
      : changeSite(workplace, operations, changed);
  move(workplace.stagedManifest, workplace.manifest);
  changed.sync(workplace.folder);
  removeJournal(workplace);
  return lost;
}

function foundSite(workplace: Workplace, changed: ChangedFolders): string[] {
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

  /** Whether the folder that a change would happen in exists. */
  const enter = (target: string): boolean => {
    const folder = folderOf(target);
    const { standing, at } = site.look(folder);
    if (standing === "folder") changed.add(absolute(folder));
    else if (standing !== "missing") throw refuseStanding(workplace, at, standing);
    return standing === "folder";
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
        throw new Error("A journal that founds a site does nothing else.");
    }
  }
  return lost;
}

/** Renames, unless that has been done before. Returns whether a thing stands in its place. */
function move(from: string, to: string): boolean {
  return (
    tolerate(["ENOENT"], () => {
      fs.renameSync(from, to);
    }) || fs.lstatSync(to, { throwIfNoEntry: false }) !== undefined
  );
}

/** Deletes a file or a link. A folder in its place means that the file is gone. */
function deleteFile(file: string): void {
  if (fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) fs.unlinkSync(file);
}

/** Removes a folder, unless it is gone or someone has put something in it meanwhile. */
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
