import { spawnSync } from "node:child_process";
import { gitEnvironment } from "./git-environment.ts";

// Git is asked for two things, what the last commit holds and what is in it, and only through
// commands that read its objects. `git diff` and `git status` would look at the files beside the
// repository, too, and for that run what a stranger's repository names in its configuration: filters,
// file system monitors, converters to text. (git-config(1), gitattributes(5); seen to run in 2.39.)

/** 1 GiB: more is not held in memory, and the answer is that there is none. */
const mostBytes = 2 ** 30;

/** A minute, in milliseconds. */
const longestTime = 60_000;

/** A file of the last commit. */
export interface CommittedFile {
  /** The name of its content in git: a hash of it, in hexadecimal. */
  readonly object: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * The regular files of a folder as the last commit of its git checkout has them, by their paths inside
 * the folder. None where there is no git, no checkout or no commit.
 */
export function listCommitted(folder: string): ReadonlyMap<string, CommittedFile> {
  const listed = runGit(folder, ["ls-tree", "-r", "-l", "-z", "HEAD"])?.toString("utf8") ?? "";
  const files = new Map<string, CommittedFile>();
  for (const [, object = "", size = "", file = ""] of listed.matchAll(
    /100(?:644|755) blob ([0-9a-f]{40,64}) +(\d+)\t([^\0]+)\0/g,
  )) {
    files.set(file, { object, size: Number(size) });
  }
  return files;
}

/** What stands in files of the last commit, by the names of their contents; what is not there is left out. */
export function readCommitted(
  folder: string,
  objects: readonly string[],
): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (objects.length === 0) return found;
  const answer = runGit(folder, ["cat-file", "--batch"], `${objects.join("\n")}\n`);
  let start = 0;
  while (answer !== undefined && start < answer.length) {
    const lineEnd = answer.indexOf("\n", start);
    const [object = "", kind, size] = answer.toString("latin1", start, lineEnd).split(" ");
    start = lineEnd + 1;
    if (kind !== "blob") continue;
    found.set(object, answer.subarray(start, start + Number(size)));
    start += Number(size) + 1;
  }
  return found;
}

/** What a git command prints, or nothing where it failed. No shell reads its words. */
function runGit(folder: string, words: readonly string[], input = ""): Buffer | undefined {
  const { status, stdout } = spawnSync("git", ["--no-pager", "-C", folder, ...words], {
    env: gitEnvironment(),
    input,
    maxBuffer: mostBytes,
    stdio: ["pipe", "pipe", "ignore"],
    timeout: longestTime,
  });
  return status === 0 ? stdout : undefined;
}
