import type { Writable } from "node:stream";
import { readSourceLine } from "../../newsroom/content/locate-keys.ts";
import { formatCount, formatProblem } from "../../language/problem/format-problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import type { Language } from "../../language/words/language.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/**
 * Prints problems as editors and their tools read them, and how many there are.
 *
 * @param content - the folder they were found in, whose lines stand below the messages
 */
export function printProblems(
  problems: readonly Problem[],
  content: Folder,
  stream: Writable,
  language: Language = "en",
  isStrict = false,
): void {
  for (const problem of problems) {
    const sourceLine = readSourceLine(problem, content);
    stream.write(`${formatProblem(problem, sourceLine, language, isStrict)}\n`);
  }
  const count = formatCount(problems, language, isStrict);
  // Between lines that run from left to right its number would stand behind its noun.
  stream.write(language === "fa" ? `\u2067${count}\u2069\n` : `${count}\n`);
}
