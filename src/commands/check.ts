import { parseArgs } from "node:util";
import { isMistake } from "../language/problem/format-problem.ts";
import type { Problem } from "../language/problem/problem.ts";
import { languages } from "../language/words/language.ts";
import { checkContent } from "./check/check-content.ts";
import { formatClean, formatReport, reportFormats } from "./check/format-report.ts";
import { findContentFile, selectProblems } from "./check/select-problems.ts";
import { resolveFolder } from "./terminal/options.ts";
import { parseChoice } from "./terminal/parse-choice.ts";
import { printProblems } from "./terminal/print-problems.ts";

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
  const format = parseChoice("--format", values.format, ["text", ...reportFormats]);
  const language = parseChoice("--lang", values.lang, languages);
  const content = resolveFolder(values.content, "content");
  const files = new Set(positionals.map((typed) => findContentFile(typed, content)));
  const { strict } = values;

  const now = Date.now();
  const { env, stdout, stderr } = process;
  const isWanted = ({ file }: Problem): boolean => files.size === 0 || files.has(file);
  // Only repairs need the package that finds differences.
  const found = values.fix
    ? await (await import("./check/fix-content.ts")).fixContent(content, now, env, isWanted)
    : { ...(await checkContent(content, now, env)), diff: "" };
  const problems = selectProblems(found.problems, files, content.name);

  // Programs get nothing but the report.
  (format === "text" ? stdout : stderr).write(found.diff);
  if (format !== "text") stdout.write(formatReport(format, problems, language, strict));
  else if (problems.length > 0) printProblems(problems, content, stdout, language, strict);
  else stdout.write(formatClean({ ...found, files: files.size }, language));
  return problems.some((problem) => isMistake(problem, strict)) ? 1 : 0;
}
