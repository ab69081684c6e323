import path from "node:path";
import type { Problem } from "../../language/problem/problem.ts";
import { readText } from "./read-text.ts";

/**
 * The line of the file in which a problem stands, to be shown below its message. Absent where the
 * problem has no line or the file is no text.
 *
 * @param folder - `content/` on this machine
 * @param name - how it is called in the problem
 */
export function readSourceLine(problem: Problem, folder: string, name: string): string | undefined {
  const { file, range } = problem;
  if (range === undefined || !file.startsWith(`${name}/`)) return undefined;
  const text = readText(path.join(folder, file.slice(name.length + 1)), file);
  return text.ok ? text.value.split("\n")[range.start.line - 1] : undefined;
}
