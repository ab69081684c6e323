import { formatNumber } from "../words/digits.ts";
import type { Language } from "../words/language.ts";
import type { Problem } from "./problem.ts";
import { escapeUnsafe } from "./quote.ts";
import { severityOf } from "./rules.ts";
import { formatSentence } from "./sentences.ts";

/**
 * A problem as a line of text that editors and their tools can follow to the place:
 * `content/1401/04/322596.md:5:7: Unknown desk "politcs"; did you mean "politics"? (desk-unknown)`,
 * the form of GCC and of most editors' problem matchers (GNU Coding Standards, 4.4).
 *
 * @param sourceLine - the line of the file in which the problem stands, for a caret below it; left
 * out where it is not at hand
 */
export function formatProblem(
  problem: Problem,
  sourceLine?: string,
  language: Language = "en",
  isStrict = false,
): string {
  const { range } = problem;
  const place = range === undefined ? "" : `:${range.start.line}:${range.start.column}`;
  const kind = isMistake(problem, isStrict) ? "" : warningMarks[language];
  const sentence = directed(`${kind}${formatSentence(problem, language)}`, language);
  const line = `${escapeUnsafe(problem.file)}${place}: ${sentence} (${problem.rule})`;
  const caret = sourceLine === undefined ? "" : formatCaret(problem, sourceLine);
  return caret === "" ? line : `${line}\n${caret}`;
}

const warningMarks = { en: "Warning: ", fa: "هشدار: " } as const;

/** A sentence for a line that starts with a path, and so runs from left to right. */
function directed(sentence: string, language: Language): string {
  return language === "fa" ? `\u2067${sentence}\u2069` : sentence;
}

/** `3 mistakes`, `1 mistake and 2 warnings`: the last line of a check. */
export function formatCount(
  problems: readonly Problem[],
  language: Language = "en",
  isStrict = false,
): string {
  const mistakes = problems.filter((problem) => isMistake(problem, isStrict)).length;
  const warnings = problems.length - mistakes;
  const { mistake, warning, and } = countWords[language];
  return [
    ...(mistakes > 0 || warnings === 0 ? [mistake(mistakes)] : []),
    ...(warnings > 0 ? [warning(warnings)] : []),
  ].join(and);
}

const countWords = {
  en: {
    mistake: (count: number) => plural(count, "mistake"),
    warning: (count: number) => plural(count, "warning"),
    and: " and ",
  },
  fa: {
    mistake: (count: number) => `${formatNumber(count, "fa")} خطا`,
    warning: (count: number) => `${formatNumber(count, "fa")} هشدار`,
    and: " و ",
  },
} as const;

/** Whether a problem keeps the newspaper from being published, or with `--strict` fails a check. */
export function isMistake(problem: Problem, isStrict = false): boolean {
  return severityOf(problem.rule, isStrict) === "mistake";
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Text in which each character takes one cell from left to right, so that a caret hits its mark. */
const plain = /^[\x20-\x7e\u00a1-\u024f\u2010-\u2027]*$/;

/** Wider lines wrap on most terminals, and a caret below a wrapped line points nowhere. */
const widestLine = 96;

function formatCaret({ range }: Problem, sourceLine: string): string {
  if (range === undefined || !plain.test(sourceLine) || sourceLine.length > widestLine) return "";
  const start = range.start.column - 1;
  if (sourceLine.trim() === "" || start > sourceLine.length) return "";
  const end = range.end.line === range.start.line ? range.end.column - 1 : sourceLine.length;
  return `    ${sourceLine}\n    ${" ".repeat(start)}${"^".repeat(Math.max(1, end - start))}`;
}
