import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { countWords, hashWordsOf } from "./hash-words.ts";
import { PhraseSearch } from "./phrase-search.ts";
import type { Sought } from "./sought.ts";
import { publishedTextsOf, tagEnds, textsOf, textsOfMasthead } from "./texts-of.ts";

/** A search for what gives withheld articles away wherever it stands, and what each phrase tells. */
export interface TellingSearch {
  readonly search: PhraseSearch;
  /** The withheld article that a phrase is of, and whether it is the address of its page. */
  readonly ownerOf: (phrase: number) => Owner;
}

/** What a phrase is of. An address counts where it is this newspaper's; words count everywhere. */
export interface Owner {
  readonly finished: FinishedArticle;
  readonly isAddress: boolean;
}

/** How many words in a row are a phrase: long enough to be nobody else's, short enough for a lede cut short. */
const windowLength = 6;

/** How many words the whole of a shorter run needs: a name one, a line three, a part of a text four. */
const leastWords = { names: 1, lines: 3, texts: 4 };

/**
 * Plans the search for withheld articles: each six words in a row of one script, shorter names and lines
 * whole, addresses, names of pictures; but for what the masthead and some published articles say.
 */
export function planSearch({ withheld, masthead, tags, usual }: Sought): TellingSearch {
  const owners: Owner[] = [];
  const open = usual.flatMap((finished) => [...publishedTextsOf(finished)]);
  const length = withheld.reduce((sum, { finished }) => sum + lengthOf(finished), 0);
  const search = new PhraseSearch(countWords(open), length);
  const add = (owner: Owner, text: string, least: number, longest?: number): void => {
    owners.push(owner);
    addPhrases(search, text, least, longest);
  };
  const addWhole = (owner: Owner, text: string): void => {
    owners.push(owner);
    search.addPhrase(text);
  };
  for (const { finished } of withheld) {
    addWhole({ finished, isAddress: true }, articlePermalink(finished.article).slice(1, -1));
  }
  for (const { finished, pictures } of withheld) {
    const owner = { finished, isAddress: false };
    const texts = textsOf(finished);
    for (const kind of ["names", "lines", "texts"] as const) {
      for (const text of texts[kind]) add(owner, text, leastWords[kind]);
    }
    const { title, tags: own } = finished.article;
    for (const text of [encodeURIComponent(title.trim()), ...own.flatMap(tagEnds)]) {
      add(owner, text, 1, Infinity);
    }
    const address = encodeAddress(masthead.address + articlePermalink(finished.article));
    for (const text of [address, ...pictures]) addWhole(owner, text);
  }
  const said = [...textsOfMasthead(masthead), ...tags, ...tags.flatMap(tagEnds), ...open];
  const ownerOf = (phrase: number): Owner => {
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

/** Adds the phrases of a text: windows of its longer runs, and shorter runs as they are. */
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
      if (count === 1 && !isTelling(text.slice(run[first]?.start, run[first]?.end))) continue;
      search.add(source, run, first, count);
    }
  }
}

/** Whether a single word says something: three letters of Persian do, four of English, no number. */
function isTelling(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  return letters.length >= (/\p{Script=Arabic}/u.test(word) ? 3 : 4);
}

/** An address as it stands in another, from its last dot on: before it may stand what is encoded, too. */
function encodeAddress(address: string): string {
  const encoded = encodeURIComponent(address);
  return encoded.slice(encoded.lastIndexOf(".") + 1);
}
