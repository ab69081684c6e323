import type { Article } from "../article/article.ts";
import type { Fault, Problem, Range } from "../../language/problem/problem.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import type { KnownArticles } from "./known-articles.ts";
import type { FinishedArticle } from "./newspaper.ts";

/**
 * Reports each `translation` that names no article, one of the same language, or one that names another.
 *
 * @param articles - in the order of their files
 * @param locate - where the `translation` of a file, as problems call it, stands in it
 */
export function* checkTranslations(
  articles: readonly FinishedArticle[],
  known: KnownArticles,
  locate: (file: string) => Range | undefined,
): Generator<Problem> {
  for (const { article } of articles) {
    const { translation: id } = article;
    if (id === undefined) continue;
    const fault = judge(article, id, known);
    if (fault === undefined) continue;
    const { file } = article;
    const range = locate(file);
    yield { ...fault, file, ...(range && { range }) };
  }
}

function judge({ id: own, lang }: Article, id: string, known: KnownArticles): Fault | undefined {
  const other = known.find(id)?.article;
  if (other === undefined) {
    // The article is there and has a problem of its own, or may be.
    if (known.has(id) || !known.isComplete) return undefined;
    const latin = toLatinDigits(id);
    const repair = known.has(latin) ? { repair: latin } : {};
    return { rule: "translation-unknown", details: { id }, ...repair };
  }
  if (other.lang === lang) return { rule: "translation-language", details: { id, lang } };
  if (other.translation === own) return undefined;
  return { rule: "translation-one-way", details: { id, file: other.file, own } };
}
