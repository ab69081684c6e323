import path from "node:path";
import type { Masthead } from "../masthead/masthead.ts";
import { parseMasthead } from "../masthead/parse-masthead.ts";
import type { Result } from "../../language/problem/problem.ts";
import { mastheadName } from "./content-folder.ts";
import { readText } from "./read-text.ts";

/** A masthead, and its text for the places of what other files show to be wrong in it. */
export interface ReadMasthead {
  readonly masthead: Masthead;
  readonly text: string;
}

/**
 * Reads the masthead alone, for who needs no article yet.
 *
 * @param folder - `content/` on this machine
 * @param name - how it is called in problems
 */
export function readMasthead(folder: string, name: string): Result<ReadMasthead> {
  const file = `${name}/${mastheadName}`;
  const text = readText(path.join(folder, mastheadName), file);
  return text.ok ? parseWithText(text.value, file) : text;
}

/** Parses a masthead, and keeps its text. */
export function parseWithText(text: string, file: string): Result<ReadMasthead> {
  const masthead = parseMasthead(text, file);
  return masthead.ok ? { ok: true, value: { masthead: masthead.value, text } } : masthead;
}
