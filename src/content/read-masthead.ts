import path from "node:path";
import type { Masthead } from "../masthead/masthead.ts";
import { parseMasthead } from "../masthead/parse-masthead.ts";
import type { Result } from "../problem/problem.ts";
import { mastheadName } from "./content-folder.ts";
import { readText } from "./read-text.ts";

/**
 * Reads the masthead alone, for who needs no article.
 *
 * @param folder - `content/` on this machine
 * @param name - how it is called in problems
 */
export function readMasthead(folder: string, name: string): Result<Masthead> {
  const file = `${name}/${mastheadName}`;
  const text = readText(path.join(folder, mastheadName), file);
  return text.ok ? parseMasthead(text.value, file) : text;
}
