import fs from "node:fs";
import path from "node:path";
import { formatGithub } from "../../language/problem/format-github.ts";
import { formatJson } from "../../language/problem/format-json.ts";
import { formatCount } from "../../language/problem/format-problem.ts";
import { formatSarif } from "../../language/problem/format-sarif.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { formatNumber } from "../../language/words/digits.ts";
import type { Language } from "../../language/words/language.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";

/** Reports for programs, by their names. */
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

/** The names of the reports for programs. */
export const reportFormats = Object.keys(reports);

/** Returns problems as a program reads them. */
export function formatReport(
  format: string,
  problems: readonly Problem[],
  language: Language,
  isStrict: boolean,
): string {
  const report = reports[format];
  if (report === undefined) throw new Error(`there is no report ${format}`);
  return report(problems, language, isStrict);
}

function readVersion(): string {
  const text = fs.readFileSync(path.join(projectFolder, "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** A check that has no problem to print. */
interface CleanCheck {
  readonly articles: number;
  /** How many of them are drafts or under embargo. */
  readonly withheld: number;
  /** How many files were asked for; 0 for all. */
  readonly files: number;
  /** Those of files that were not asked for. */
  readonly problems: readonly Problem[];
}

/** Returns the one line of a check that has no problem to print: `12 articles, no mistakes`. */
export function formatClean(clean: CleanCheck, language: Language): string {
  const { articles, withheld, files, problems } = clean;
  const count = formatNumber(files === 0 ? articles : files, language);
  const kept = files === 0 && withheld > 0 ? formatNumber(withheld, language) : "";
  const rest = problems.length === 0 ? "" : formatCount(problems, language);
  if (language === "fa") {
    const noun = files === 0 ? "خبر" : "فایل";
    return `${count} ${noun}، بدون خطا${kept && `؛ ${kept} خبر هنوز منتشر نمی‌شود`}${rest && `؛ در فایل‌های دیگر ${rest}`}\n`;
  }
  const noun = files === 0 ? plural(articles, "article") : plural(files, "file");
  return `${count} ${noun}, no mistakes${kept && `; ${kept} not published yet`}${rest && `; ${rest} in other files`}\n`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
