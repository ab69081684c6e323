import { LineIndex } from "../../language/problem/line-index.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { rules } from "../../language/problem/rules.ts";
import { toLatinDigits } from "../../language/words/digits.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly repair: string;
}

/**
 * The text with the safe repairs written into it: those of a rule that says so, where no other mistake
 * is in the same place, and without changing a word.
 *
 * @param text - one file as its problems were found in it; lines may end by `\r\n`
 * @param problems - all problems of that file
 */
export function applyRepairs(text: string, problems: readonly Problem[]): string {
  const lines = new LineIndex(text);
  const edits: Edit[] = [];
  const refused: Edit[] = [];
  for (const { rule, range, repair = "" } of problems) {
    if (range === undefined) continue;
    const edit = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), repair };
    const isMeant = rules[rule].isSafe === true && repair !== "";
    if (isMeant && keepsWords(text.slice(edit.start, edit.end), repair)) edits.push(edit);
    else if (rules[rule].severity === "mistake") refused.push(edit);
  }
  let mended = "";
  let at = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    if (edit.start < at || refused.some((other) => overlaps(edit, other))) continue;
    mended += text.slice(at, edit.start) + edit.repair;
    at = edit.end;
  }
  return mended + text.slice(at);
}

function overlaps(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two texts have the same words, and as many lines. */
function keepsWords(before: string, after: string): boolean {
  return foldWords(before) === foldWords(after) && !/[\r\n]/.test(before + after);
}

/**
 * The letters and digits of a text, in order, without marks and spaces, and with Arabic forms of letters
 * and digits made Persian and Latin.
 */
export function foldWords(text: string): string {
  return toLatinDigits(text.normalize("NFKC"))
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
