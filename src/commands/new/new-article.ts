import type { Article } from "../../newsroom/article/article.ts";
import { parseFrontMatter } from "../../newsroom/article/front-matter.ts";
import { parseArticle } from "../../newsroom/article/parse-article.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Fault, Result } from "../../language/problem/problem.ts";
import { findForbiddenCharacters } from "../../language/typography/forbidden-characters.ts";

/** The front matter of an article that has no text yet, each value as its key asks for it. */
export interface NewArticle {
  readonly id: string;
  readonly date: string;
  readonly desk: string;
  /** Absent where it is the masthead's. */
  readonly lang?: string;
  readonly title: string;
}

/**
 * Returns the file of a new article: its front matter, and below it the place for the text.
 *
 * It refuses nothing: the schema reads the file before it is written, and finds a value that can't be
 * (a line end, a control character).
 */
export function formatNewArticle({ id, date, desk, lang, title }: NewArticle): string {
  const keys = { id, date, desk, ...(lang !== undefined && { lang }), title };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${formatValue(value)}\n`);
  return `---\n${lines.join("")}---\n\n`;
}

// YAML 1.2, 7.3.3: what a plain value may not start with or hold. It is narrower than the standard, so
// that an editor need not know it: a letter, a digit or an opening quotation mark of print starts it.
const plainStart = /^[\p{L}\p{N}“‘«]/u;
const notPlain = /:(?:\s|$)|\s#|[\n\r]|^null$/i;

/** Returns a value as YAML: as it is where that is safe, else between the quotes that need the least care. */
function formatValue(text: string): string {
  if (plainStart.test(text) && !notPlain.test(text)) return text;
  if (!/["\\\n\r]/.test(text)) return `"${text}"`;
  if (!/[\n\r]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}

/**
 * Reads a new article's file as the next check will, before it is written: a wrong desk or headline is
 * answered in the same words.
 */
export function readNewArticle(source: string, masthead: Masthead): Result<Article, Fault> {
  const hidden = [...findForbiddenCharacters(source)].map(({ fault }) => fault);
  if (hidden.length > 0) return { ok: false, problems: hidden };
  const divided = parseFrontMatter(source, "");
  if (!divided.ok) return divided;
  const { fields } = divided.value;
  return fields.ok ? parseArticle(fields.value, "", masthead) : fields;
}
