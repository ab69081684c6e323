import { backslash, dropped, gap, inWord, kinds, lengthOfEscape } from "./characters.ts";
import { HashTable } from "./hash-table.ts";
import { addWord, firstHash, hashStep, hashWord } from "./hash-words.ts";
import { splitWords } from "./split-words.ts";

/** A phrase that is looked for. */
export interface Phrase {
  /** Folded: see `foldPhrase`. It begins and ends with a word. */
  readonly text: string;
}

/** Told of a phrase and the place where it begins; true ends the search for it. */
type OnFound<P extends Phrase> = (phrase: P, start: number) => boolean;

/** How many of its first words tell a phrase apart before it is compared. */
const leading = 6;

/**
 * Looks for many phrases at once, in one pass over a text: each word is hashed, and where it is the
 * last of the first six words of a phrase, or of a shorter phrase, it is looked up with those before
 * it. Only where a phrase begins so, characters are compared.
 *
 * One regular expression of all phrases would try each of them at every character.
 */
export class PhraseSearch<P extends Phrase> {
  readonly #byStart = new Map<number, P[]>();
  readonly #starts = new HashTable();
  readonly #lastWords = new HashTable();
  // Of the last words that were read, the newest at `words % leading`.
  readonly #places = new Int32Array(leading);
  readonly #hashes = new Int32Array(leading);

  constructor(phrases: Iterable<P>) {
    for (const phrase of phrases) {
      const hashes = splitWords(phrase.text)
        .flat()
        .slice(0, leading)
        .map(({ start, end }) => hashWord(phrase.text.slice(start, end)));
      const start = hashes.reduceRight((sum, hash, index) => {
        return addWord(sum, hash, hashes.length - 1 - index);
      }, 0);
      this.#starts.add(start);
      this.#lastWords.add(hashes.at(-1) ?? 0);
      const others = this.#byStart.get(start);
      if (others === undefined) this.#byStart.set(start, [phrase]);
      else others.push(phrase);
    }
  }

  /**
   * Finds phrases in a text.
   *
   * @param onFound - told of each place; where it answers true, the phrase is not looked for any more
   * @param from - where in the text to begin, and where to end: both between words
   */
  find(text: string, onFound: OnFound<P>, from = 0, length = text.length): void {
    const places = this.#places;
    const hashes = this.#hashes;
    const lastWords = this.#lastWords;
    let words = 0;
    let at = from;
    while (at < length) {
      let code = text.charCodeAt(at);
      let kind = kinds[code];
      if (kind !== inWord) {
        if (kind !== gap && kind !== dropped) words = 0;
        at += kind === backslash ? lengthOfEscape(text, at) : 1;
        continue;
      }
      words += 1;
      places[words % leading] = at;
      let hash = firstHash;
      // Past the end there is no code unit: reading one would make the engine reckon with fractions.
      do {
        if (kind === inWord) hash = Math.imul(hash ^ code, hashStep);
        at += 1;
        if (at === length) break;
        code = text.charCodeAt(at);
        kind = kinds[code];
      } while (kind === inWord || kind === dropped);
      hashes[words % leading] = hash;
      if (lastWords.mayHave(hash)) this.#lookUp(text, words, onFound);
    }
  }

  /** Looks up the last word that was read, and it with those before. */
  #lookUp(text: string, words: number, onFound: OnFound<P>): void {
    let start = 0;
    for (let back = 0; back < Math.min(words, leading); back += 1) {
      const place = (words - back) % leading;
      start = addWord(start, this.#hashes[place] ?? 0, back);
      if (this.#starts.mayHave(start)) {
        this.#compare(text, this.#places[place] ?? 0, start, onFound);
      }
    }
  }

  #compare(text: string, at: number, start: number, onFound: OnFound<P>): void {
    const candidates = this.#byStart.get(start);
    if (candidates === undefined) return;
    for (let index = candidates.length - 1; index >= 0; index -= 1) {
      const phrase = candidates[index];
      if (phrase === undefined || !standsAt(phrase.text, text, at)) continue;
      if (onFound(phrase, at)) candidates.splice(index, 1);
    }
  }
}

/** Whether a phrase stands in a text from a place on, and ends there with a word. */
function standsAt(phrase: string, text: string, start: number): boolean {
  let at = start;
  for (let index = 0; index < phrase.length; index += 1) {
    const code = phrase.charCodeAt(index);
    while (kinds[text.charCodeAt(at)] === dropped) at += 1;
    if (code === 32) {
      const before = at;
      while (isSpace(text.charCodeAt(at)) || kinds[text.charCodeAt(at)] === dropped) at += 1;
      if (at === before) return false;
    } else {
      if (text.charCodeAt(at) !== code) return false;
      at += 1;
    }
  }
  while (kinds[text.charCodeAt(at)] === dropped) at += 1;
  return kinds[text.charCodeAt(at)] !== inWord;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
