import fs from "node:fs";
import path from "node:path";
import { askTime } from "../../newsroom/content/file-clock.ts";
import type { GitQuery } from "../git/query-git.ts";
import { findUnchangedByGit } from "../index/git-index.ts";
import { KeptInventory } from "../index/inventory.ts";
import { findUnchanged, type ContentScan } from "../index/scan-content.ts";
import type { BuildOrder } from "./build-order.ts";

/** Which files of `content/` are as they were when the index was made. */
export interface ContentChanges {
  /** The work folder of the site, `.khabar/dist`. */
  readonly workFolder: string;
  /** The folder of the index, inside that one. */
  readonly indexFolder: string;
  /** A time of its file system's clock, before anything was looked at, in milliseconds. */
  readonly time: number;
  readonly before: KeptInventory | undefined;
  /** The files of that inventory: 1 for each that has not been changed since. */
  readonly unchanged: Uint8Array | undefined;
  /** Who told: git, or the file system about each file. */
  readonly asked: "git" | "files";
}

/**
 * Finds out which files of `content/` have been changed since the last build. A fresh build forgets the
 * index.
 */
export async function findChanges(
  { content, output, isFresh }: BuildOrder,
  gitQuery?: GitQuery,
): Promise<ContentChanges> {
  const { location } = output;
  const workFolder = path.join(path.dirname(location), ".khabar", path.basename(location));
  const indexFolder = path.join(workFolder, "index");
  if (isFresh) fs.rmSync(indexFolder, { recursive: true, force: true });
  makeRealFolder(indexFolder);
  const time = askTime(indexFolder);
  const before = KeptInventory.read(indexFolder);
  const places = { workFolder, indexFolder, time };
  if (before === undefined) {
    gitQuery?.stop();
    return { ...places, before, unchanged: undefined, asked: "files" };
  }
  const answer = await gitQuery?.take();
  const unchangedByGit = answer && findUnchangedByGit(answer, before);
  const unchanged = findUnchanged(content.location, before, unchangedByGit);
  return { ...places, before, unchanged, asked: unchangedByGit === undefined ? "files" : "git" };
}

/** Makes a folder where there is none. A link in its place may lead out of the newspaper: it is removed. */
function makeRealFolder(folder: string): void {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    fs.rmSync(folder, { force: true });
    fs.mkdirSync(folder);
  }
}

/**
 * Returns a line that says who told what has changed in `content/`, and how many files have: `--explain`.
 *
 * @param scan - what is there; absent where nothing has changed
 */
export function explainChanges({ before, asked }: ContentChanges, scan?: ContentScan): string {
  if (before === undefined)
    return "content: nothing is known of it from before, all of it is read\n";
  const who = asked === "git" ? "git was asked" : "each file was looked at";
  const what = scan === undefined ? "nothing has changed" : countChanges(before, scan);
  return `content: ${who}, ${what}\n`;
}

function countChanges(before: KeptInventory, { origins }: ContentScan): string {
  const changed = origins.reduce((sum, origin) => (origin === -1 ? sum + 1 : sum), 0);
  const left = before.count - (origins.length - changed);
  return `${changed} files are new or another version, ${left} gone or another version`;
}
