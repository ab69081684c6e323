import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { OwnText } from "../../site/eleventy/own-text.ts";
import { compareProblems } from "../../language/problem/problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { foldPhrase } from "./characters.ts";
import { findStanding } from "./find-standing.ts";
import { splitWords } from "./split-words.ts";
import { compareSuspicions } from "./suspicion.ts";
import type { Suspicion } from "./suspicion.ts";
import { publishedTexts } from "./texts-of.ts";

/**
 * Judges what examiners have found: what also stands in something that is published is no leak. Only
 * here all that is published may be looked through, and only where something was found.
 *
 * @returns for each withheld article the first place, in another article where there is one
 */
export function judgeSuspicions(
  suspicions: readonly Suspicion[],
  published: Newspaper,
  readOwnText: () => OwnText,
): readonly Problem[] {
  if (suspicions.length === 0) return [];
  const words = suspicions.filter(({ isAddress }) => !isAddress).map(({ found }) => found);
  const excused = findStanding(new Set(words), publishedTexts(published));
  const own = readOwnText();
  const leaks = new Map<string, Problem>();
  for (const { article, found, isAddress, output } of [...suspicions].sort(compareSuspicions)) {
    if (leaks.has(article)) continue;
    if (!isAddress && (excused.has(found) || isComposed(found, published, own))) continue;
    leaks.set(article, { rule: "withheld-leak", details: { found, output }, file: article });
  }
  return [...leaks.values()].sort(compareProblems);
}

/**
 * Whether the site would say a phrase by itself: in its own words around what is published, as "Articles
 * about Afghanistan".
 */
function isComposed(phrase: string, published: Newspaper, { words }: OwnText): boolean {
  const places = splitWords(phrase).flat();
  const isOwn = (index: number): boolean => {
    const place = places[index];
    return place !== undefined && stands(phrase.slice(place.start, place.end), words);
  };
  let [first, last] = [0, places.length - 1];
  while (first <= last && isOwn(first)) first += 1;
  while (last >= first && isOwn(last)) last -= 1;
  if (first > last) return true;
  if (first === 0 && last === places.length - 1) return false;
  const rest = foldPhrase(phrase.slice(places[first]?.start, places[last]?.end));
  return stands(rest, publishedTexts(published));
}

function stands(phrase: string, texts: Iterable<string>): boolean {
  return findStanding([phrase], texts).size > 0;
}
