import fs from "node:fs";
import path from "node:path";
import { askTime } from "../../newsroom/content/file-clock.ts";
import { findVouched } from "../index/git-index.ts";
import { KeptInventory } from "../index/inventory.ts";
import { findUnchanged } from "../index/take-stock.ts";
import type { GitQuery } from "../git/query-git.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** What of `content/` is as it was when it was last read. */
export interface KnownContent {
  /** The work folder of the site, `.khabar/dist`. */
  readonly workFolder: string;
  /** The folder of what was read, in that one. */
  readonly folder: string;
  /** A time on the clock of its file system, before anything was looked at, in milliseconds. */
  readonly time: number;
  readonly before: KeptInventory | undefined;
  /** The files of that inventory: 1 for each that has not been changed since. */
  readonly unchanged: Uint8Array | undefined;
  /** Who was asked: git, or the file system about each file. */
  readonly asked: "git" | "files";
}

/**
 * Finds out which files of `content/` have been changed since the last build.
 *
 * @param output - the folder of the site, whose press is open
 * @param isFresh - whether what earlier builds know is forgotten
 * @param gitQuery - which files of `content/` have changed
 */
export async function lookForChanges(
  content: Folder,
  output: string,
  isFresh: boolean,
  gitQuery?: GitQuery,
): Promise<KnownContent> {
  const workFolder = path.join(path.dirname(output), ".khabar", path.basename(output));
  const folder = path.join(workFolder, "index");
  if (isFresh) fs.rmSync(folder, { recursive: true, force: true });
  makeRealFolder(folder);
  const time = askTime(folder);
  const before = KeptInventory.read(folder);
  const places = { workFolder, folder, time };
  if (before === undefined) {
    gitQuery?.stop();
    return { ...places, before, unchanged: undefined, asked: "files" };
  }
  const answer = await gitQuery?.take();
  const vouched = answer && findVouched(answer, before);
  const unchanged = findUnchanged(content.location, before, vouched);
  return { ...places, before, unchanged, asked: vouched === undefined ? "files" : "git" };
}

/** Makes a folder where none is. A link in its place goes: it may lead out of the newspaper. */
function makeRealFolder(folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    fs.rmSync(folder, { force: true });
    fs.mkdirSync(folder);
  }
}
