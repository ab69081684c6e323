import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { OwnText } from "../../site/eleventy/own-text.ts";
import { compareProblems, type Problem } from "../../language/problem/problem.ts";
import { PhraseSearch } from "./phrase-search.ts";
import { foldPhrase, splitWords } from "./split-words.ts";
import { publishedTexts } from "./article-texts.ts";

/** A place in a file of the site that may give away something withheld. As JSON it is sent by workers. */
export interface LeakCandidate {
  /** The file of the withheld article: `content/draft.md`. */
  readonly article: string;
  /** The phrase found. */
  readonly found: string;
  /** Whether it is the address of the article's page: a leak even if a published text has it. */
  readonly isAddress: boolean;
  /** The file of the site. */
  readonly output: string;
  /** Whether that file is the page of an article. */
  readonly isArticle: boolean;
  /** The offset in the file, in UTF-16 code units. */
  readonly at: number;
}

/**
 * Orders candidates by which is reported of an article: pages of articles first, since a feed or list has the
 * phrase from one of them; then by file and offset, so that the order of workers doesn't matter.
 */
export function compareCandidates(a: LeakCandidate, b: LeakCandidate): number {
  if (a.isArticle !== b.isArticle) return a.isArticle ? -1 : 1;
  if (a.output !== b.output) return a.output < b.output ? -1 : 1;
  return a.at - b.at;
}

/**
 * Finds which candidates are leaks: phrases that no published text has, nor the site itself. All published
 * texts are searched, which is why this is done only for phrases that were found.
 *
 * @returns a problem for each withheld article that leaks, at the first candidate in order
 */
export function confirmLeaks(
  candidates: readonly LeakCandidate[],
  published: Newspaper,
  readOwnText: () => OwnText,
): readonly Problem[] {
  if (candidates.length === 0) return [];
  const phrases = candidates.filter(({ isAddress }) => !isAddress).map(({ found }) => found);
  const known = findContained(new Set(phrases), publishedTexts(published));
  const own = readOwnText();
  const leaks = new Map<string, Problem>();
  for (const { article, found, isAddress, output } of [...candidates].sort(compareCandidates)) {
    if (leaks.has(article)) continue;
    if (!isAddress && (known.has(found) || isComposedBySite(found, published, own))) continue;
    leaks.set(article, { rule: "withheld-leak", details: { found, output }, file: article });
  }
  return [...leaks.values()].sort(compareProblems);
}

/**
 * Whether a phrase is words of the site itself around published ones, such as "Articles about Afghanistan".
 */
function isComposedBySite(phrase: string, published: Newspaper, { words }: OwnText): boolean {
  const places = splitWords(phrase).flat();
  const isOwn = (index: number): boolean => {
    const place = places[index];
    return place !== undefined && isContained(phrase.slice(place.start, place.end), words);
  };
  let [first, last] = [0, places.length - 1];
  while (first <= last && isOwn(first)) first += 1;
  while (last >= first && isOwn(last)) last -= 1;
  if (first > last) return true;
  if (first === 0 && last === places.length - 1) return false;
  const rest = foldPhrase(phrase.slice(places[first]?.start, places[last]?.end));
  return isContained(rest, publishedTexts(published));
}

function isContained(phrase: string, texts: Iterable<string>): boolean {
  return findContained([phrase], texts).size > 0;
}

/** Those of some phrases that are in texts. Takes no more texts once all are found. */
function findContained(phrases: Iterable<string>, texts: Iterable<string>): ReadonlySet<string> {
  const search = new PhraseSearch();
  for (const phrase of phrases) search.addPhrase(phrase);
  const found = new Set<string>();
  if (search.count === 0) return found;
  for (const text of texts) {
    search.find(text, (phrase) => {
      found.add(search.textOf(phrase));
      return true;
    });
    if (found.size === search.count) break;
  }
  return found;
}
