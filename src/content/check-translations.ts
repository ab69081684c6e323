import type { Problem, Range } from "../problem/problem.ts";
import { toLatinDigits } from "../typography/digits.ts";
import type { KnownArticles } from "./known-articles.ts";
import type { FinishedArticle } from "./newspaper.ts";

/** Reports each `translation` that names no article, one of the same language, or one that names another. */
export function* checkTranslations(
  translated: ReadonlyMap<FinishedArticle, Range>,
  { byId, fileOfId, isComplete }: KnownArticles,
): Generator<Problem> {
  for (const [{ article }, range] of translated) {
    const { file, id: own, lang, translation: id } = article;
    if (id === undefined) continue;
    const other = byId.get(id)?.article;
    if (other === undefined) {
      // The article is there and has a problem of its own, or may be.
      if (fileOfId.has(id) || !isComplete) continue;
      const latin = toLatinDigits(id);
      const repair = fileOfId.has(latin) ? { repair: latin } : {};
      yield { rule: "translation-unknown", details: { id }, ...repair, file, range };
    } else if (other.lang === lang) {
      yield { rule: "translation-language", details: { id, lang }, file, range };
    } else if (other.translation !== own) {
      const details = { id, file: other.file, own };
      yield { rule: "translation-one-way", details, file, range };
    }
  }
}
