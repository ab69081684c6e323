import fs from "node:fs";
import path from "node:path";
import type { Operation } from "./journal.ts";
import { PressError } from "./press-error.ts";
import type { RealFolders } from "./site-folders.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Checks that all operations are permitted, before the first.
 *
 * @param site - the folders of the published site; undefined where there is none
 * @throws {PressError} naming the first folder or file that may not be changed
 */
export function checkPermissions(
  workplace: Workplace,
  site: RealFolders | undefined,
  operations: readonly Operation[],
): void {
  // Most folders of a site have one page: remembering the last one is enough.
  let last = "";
  let stats: fs.Stats | undefined;
  for (const operation of operations) {
    const target = targetOf(workplace, operation);
    const folder = path.dirname(target);
    if (stats === undefined || folder !== last) {
      const inside = folder.slice(workplace.output.length + 1);
      // A new folder is our own.
      if (site !== undefined && site.look(inside).found !== "folder") continue;
      stats = checkFolder(workplace, folder);
      last = folder;
    }
    checkSticky(workplace, stats, target);
  }
}

function targetOf({ output }: Workplace, operation: Operation): string {
  switch (operation.action) {
    case "found":
      return output;
    case "put":
      return path.join(output, operation.to);
    case "delete":
      return path.join(output, operation.file);
    case "remove":
      return path.join(output, operation.folder);
  }
}

function checkFolder(workplace: Workplace, folder: string): fs.Stats {
  try {
    // Syncing the folder to the disk needs read permission.
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw refuse(workplace, folder, error);
  }
  return fs.lstatSync(folder);
}

/** In a folder like `/tmp` only a file's owner, or the folder's, may replace or delete it. */
function checkSticky(workplace: Workplace, folder: fs.Stats, target: string): void {
  const user = process.getuid?.();
  if ((folder.mode & 0o1000) === 0 || user === undefined || user === 0 || user === folder.uid)
    return;
  const owner = fs.lstatSync(target, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== user) throw refuse(workplace, target);
}

function refuse(workplace: Workplace, place: string, cause?: unknown): PressError {
  return new PressError(
    `${workplace.show(place)} can't be changed: permission is missing. Give yourself write permission and build again.`,
    { cause },
  );
}
