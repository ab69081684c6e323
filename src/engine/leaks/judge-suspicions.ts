import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { OwnText } from "../../site/eleventy/own-text.ts";
import { compareProblems } from "../../language/problem/problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { PhraseSearch } from "./phrase-search.ts";
import { foldPhrase, splitWords } from "./split-words.ts";
import { publishedTexts } from "./texts-of.ts";

/** A place of a file where something withheld may stand. It can be sent to another process. */
export interface Suspicion {
  /** The file of the withheld article: `content/draft.md`. */
  readonly article: string;
  /** What stands there. */
  readonly found: string;
  /** Whether it is the address of the article's page, which nothing excuses. */
  readonly isAddress: boolean;
  /** The file of the site. */
  readonly output: string;
  /** Whether that is the page of an article. */
  readonly isArticle: boolean;
  /** Where in the file. */
  readonly at: number;
}

/**
 * Which of two is told: an article that holds what leaks says more than a feed that holds the article;
 * of two such, the first by name and place, whoever has found it first.
 */
export function compareSuspicions(a: Suspicion, b: Suspicion): number {
  if (a.isArticle !== b.isArticle) return a.isArticle ? -1 : 1;
  if (a.output !== b.output) return a.output < b.output ? -1 : 1;
  return a.at - b.at;
}

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

/** Those of some phrases that stand in texts. No more texts are asked for than it takes to find all. */
function findStanding(phrases: Iterable<string>, texts: Iterable<string>): ReadonlySet<string> {
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
