import { backslash, divider, dropped, gap, inWord, kinds, lengthOfEscape } from "./characters.ts";
import { CodeReader } from "./code-reader.ts";
import type { WordCounts } from "./count-words.ts";
import { HashTable } from "./hash-table.ts";
import { addWord, firstHash, hashStep, hashWord } from "./hash-words.ts";
import { splitWords } from "./split-words.ts";
import { standsAt } from "./stands-at.ts";

/** A phrase that is looked for. */
export interface Phrase {
  /** Folded: see `foldPhrase`. It begins and ends with a word. */
  readonly text: string;
}

/** Told of a phrase and the place where it begins; true ends the search for it. */
type OnFound<P extends Phrase> = (phrase: P, start: number) => boolean;

/** How many of its first words tell a phrase apart before it is compared. */
const leading = 6;

/** So many words and one more are remembered: a power of two, at least `leading`. */
const ring = 7;

/**
 * Looks for many phrases at once, in one pass over a text: each word is hashed, and only near a word
 * that is rare elsewhere, of which each phrase has one among its first six, those that end there are
 * looked up. Only where a phrase begins so, characters are compared.
 *
 * One regular expression of all phrases would try each of them at every character.
 */
export class PhraseSearch<P extends Phrase> {
  readonly #byStart = new Map<number, P[]>();
  readonly #starts = new HashTable();
  readonly #lastWords = new HashTable();
  readonly #rareWords = new HashTable();
  readonly #reader = new CodeReader();
  // Of the last words near a rare one, the newest at `words & ring`.
  readonly #places = new Int32Array(ring + 1);
  readonly #hashes = new Int32Array(ring + 1);

  /** @param usual - of texts like those that are looked through: what is rare there is rare here */
  constructor(phrases: Iterable<P>, usual: WordCounts = new Map()) {
    const countOf = (hash: number): number => usual.get(hash) ?? 0;
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
      this.#rareWords.add(
        hashes.reduce((a, b) => (countOf(b) < countOf(a) ? b : a), hashes[0] ?? 0),
      );
      const others = this.#byStart.get(start);
      if (others === undefined) this.#byStart.set(start, [phrase]);
      else others.push(phrase);
    }
  }

  /**
   * Finds phrases in a text. It may not be asked again by what it tells.
   *
   * @param onFound - told of each place; where it answers true, the phrase is not looked for any more
   */
  find(text: string, onFound: OnFound<P>): void {
    const { length } = text;
    const codes = this.#reader.read(text);
    const rareWords = this.#rareWords;
    // Each character is looked up: what stands in other modules is read from them each time.
    const [kindOf, word, drop, escape] = [kinds, inWord, dropped, backslash];
    let at = 0;
    while (at < length) {
      let code = codes[at] ?? 0;
      let kind = kindOf[code];
      if (kind !== word) {
        at += kind === escape ? lengthOfEscape(text, at) : 1;
        continue;
      }
      const start = at;
      let hash = firstHash;
      do {
        if (kind === word) hash = Math.imul(hash ^ code, hashStep);
        at += 1;
        code = codes[at] ?? 0;
        kind = kindOf[code];
      } while (kind === word || kind === drop);
      if (rareWords.mayHave(hash)) at = this.#findNear(text, start, onFound);
    }
  }

  /**
   * Finds the phrases that hold a rare word among their first six.
   *
   * @param rare - where that word begins
   * @returns where the last word ends that was looked at
   */
  #findNear(text: string, rare: number, onFound: OnFound<P>): number {
    const places = this.#places;
    const hashes = this.#hashes;
    let words = 0;
    let last = Infinity;
    let at = startBefore(text, rare);
    while (at < text.length && words < last) {
      const kind = kinds[text.charCodeAt(at)];
      if (kind !== inWord) {
        if (kind !== gap && kind !== dropped) {
          if (at > rare) break;
          words = 0;
        }
        at += kind === backslash ? lengthOfEscape(text, at) : 1;
        continue;
      }
      const start = at;
      while (isInside(kinds[text.charCodeAt(at)])) at += 1;
      const hash = hashWord(text.slice(start, at));
      words += 1;
      places[words & ring] = start;
      hashes[words & ring] = hash;
      if (start >= rare && this.#rareWords.mayHave(hash)) last = words + leading - 1;
      if (start >= rare && this.#lastWords.mayHave(hash)) this.#lookUp(text, words, onFound);
    }
    return at;
  }

  /** Looks up the last word that was read, and it with those before. */
  #lookUp(text: string, words: number, onFound: OnFound<P>): void {
    let start = 0;
    for (let back = 0; back < Math.min(words, leading); back += 1) {
      const place = (words - back) & ring;
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

/** A place from which to read a word and the five before it, or those that its run has. */
function startBefore(text: string, word: number): number {
  let at = word;
  let words = 0;
  let isWord = false;
  while (at > 0) {
    const kind = kinds[text.charCodeAt(at - 1)];
    if (kind === divider || kind === backslash) break;
    if (kind === inWord && !isWord) words += 1;
    isWord = kind === inWord || (isWord && kind === dropped);
    if (words === leading) return at;
    at -= 1;
  }
  // Of several backslashes the first begins an escape.
  while (at > 0 && kinds[text.charCodeAt(at - 1)] === backslash) at -= 1;
  return at;
}

function isInside(kind: number | undefined): boolean {
  return kind === inWord || kind === dropped;
}
