import path from "node:path";
import { parseFrontMatter } from "../article/front-matter.ts";
import type { Range, Problem } from "../../language/problem/problem.ts";
import { findValue } from "../../language/yaml/find-value.ts";
import { findArticlePlaces } from "../article/article-places.ts";
import type { ArticlePlaces } from "../article/article-places.ts";
import { readText } from "./read-text.ts";

/** The folder `content/`: where it is on this machine, and how problems call it. */
export interface ContentPlace {
  readonly location: string;
  readonly name: string;
}

/**
 * Where the value of a key stands in an article. The file is read again: what is right needs no place,
 * and an archive would remember hundreds of thousands.
 *
 * @param file - as problems call it
 */
export function locateKey(content: ContentPlace, file: string, key: string): Range | undefined {
  const inside = file.slice(content.name.length + 1);
  const text = readText(path.join(content.location, inside), file);
  const divided = text.ok ? parseFrontMatter(text.value, file) : text;
  const fields = divided.ok ? divided.value.fields : divided;
  return fields.ok ? findValue(fields.value, key)?.range : undefined;
}

/**
 * Where those keys of an article stand that are checked against other files. As in `locateKey`, the file is
 * read again.
 *
 * @param file - as problems call it
 */
export function locatePlaces({ location, name }: ContentPlace, file: string): ArticlePlaces {
  const text = readText(path.join(location, file.slice(name.length + 1)), file);
  const divided = text.ok ? parseFrontMatter(text.value, file) : text;
  const fields = divided.ok ? divided.value.fields : divided;
  return fields.ok ? findArticlePlaces(fields.value) : { tags: [] };
}

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
