import { parseArgs } from "node:util";
import { readNewspaper } from "../content/read-newspaper.ts";
import { printProblems } from "./print-problems.ts";
import { resolveFolder } from "./project.ts";

/** `khabar check`: every mistake of every file. */
export function check(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { content: { type: "string" }, verbose: { type: "boolean" } },
  });
  const content = resolveFolder(values.content, "content");
  const newspaper = readNewspaper(content.location, content.name);
  if (!newspaper.ok) {
    printProblems(newspaper.problems, content, process.stdout);
    return 1;
  }
  const { length } = newspaper.value.articles;
  process.stdout.write(`${length} ${length === 1 ? "article" : "articles"}, no mistakes\n`);
  return 0;
}
