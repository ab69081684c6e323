import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { mastheadName } from "../newsroom/content/content-folder.ts";
import { formatGithub } from "../language/problem/format-github.ts";
import { formatJson } from "../language/problem/format-json.ts";
import { isMistake } from "../language/problem/format-problem.ts";
import { formatSarif } from "../language/problem/format-sarif.ts";
import type { Problem } from "../language/problem/problem.ts";
import { languages } from "../language/words/language.ts";
import type { Language } from "../language/words/language.ts";
import { checkContent } from "./check/check-content.ts";
import { fixContent } from "./check/fix-content.ts";
import { formatClean } from "./check/format-clean.ts";
import { findContentFile } from "./check/find-content-file.ts";
import { parseChoice } from "./terminal/parse-choice.ts";
import { printProblems } from "./terminal/print-problems.ts";
import { projectFolder } from "../newsroom/content/folder.ts";
import { resolveFolder } from "./terminal/resolve-folder.ts";

/** Problems for programs; `text` is for people, and needs the lines of the files besides. */
const reports: {
  readonly [format: string]: (
    problems: readonly Problem[],
    language: Language,
    isStrict: boolean,
  ) => string;
} = {
  json: formatJson,
  github: formatGithub,
  sarif: (problems, language, isStrict) => formatSarif(problems, language, readVersion(), isStrict),
};

/** How many warnings of one rule are printed for a file. */
const mostWarnings = 20;

/** `khabar check`: every mistake of every file, or of those that the command line names. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      content: { type: "string" },
      fix: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      strict: { type: "boolean", default: false },
      lang: { type: "string", default: "en" },
      verbose: { type: "boolean" },
    },
  });
  const format = parseChoice("--format", values.format, ["text", ...Object.keys(reports)]);
  const language = parseChoice("--lang", values.lang, languages);
  const content = resolveFolder(values.content, "content");
  const files = new Set(positionals.map((typed) => findContentFile(typed, content)));

  const isRequested = files.size === 0 ? () => true : concerns(files, content.name);
  const now = Date.now();
  const {
    articles,
    withheld,
    problems: all,
    diff,
  } = values.fix
    ? await fixContent(content, now, ({ file }) => files.size === 0 || files.has(file))
    : { ...(await checkContent(content, now)), diff: "" };
  const asked = all.filter(isRequested);
  const problems = leaveOutRepeated(asked);

  const { strict } = values;
  const formatReport = reports[format];
  // Programs get nothing but the report.
  (formatReport === undefined ? process.stdout : process.stderr).write(diff);
  if (formatReport !== undefined) {
    process.stdout.write(formatReport(problems, language, strict));
  } else if (problems.length > 0)
    printProblems(problems, content, process.stdout, language, strict);
  else {
    const clean = { articles, withheld, files: files.size, elsewhere: all };
    process.stdout.write(formatClean(clean, language));
  }
  return problems.some((problem) => isMistake(problem, strict)) ? 1 : 0;
}

/**
 * Whether a problem is one of some files: stands in one of them, names it as the other of two that
 * don't agree, or keeps all articles from being checked. Else a broken masthead would let each pass.
 */
function concerns(files: ReadonlySet<string>, content: string): (problem: Problem) => boolean {
  const needed = new Set([content, `${content}/${mastheadName}`]);
  return ({ file, rule, details }) => {
    const { other, file: named } = details as { readonly other?: string; readonly file?: string };
    return (
      [file, other, named].some((name) => name !== undefined && files.has(name)) ||
      // An empty edition stands in the masthead, too, but is found only where that could be read.
      (needed.has(file) && rule !== "edition-empty")
    );
  };
}

/** The first warnings of a rule in a file: an article typed with straight quotes holds hundreds. */
function leaveOutRepeated(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  return problems.filter((problem) => {
    const key = `${problem.rule} ${problem.file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= mostWarnings || isMistake(problem);
  });
}

function readVersion(): string {
  const text = fs.readFileSync(path.join(projectFolder, "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
