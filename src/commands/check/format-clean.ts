import { formatNumber } from "../../language/words/digits.ts";
import { formatCount } from "../../language/problem/format-problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import type { Language } from "../../language/words/language.ts";

/** What a check without a problem looked at. */
export interface CleanCheck {
  readonly articles: number;
  /** How many of them are drafts or under embargo. */
  readonly withheld: number;
  /** How many files were asked for; 0 for all. */
  readonly files: number;
  /** Problems of files that were not asked for. */
  readonly elsewhere: readonly Problem[];
}

/** The one line of a check that has no problem to print: `12 articles, no mistakes`. */
export function formatClean(clean: CleanCheck, language: Language): string {
  const { articles, withheld, files, elsewhere } = clean;
  const count = formatNumber(files === 0 ? articles : files, language);
  const kept = files === 0 && withheld > 0 ? formatNumber(withheld, language) : "";
  const rest = elsewhere.length === 0 ? "" : formatCount(elsewhere, language);
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
