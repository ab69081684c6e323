import { applyRepairs } from "../../newsroom/advice/apply-repairs.ts";
import { rewriteFile } from "../../newsroom/content/rewrite-file.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { checkContent, locate } from "./check-content.ts";
import type { CheckedContent } from "./check-content.ts";
import { formatDiff } from "./format-diff.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** A mistake that is mended lets others be seen; more often than this nothing new comes of it. */
const mostRounds = 5;

/** A newspaper after its safe repairs. */
export interface FixedContent extends CheckedContent {
  /** What was changed, as `diff -u` prints it; empty where nothing was. */
  readonly diff: string;
}

/**
 * Writes the safe repairs of some problems into their files, and checks again, until none is left.
 *
 * @param isWanted - which problems are to be mended
 */
export async function fixContent(
  content: Folder,
  now: number,
  isWanted: (problem: Problem) => boolean,
): Promise<FixedContent> {
  const originals = new Map<string, string>();
  const latest = new Map<string, string>();
  let checked = await checkContent(content, now);
  for (let round = 0; round < mostRounds; round += 1) {
    let isChanged = false;
    for (const [file, problems] of groupByFile(checked.problems.filter(isWanted))) {
      const rewriting = rewriteFile(locate(content, file), (text) => applyRepairs(text, problems));
      if (rewriting === undefined) continue;
      isChanged = true;
      if (!originals.has(file)) originals.set(file, rewriting.before);
      latest.set(file, rewriting.after);
    }
    if (!isChanged) break;
    checked = await checkContent(content, now);
  }
  const diffs = Array.from(originals, ([file, before]) =>
    formatDiff(file, before, latest.get(file) ?? before),
  );
  return { ...checked, diff: diffs.join("") };
}

function groupByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.range === undefined) continue;
    const group = groups.get(problem.file);
    if (group === undefined) groups.set(problem.file, [problem]);
    else group.push(problem);
  }
  return groups;
}
