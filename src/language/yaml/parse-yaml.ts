import { LineIndex } from "../problem/line-index.ts";
import type { Result } from "../problem/problem.ts";
import { composeYaml } from "./compose-yaml.ts";
import type { Group } from "./node.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";

/**
 * Reads YAML as `key: value` lines with places, every scalar as the text that was typed.
 *
 * Of YAML 1.2 (yaml.org/spec/1.2.2) it takes groups, lists and scalars. Anchors, aliases, merge
 * keys, tags, directives and second documents are refused: no editor needs them, and each has been
 * a way to exhaust or to deceive a reader of YAML.
 *
 * @param text - YAML, lines ended by `\n`
 * @param place - the file's name in problems, and the line of the file on which `text` starts
 * @returns the group at the root, or the first problem: those behind it would be its echoes
 */
export function parseYaml(
  text: string,
  { file, firstLine }: { readonly file: string; readonly firstLine: number },
): Result<Group> {
  const lines = new LineIndex(text, firstLine);
  const plain = readPlainYaml(text, lines);
  return plain === undefined ? composeYaml(text, file, lines) : { ok: true, value: plain };
}
