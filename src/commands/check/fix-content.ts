import { OMIT_HEADERS, formatPatch, structuredPatch, type StructuredPatch } from "diff";
import { applyRepairs } from "../../newsroom/advice/apply-repairs.ts";
import { rewriteFile } from "../../newsroom/content/rewrite-file.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { checkContent, type CheckedContent } from "./check-content.ts";
import { fileNamed } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** Rounds of repairs at most: a repaired mistake lets others be seen, and five rounds reach the last. */
const mostRounds = 5;

/** The check of a newspaper after its safe repairs. */
interface FixedContent extends CheckedContent {
  /** All changes, as `diff -u` prints them; empty where there are none. */
  readonly diff: string;
}

/**
 * Writes the safe repairs of some problems into their files, and checks again, until none is left.
 * Returns the last check.
 *
 * @param isWanted - which problems are to be mended
 */
export async function fixContent(
  content: Folder,
  now: number,
  environment: NodeJS.ProcessEnv,
  isWanted: (problem: Problem) => boolean,
): Promise<FixedContent> {
  const originals = new Map<string, string>();
  const latest = new Map<string, string>();
  let checked = await checkContent(content, now, environment);
  for (let round = 0; round < mostRounds; round += 1) {
    let isChanged = false;
    for (const [file, problems] of groupByFile(checked.problems.filter(isWanted))) {
      const rewriting = rewriteFile(fileNamed(content, file).location, (text) =>
        applyRepairs(text, problems),
      );
      if (rewriting === undefined) continue;
      isChanged = true;
      if (!originals.has(file)) originals.set(file, rewriting.before);
      latest.set(file, rewriting.after);
    }
    if (!isChanged) break;
    checked = await checkContent(content, now, environment);
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

/** Removed and added lines at most of a shortest diff: the time to find it grows with their square. */
const mostEdits = 1000;

/** Returns what was changed in a file, as `diff -u` prints it; more than `mostEdits` as one change. */
export function formatDiff(file: string, before: string, after: string, maxEditLength = mostEdits) {
  const options = { context: 3, maxEditLength };
  const patch =
    structuredPatch(file, file, before, after, undefined, undefined, options) ??
    replaceText(file, before, after);
  // The package's own header would escape each letter of a Persian name, as git does.
  return `--- ${file}\n+++ ${file}\n${formatPatch(patch, OMIT_HEADERS)}`;
}

/** Returns a patch that removes one text and adds another. */
function replaceText(file: string, before: string, after: string): StructuredPatch {
  const removal = structuredPatch(file, file, before, "");
  const addition = structuredPatch(file, file, "", after);
  const lines = [...removal.hunks, ...addition.hunks].flatMap((hunk) => hunk.lines);
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
  const [oldLines, newLines] = [count("-"), count("+")];
  return { ...removal, hunks: [{ oldStart: 1, oldLines, newStart: 1, newLines, lines }] };
}
