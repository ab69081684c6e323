import fs from "node:fs";
import path from "node:path";
import type { GitAnswer } from "../index/git-index.ts";
import { isInCheckout, runGit } from "./run-git.ts";

// `git diff-files` looks at every tracked file and writes nothing. What a repository's configuration would
// have it run for that is taken from it: file system monitors, and filters, which it would ask about files
// changed in the second in which its index was written. (git-config(1), gitattributes(5).)

/** Milliseconds after which git is not waited for any longer: 20 times what 320,000 files take. */
const longestTime = 20_000;

const settings = [
  ...["core.fsmonitor=", "core.preloadIndex=true", "core.checkStat=default", "diff.relative=false"],
  ...["core.trustCtime=true", "core.hooksPath=/dev/null", "core.pager=", "diff.orderFile="],
];

/** A question that git has been asked. */
export interface GitQuestion {
  /**
   * Waits for the answer, and forgets it: of a large newspaper it has tens of megabytes. Nothing where git
   * can't be relied upon: no checkout, no git, a fault, or no answer in time.
   */
  take(): Promise<GitAnswer | undefined>;
  /** Ends it. */
  stop(): void;
}

/** Asks git which files of a folder have changed since it last looked at them. Nothing is waited for. */
export function askGit(folder: string): GitQuestion {
  const stopping = new AbortController();
  const timer = setTimeout(() => {
    stopping.abort();
  }, longestTime);
  const asked = isInCheckout(folder) ? ask(folder, stopping.signal) : Promise.resolve(undefined);
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

async function ask(folder: string, signal: AbortSignal): Promise<GitAnswer | undefined> {
  const run = (words: readonly string[]): Promise<Buffer> => runGit(folder, words, signal);
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
  // On another file system there may be another clock: which of two changes came first is not known.
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
 * Settings that put nothing in the place of each program that is to change files' content for git.
 *
 * @returns nothing where one has a name that can't be told to git
 */
function removeFilters(names: readonly string[]): readonly string[] | undefined {
  const filters = new Set(names.flatMap((name) => /^filter\..*(?=\.)/s.exec(name) ?? []));
  if ([...filters].some((filter) => filter.includes("="))) return undefined;
  return [...filters].flatMap((filter) =>
    ["clean", "smudge", "process", "required"].map((key) => `${filter}.${key}=`),
  );
}
