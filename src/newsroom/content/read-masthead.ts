import { parseMasthead, type Masthead } from "../masthead/masthead.ts";
import type { Result } from "../../language/problem/problem.ts";
import { mastheadName } from "./walk-content.ts";
import { fileInside } from "./content-file.ts";
import type { Folder } from "./folder.ts";
import { readText } from "./read-text.ts";

/** A masthead, and its text for the places of what other files show to be wrong in it. */
export interface ReadMasthead {
  readonly masthead: Masthead;
  readonly text: string;
}

/** Reads the masthead alone. */
export function readMasthead(content: Folder): Result<ReadMasthead> {
  const file = fileInside(content, mastheadName);
  const text = readText(file);
  return text.ok ? parseWithText(text.value, file.name) : text;
}

/** Parses a masthead, and keeps its text. */
export function parseWithText(text: string, file: string): Result<ReadMasthead> {
  const masthead = parseMasthead(text, file);
  return masthead.ok ? { ok: true, value: { masthead: masthead.value, text } } : masthead;
}
