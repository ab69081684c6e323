import type { Language } from "../words/language.ts";
import type { Problem } from "./problem.ts";
import { severityOf } from "./rules.ts";
import { formatSentence } from "./sentences.ts";

/**
 * Problems as workflow commands of GitHub Actions, one a line: on a pull request each stands as an
 * annotation at its line. (GitHub Docs, "Workflow commands for GitHub Actions"; it shows ten
 * mistakes and ten warnings of a step, and all of them in the step's log.)
 */
export function formatGithub(
  problems: readonly Problem[],
  language: Language,
  isStrict = false,
): string {
  return problems.map((problem) => `${formatCommand(problem, language, isStrict)}\n`).join("");
}

function formatCommand(problem: Problem, language: Language, isStrict: boolean): string {
  const command = severityOf(problem.rule, isStrict) === "warning" ? "warning" : "error";
  const properties: readonly Property[] = [
    ["file", problem.file],
    ...placeOf(problem),
    ["title", problem.rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(",")}::${escapeData(formatSentence(problem, language))}`;
}

type Property = readonly [name: string, value: string | number];

/** GitHub refuses columns where a problem spans lines. */
function placeOf({ range }: Problem): readonly Property[] {
  if (range === undefined) return [];
  const { start, end } = range;
  const lines: Property[] = [
    ["line", start.line],
    ["endLine", end.line],
  ];
  if (start.line !== end.line) return lines;
  return [...lines, ["col", start.column], ["endColumn", end.column]];
}

// The escapes of actions/toolkit, packages/core/src/command.ts; the runner undoes no others.
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
