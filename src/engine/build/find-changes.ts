import path from "node:path";
import { askTime } from "../../newsroom/content/file-clock.ts";
import type { GitQuery } from "../git/query-git.ts";
import { ContentIndex } from "../index/content-index.ts";
import { vouchByGit } from "../index/git-index.ts";
import { removeIndex } from "../index/index-database.ts";
import { lookAtFiles, type ContentScan, type KnownFiles } from "../index/scan-content.ts";
import type { BuildOrder } from "./build-order.ts";

/** Which files of `content/` are as they were when the index was made. */
export interface ContentChanges {
  /** The work folder of the site, `.khabar/dist`. */
  readonly workFolder: string;
  /** When the build began, by the wall clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly begun: number;
  readonly index: ContentIndex;
  /** A time of its file system's clock, before anything was looked at, in milliseconds. */
  readonly time: number;
  /** The files that it knows. */
  readonly known: KnownFiles;
  /** Who told: git, or the file system about each file. */
  readonly asked: "git" | "files";
}

/** The name of the index's file, in the work folder of the site. */
const indexName = "index.db";

/**
 * Finds out which files of `content/` have been changed since the last build. A fresh build forgets the
 * index.
 */
export async function findChanges(
  { content, output, isFresh }: BuildOrder,
  begun: number,
  gitQuery?: GitQuery,
): Promise<ContentChanges> {
  const { location } = output;
  const workFolder = path.join(path.dirname(location), ".khabar", path.basename(location));
  const file = path.join(workFolder, indexName);
  if (isFresh) removeIndex(file);
  const time = askTime(workFolder);
  const index = ContentIndex.open(file);
  const answer = await gitQuery?.take();
  const vouches = answer && vouchByGit(answer);
  const known = lookAtFiles(content.location, index, vouches);
  return { workFolder, begun, index, time, known, asked: vouches === undefined ? "files" : "git" };
}

/**
 * Returns a line that says who told what has changed in `content/`, and how many files have: `--explain`.
 *
 * @param scan - what is there; absent where nothing has changed
 */
export function explainChanges({ known, asked }: ContentChanges, scan?: ContentScan): string {
  if (known.count === 0) return "content: nothing is known of it from before, all of it is read\n";
  const who = asked === "git" ? "git was asked" : "each file was looked at";
  const what = scan === undefined ? "nothing has changed" : countChanges(known, scan);
  return `content: ${who}, ${what}\n`;
}

function countChanges({ changed: before }: KnownFiles, { changed, gone }: ContentScan): string {
  const others = gone.filter((file) => !before.has(file)).length;
  return `${changed.size} files are new or another version, ${before.size + others} gone or another version`;
}
