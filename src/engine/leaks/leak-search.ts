import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { countWords, hashWordsOf } from "./hash-words.ts";
import { PhraseSearch } from "./phrase-search.ts";
import type { LeakPatterns } from "./leak-patterns.ts";
import {
  publishedTextsOf,
  tagAddressEnds,
  textsOfArticle,
  textsOfMasthead,
} from "./article-texts.ts";

/** A search for the phrases that give withheld articles away, and the article of each phrase. */
export interface LeakSearch {
  readonly search: PhraseSearch;
  readonly ownerOf: (phrase: number) => PhraseOwner;
}

/** The withheld article that a phrase is from, and whether the phrase is the address of its page. */
export interface PhraseOwner {
  readonly finished: FinishedArticle;
  readonly isAddress: boolean;
}

/** The words of a phrase: enough to be in no other text by chance, few enough for a lede that is cut short. */
const windowLength = 6;

/** The words that a shorter run needs to be a phrase as a whole. */
const leastWords = { names: 1, lines: 3, texts: 4 };

/**
 * Makes the search for withheld articles: any six words in a row of one script, shorter names and lines as a
 * whole, addresses, names of pictures. Phrases of the masthead and of some published articles are left out.
 */
export function buildLeakSearch({ withheld, masthead, tags, sample }: LeakPatterns): LeakSearch {
  const owners: PhraseOwner[] = [];
  const published = sample.flatMap((finished) => [...publishedTextsOf(finished)]);
  const length = withheld.reduce((sum, { finished }) => sum + lengthOf(finished), 0);
  const search = new PhraseSearch(countWords(published), length);
  const add = (owner: PhraseOwner, text: string, least: number, longest?: number): void => {
    owners.push(owner);
    addPhrases(search, text, least, longest);
  };
  const addWhole = (owner: PhraseOwner, text: string): void => {
    owners.push(owner);
    search.addPhrase(text);
  };
  for (const { finished } of withheld) {
    addWhole({ finished, isAddress: true }, articlePermalink(finished.article).slice(1, -1));
  }
  for (const { finished, pictures } of withheld) {
    const owner = { finished, isAddress: false };
    const texts = textsOfArticle(finished);
    for (const kind of ["names", "lines", "texts"] as const) {
      for (const text of texts[kind]) add(owner, text, leastWords[kind]);
    }
    const { title, tags: own } = finished.article;
    for (const text of [encodeURIComponent(title.trim()), ...own.flatMap(tagAddressEnds)]) {
      add(owner, text, 1, Infinity);
    }
    const address = encodeAddress(masthead.address + articlePermalink(finished.article));
    for (const text of [address, ...pictures]) addWhole(owner, text);
  }
  const said = [
    ...textsOfMasthead(masthead),
    ...tags,
    ...tags.flatMap(tagAddressEnds),
    ...published,
  ];
  const ownerOf = (phrase: number): PhraseOwner => {
    const owner = owners[search.sourceOf(phrase)];
    if (owner === undefined) throw new Error("a phrase is of no withheld article");
    return owner;
  };
  for (const text of said) search.find(text, (phrase) => !ownerOf(phrase).isAddress);
  return { search, ownerOf };
}

function lengthOf({ body }: FinishedArticle): number {
  return body.pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Adds the phrases of a text: each window of a longer run, and shorter runs as a whole. */
function addPhrases(
  search: PhraseSearch,
  text: string,
  least: number,
  longest = windowLength,
): void {
  const source = search.addText(text);
  for (const run of hashWordsOf(text)) {
    const count = Math.min(run.length, longest);
    if (count < least) continue;
    for (let first = 0; first + count <= run.length; first += 1) {
      if (count === 1 && !isDistinctive(text.slice(run[first]?.start, run[first]?.end))) continue;
      search.add(source, run, first, count);
    }
  }
}

/** Whether a single word is a phrase: from three letters of Persian or four of English on; no number is. */
function isDistinctive(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  return letters.length >= (/\p{Script=Arabic}/u.test(word) ? 3 : 4);
}

/** An address as it is encoded in another, from its last dot on: before that, other encoded text may run on. */
function encodeAddress(address: string): string {
  const encoded = encodeURIComponent(address);
  return encoded.slice(encoded.lastIndexOf(".") + 1);
}
