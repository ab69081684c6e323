import { findArticlePlaces, parseFrontMatter } from "../article/front-matter.ts";
import type { ArticlePlaces } from "../article/front-matter.ts";
import type { Problem, Range } from "../../language/problem/problem.ts";
import { findValue, type Group } from "../../language/yaml/node.ts";
import { fileNamed } from "./content-file.ts";
import type { Folder } from "./folder.ts";
import { readText } from "./read-text.ts";

// Files are read again for this: what is right needs no place, and an archive would remember hundreds of
// thousands.

/**
 * Returns where the value of a key stands in an article.
 *
 * @param name - of the article in problems
 */
export function locateKey(content: Folder, name: string, key: string): Range | undefined {
  const fields = readFields(content, name);
  return fields && findValue(fields, key)?.range;
}

/**
 * Returns where those keys of an article stand that are checked against other files.
 *
 * @param name - of the article in problems
 */
export function locatePlaces(content: Folder, name: string): ArticlePlaces {
  const fields = readFields(content, name);
  return fields ? findArticlePlaces(fields) : { tags: [] };
}

function readFields(content: Folder, name: string): Group | undefined {
  const text = readText(fileNamed(content, name));
  const divided = text.ok ? parseFrontMatter(text.value, name) : text;
  const fields = divided.ok ? divided.value.fields : divided;
  return fields.ok ? fields.value : undefined;
}

/**
 * Returns the line of the file in which a problem stands, to be shown below its message; undefined where the
 * problem has no line or the file is no text.
 */
export function readSourceLine({ file, range }: Problem, content: Folder): string | undefined {
  if (range === undefined || !file.startsWith(`${content.name}/`)) return undefined;
  const text = readText(fileNamed(content, file));
  return text.ok ? text.value.split("\n")[range.start.line - 1] : undefined;
}
