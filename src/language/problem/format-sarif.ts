import type { Language } from "../words/language.ts";
import { stringify } from "./format-json.ts";
import type { Problem, Range } from "./problem.ts";
import { rules, severityOf } from "./rules.ts";
import { formatSentence } from "./sentences.ts";

// SARIF is the form in which code hosts and editors take the findings of any checker. Section numbers
// are those of "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01".

/**
 * Problems as a SARIF 2.1.0 log, indented, with a line end behind it.
 *
 * @param version - of Khabar: `0.1.0`
 */
export function formatSarif(
  problems: readonly Problem[],
  language: Language,
  version: string,
  isStrict = false,
): string {
  return stringify({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Khabar", version, rules: ruleTexts } },
        language,
        columnKind: "unicodeCodePoints",
        results: problems.map((problem) => formatResult(problem, language, isStrict)),
      },
    ],
  });
}

const ruleIds = Object.keys(rules);

/** The manual of the rules, in English: SARIF has one text for each. */
const ruleTexts = Object.entries(rules).map(([id, { about, severity }]) => ({
  id,
  shortDescription: { text: withoutMarks(about) },
  fullDescription: { text: withoutMarks(about) },
  help: { text: withoutMarks(about), markdown: about },
  defaultConfiguration: { level: levelOf(severity) },
}));

function formatResult(problem: Problem, language: Language, isStrict: boolean): object {
  const { rule, file, range } = problem;
  const artifactLocation = { uri: formatUri(file) };
  const region = range && formatRegion(range);
  // Code hosts show no result without a line: one for a whole file goes to its first.
  const shownAt = region ?? { startLine: 1 };
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: levelOf(severityOf(rule, isStrict)),
    message: { text: endSentence(formatSentence(problem, language)) },
    locations: [{ physicalLocation: { artifactLocation, region: shownAt } }],
    // Without a range a repair is the file's right name, and SARIF knows no renaming.
    ...(region !== undefined &&
      problem.repair !== undefined && {
        fixes: [formatFix(artifactLocation, region, problem.repair)],
      }),
  };
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Columns count from 1 and `endColumn` stands behind the last (3.30.5 to 3.30.8), as in `Range`. */
function formatRegion({ start, end }: Range): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function formatFix(artifactLocation: object, deletedRegion: Region, repair: string): object {
  // An empty replacement is left out (3.57.4).
  const inserted = repair === "" ? {} : { insertedContent: { text: repair } };
  return {
    artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion, ...inserted }] }],
  };
}

/**
 * A path as a URI reference (RFC 3986, 4.2): each part percent-encoded, so that none is taken for a
 * scheme or a fragment.
 */
function formatUri(file: string): string {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return uri.startsWith("/") ? `file://${uri}` : uri;
}

function levelOf(severity: "mistake" | "warning"): "error" | "warning" {
  return severity === "mistake" ? "error" : "warning";
}

function endSentence(sentence: string): string {
  return /[.?؟]$/.test(sentence) ? sentence : `${sentence}.`;
}

function withoutMarks(markdown: string): string {
  return markdown.replaceAll("`", "");
}
