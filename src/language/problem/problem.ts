import type { RuleDetails, RuleId } from "./rules.ts";

/**
 * A place in a text file. Lines and columns count from 1, and columns count Unicode code points,
 * so that an emoji or a rare letter is one column as it is one character on the editor's screen.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text file: `start` is its first character, `end` the place behind its last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * An editor's mistake in content: what rule it breaks, where, and what would mend it.
 *
 * A plain record and no Error: a mistake in content is a result like any other, while a mistake in
 * code throws. It holds no sentence; `sentences.ts` makes that from `rule`, `details` and `repair`.
 */
export type Problem = { readonly [R in RuleId]: ProblemOf<R> }[RuleId];

/** The problem of one rule, with the details that belong to that rule. */
export interface ProblemOf<R extends RuleId> {
  readonly rule: R;
  readonly details: RuleDetails[R];
  /** The file as the editor knows it, with `/` between folders: `content/1401/04/322596.md`. */
  readonly file: string;
  /** Absent where the whole file or folder is meant: a link, a missing masthead. */
  readonly range?: Range;
  /** The text that, written in place of the range, mends the mistake. */
  readonly repair?: string;
}

/** A fault found before it is known which file it stands in: a problem without its place. */
export type Fault = { readonly [R in RuleId]: FaultOf<R> }[RuleId];

/** The fault of one rule. */
export interface FaultOf<R extends RuleId> {
  readonly rule: R;
  readonly details: RuleDetails[R];
  readonly repair?: string;
}

/** Makes the sentence of one rule from a problem's details and repair. */
export type Sentence<R extends RuleId> = (
  details: RuleDetails[R],
  repair: string | undefined,
) => string;

/** The sentences of every rule in one language. */
export type Sentences = { readonly [R in RuleId]: Sentence<R> };

/** A value, or the problems that kept it from being one. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly P[] };

/** The range of `length` code points that starts at a line and a column. */
export function rangeAt(line: number, column: number, length = 0): Range {
  return { start: { line, column }, end: { line, column: column + length } };
}

/**
 * Orders problems by file, then place, then rule, by code unit: the same on every machine,
 * whatever its locale and the order in which files were read.
 */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
    (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
