import { runGitSync } from "./run-git.ts";

// Git lists and reads the last commit through commands that read its objects alone. `git diff` and
// `git status` would look at the work tree, too, and for that run programs that a stranger's repository names
// in its configuration: filters, file system monitors, converters to text. (git-config(1), gitattributes(5);
// seen to run in 2.39.)

/** A file of the last commit. */
export interface CommittedFile {
  /** The name of its content in git: a digest in hexadecimal. */
  readonly object: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Returns the regular files of a folder as the last commit of its git checkout has them, by their paths
 * inside the folder; none where there is no git, no checkout or no commit.
 *
 * @param environment - of the command: see `runGit`
 */
export function listCommitted(
  folder: string,
  environment: NodeJS.ProcessEnv,
): ReadonlyMap<string, CommittedFile> {
  const words = ["ls-tree", "-r", "-l", "-z", "HEAD"];
  const listed = runGitSync(folder, words, environment)?.toString("utf8") ?? "";
  const files = new Map<string, CommittedFile>();
  for (const [, object = "", size = "", file = ""] of listed.matchAll(
    /100(?:644|755) blob ([0-9a-f]{40,64}) +(\d+)\t([^\0]+)\0/g,
  )) {
    files.set(file, { object, size: Number(size) });
  }
  return files;
}

/** Returns the contents of files of the last commit, by their names in git; leaves out missing ones. */
export function readCommitted(
  folder: string,
  objects: readonly string[],
  environment: NodeJS.ProcessEnv,
): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (objects.length === 0) return found;
  const answer = runGitSync(
    folder,
    ["cat-file", "--batch"],
    environment,
    `${objects.join("\n")}\n`,
  );
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
