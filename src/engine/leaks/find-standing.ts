import { PhraseSearch } from "./phrase-search.ts";

/** Those of some phrases that stand in texts. No more texts are asked for than it takes to find all. */
export function findStanding(
  phrases: Iterable<string>,
  texts: Iterable<string>,
): ReadonlySet<string> {
  const search = new PhraseSearch();
  for (const phrase of phrases) search.addPhrase(phrase);
  const standing = new Set<string>();
  if (search.count === 0) return standing;
  for (const text of texts) {
    search.find(text, (phrase) => {
      standing.add(search.textOf(phrase));
      return true;
    });
    if (standing.size === search.count) break;
  }
  return standing;
}
