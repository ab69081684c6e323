import fs from "node:fs";
import path from "node:path";
import { isInCheckout, runGit } from "./run-git.ts";

// `git diff-files` looks at every tracked file and writes nothing. A repository's configuration could have it
// run programs: file system monitors, and filters, which it would ask about files changed in the second in
// which its index was written. Both are switched off. (git-config(1), gitattributes(5).)

/** Milliseconds after which the query is ended: 20 times what 320,000 files take. */
const longestTime = 20_000;

const settings = [
  ...["core.fsmonitor=", "core.preloadIndex=true", "core.checkStat=default", "diff.relative=false"],
  ...["core.trustCtime=true", "core.hooksPath=/dev/null", "core.pager=", "diff.orderFile="],
];

/** Git's knowledge of the files of a work tree. */
export interface GitAnswer {
  /** The bytes of its index. */
  readonly index: Buffer;
  /** How many bytes a hash has in it. */
  readonly hashLength: number;
  /** The path from the top of the work tree to `content/`: `content/`, `""` where it is the top. */
  readonly prefix: string;
  /** The files that no longer are as the index says: their paths in the work tree, a character a byte. */
  readonly changed: ReadonlySet<string>;
}

/** A running git query. */
export interface GitQuery {
  /**
   * Waits for the answer, and forgets it: of a large newspaper it has tens of megabytes. Undefined where git
   * can't be relied upon: no checkout, no git, a fault, or no answer in time.
   */
  take(): Promise<GitAnswer | undefined>;
  /** Ends the query. */
  stop(): void;
}

/**
 * Starts to ask git which files of a folder have changed since it last looked at them.
 *
 * @param environment - of the command: see `runGit`
 */
export function queryGit(folder: string, environment: NodeJS.ProcessEnv): GitQuery {
  const stopping = new AbortController();
  const timer = setTimeout(() => {
    stopping.abort();
  }, longestTime);
  const run: RunGit = (words) => runGit(folder, words, environment, stopping.signal);
  const asked = isInCheckout(folder) ? query(folder, run) : Promise.resolve(undefined);
  let answer: Promise<GitAnswer | undefined> | undefined = asked
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(timer);
    });
  return {
    take: async () => {
      const taken = answer;
      answer = undefined;
      return taken;
    },
    stop: () => {
      stopping.abort();
    },
  };
}

type RunGit = (words: readonly string[]) => Promise<Buffer>;

async function query(folder: string, run: RunGit): Promise<GitAnswer | undefined> {
  const asked = ["--show-object-format", "--git-path", "index", "--show-prefix", "--show-toplevel"];
  const [told, names] = await Promise.all([
    run(["rev-parse", ...asked]),
    run(["config", "--null", "--name-only", "--list"]),
  ]);
  const [format = "", indexPath = "", prefix = "", ...top] = told.toString("utf8").split("\n");
  const real = fs.realpathSync(folder);
  if (path.resolve(top.join("\n").slice(0, -1), prefix) !== real) return undefined;
  const location = path.resolve(folder, indexPath);
  const before = fs.lstatSync(location, { bigint: true });
  // Another file system may have another clock, so that the order of two changes is not known.
  if (!before.isFile() || before.dev !== fs.lstatSync(real, { bigint: true }).dev) return undefined;
  const words = ["--name-only", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];
  const without = removeFilters(names.toString("utf8").split("\0"));
  if (without === undefined) return undefined;
  const set = [...settings, ...without].flatMap((setting) => ["-c", setting]);
  const changed = await run([...set, "diff-files", ...words, "--", "."]);
  const index = fs.readFileSync(location);
  const after = fs.lstatSync(location, { bigint: true });
  if (before.ino !== after.ino || before.mtimeNs !== after.mtimeNs) return undefined;
  return {
    index,
    hashLength: format === "sha256" ? 32 : 20,
    prefix,
    changed: new Set(changed.toString("latin1").split("\0").slice(0, -1)),
  };
}

/**
 * Returns settings that switch off each filter, a program that changes files' content for git; undefined
 * where one has a name that can't be given to git.
 */
function removeFilters(names: readonly string[]): readonly string[] | undefined {
  const filters = new Set(names.flatMap((name) => /^filter\..*(?=\.)/s.exec(name) ?? []));
  if ([...filters].some((filter) => filter.includes("="))) return undefined;
  return [...filters].flatMap((filter) =>
    ["clean", "smudge", "process", "required"].map((key) => `${filter}.${key}=`),
  );
}
