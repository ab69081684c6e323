import type { Article } from "../../newsroom/article/article.ts";
import { parseFrontMatter } from "../../newsroom/article/front-matter.ts";
import { parseArticle } from "../../newsroom/article/schema.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Fault, Result } from "../../language/problem/problem.ts";
import { findForbiddenCharacters } from "../../language/typography/forbidden-characters.ts";

/**
 * Reads the file of an article that is about to be written as the next check will read it, so that a
 * wrong desk or headline is answered in the same words, and before it is a file.
 */
export function readNewArticle(source: string, masthead: Masthead): Result<Article, Fault> {
  const hidden = [...findForbiddenCharacters(source)].map(({ fault }) => fault);
  if (hidden.length > 0) return { ok: false, problems: hidden };
  const divided = parseFrontMatter(source, "");
  if (!divided.ok) return divided;
  const { fields } = divided.value;
  return fields.ok ? parseArticle(fields.value, "", masthead) : fields;
}
