import path from "node:path";
import { parseFrontMatter } from "../article/front-matter.ts";
import type { Range } from "../../language/problem/problem.ts";
import { findValue } from "../../language/yaml/find-value.ts";
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
