import type { Language } from "../words/language.ts";
import { severityOf, type Severity, type RuleId } from "./rules.ts";
import { formatSentence } from "./sentences.ts";
import type { Problem, Range } from "./problem.ts";

/**
 * The output of `khabar check --format json`. A later version may add fields; where one is renamed,
 * removed or means something else, `version` is a new one.
 */
interface ProblemReport {
  readonly version: 1;
  /** In the order of `compareProblems`. */
  readonly problems: readonly ReportedProblem[];
}

/** A problem as programs read it. */
interface ReportedProblem {
  /** With `/` between folders, from where the command was called: `content/1401/04/322596.md`. */
  readonly file: string;
  /** Lines and columns from 1, columns in code points, `end` behind the last; null for a whole file. */
  readonly range: Range | null;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** One sentence without a full stop, text from content quoted and isolated in it. */
  readonly message: string;
  /** The text to write in place of the range, or without one the file's right name; null if unknown. */
  readonly repair: string | null;
}

/** Problems as JSON, indented, with a line end behind it; its fields are those of `ProblemReport`. */
export function formatJson(
  problems: readonly Problem[],
  language: Language,
  isStrict = false,
): string {
  const report: ProblemReport = {
    version: 1,
    problems: problems.map((problem) => ({
      file: problem.file,
      range: problem.range ?? null,
      rule: problem.rule,
      severity: severityOf(problem.rule, isStrict),
      message: formatSentence(problem, language),
      repair: problem.repair ?? null,
    })),
  };
  return stringify(report);
}

/**
 * A value as JSON that is safe to print on a terminal: characters that can't be seen or steer it are
 * written as `\u202e`, which every reader of JSON turns back.
 */
export function stringify(value: object): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(/(?!\n|\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
