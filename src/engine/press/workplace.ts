import fs from "node:fs";
import path from "node:path";
import { syncToDisk } from "./disk-sync.ts";
import { isSystemError, PressError } from "./press-error.ts";

/** The folders and files that the press works with: the published site and the work folder beside it. */
export interface Workplace {
  /** The published site: `dist`, as an absolute path without links. It may be absent. */
  readonly output: string;
  /** The work folder: `.khabar/dist`. It stands beside the output, so that a rename leads from one to the other. */
  readonly folder: string;
  /** The new site, until it takes its place. */
  readonly staging: string;
  /** The new manifest, until it takes its place. */
  readonly stagedManifest: string;
  /** What is being done to the output; it exists only while that is unfinished. */
  readonly journal: string;
  /** The journal, until it is complete. */
  readonly journalDraft: string;
  /** The list of files that the last publication left in the output. */
  readonly manifest: string;
  /** An absolute path as the user would write it: in terms of the output folder as it was given. */
  readonly show: (absolutePath: string) => string;
}

/** Where everything stands for an output folder. Reads nothing but the links on the way to its parent. */
export function locateWorkplace(outputFolder: string): Workplace {
  const given = path.resolve(outputFolder);
  if (given === path.dirname(given) || given.split(path.sep).includes(".khabar")) {
    throw new PressError(
      `${outputFolder} can't be the output folder. Choose one that is neither the root nor inside .khabar.`,
    );
  }
  const parent = fs.existsSync(path.dirname(given))
    ? fs.realpathSync(path.dirname(given))
    : path.dirname(given);
  const name = path.basename(given);
  const folder = path.join(parent, ".khabar", name);
  const staging = path.join(folder, "staging");
  return {
    output: path.join(parent, name),
    folder,
    staging,
    stagedManifest: path.join(staging, "manifest"),
    journal: path.join(folder, "journal"),
    journalDraft: path.join(folder, "journal.new"),
    manifest: path.join(folder, "manifest"),
    show: (absolutePath) =>
      path.join(path.dirname(outputFolder), path.relative(parent, absolutePath)),
  };
}

/**
 * Checks that output and work folder are what they must be, real folders on one file system, and the
 * journal and the manifest regular files; each may be absent.
 *
 * @returns whether the work folder exists.
 * @throws {PressError} where one is a link, of another kind or on another file system. A link could lead writes
 *   and deletions out of the newspaper; `.khabar` may come from a stranger's pull request.
 */
export function checkWorkplace(workplace: Workplace): boolean {
  const { output, folder, show } = workplace;
  const site = lookAt(output, "folder", show);
  const work = lookAt(path.dirname(folder), "folder", show) && lookAt(folder, "folder", show);
  if (work === undefined) return false;
  lookAt(workplace.journal, "file", show);
  lookAt(workplace.manifest, "file", show);
  const device = (site ?? fs.lstatSync(path.dirname(output))).dev;
  if (work.dev === device) return true;
  throw new PressError(
    `${show(output)} and ${show(folder)} are on different file systems. Choose an output folder inside ${show(output)}.`,
  );
}

/** Makes the work folder, one level at a time, so that nothing is made behind a link. */
export function makeWorkFolder(workplace: Workplace): void {
  fs.mkdirSync(path.dirname(workplace.output), { recursive: true });
  for (const folder of [path.dirname(workplace.folder), workplace.folder]) {
    if (lookAt(folder, "folder", workplace.show) === undefined) makeFolder(folder);
  }
  checkWorkplace(workplace);
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Another build may have made it a moment ago.
    if (!isSystemError(error, "EEXIST")) throw error;
  }
  syncToDisk(folder, [path.dirname(folder)]);
}

/** @returns undefined where nothing stands. @throws {PressError} where another kind of thing does. */
function lookAt(
  absolutePath: string,
  kind: "folder" | "file",
  show: Workplace["show"],
): fs.Stats | undefined {
  const stats = fs.lstatSync(absolutePath, { throwIfNoEntry: false });
  if (stats === undefined || (kind === "folder" ? stats.isDirectory() : stats.isFile()))
    return stats;
  throw new PressError(
    `${show(absolutePath)} is ${stats.isSymbolicLink() ? "a link" : `no ${kind}`}, where a ${kind} must stand. Remove it and try again.`,
  );
}
