import { editionOf } from "../masthead/edition.ts";
import type { Edition, Masthead } from "../masthead/masthead.ts";
import type { Pin } from "../masthead/pin.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import type { KnownArticles } from "./known-articles.ts";

/** A guess looks at every id of the newspaper: past so many wrong ones it would take too long. */
const mostGuesses = 20;

/**
 * Reports each pin that is no article, and each second lead of an edition.
 *
 * @param file - `content/front.yaml` as problems call it
 * @param masthead - absent where it is itself at fault: then nobody knows the editions
 */
export function* checkPins(
  pins: readonly Pin[],
  file: string,
  masthead: Masthead | undefined,
  known: KnownArticles,
): Generator<Problem> {
  const leads = new Map<Edition, string>();
  let guesses = 0;
  for (const { id, size, range } of pins) {
    if (!known.has(id)) {
      if (!known.isComplete) continue;
      guesses += 1;
      const repair = guesses > mostGuesses ? undefined : nearestId(id, known);
      const mending = repair === undefined ? {} : { repair };
      yield { rule: "pin-unknown", details: { id }, ...mending, file, range };
    }
    const article = known.find(id)?.article;
    if (size !== "lead" || masthead === undefined || article === undefined) continue;
    const edition = editionOf(masthead, article.lang);
    const other = leads.get(edition);
    if (other === undefined) leads.set(edition, id);
    else yield { rule: "pin-lead", details: { id, other }, file, range };
  }
}

function nearestId(id: string, known: KnownArticles): string | undefined {
  const latin = toLatinDigits(id);
  return known.has(latin) ? latin : suggest(latin, known.ids);
}
