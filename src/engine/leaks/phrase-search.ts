import {
  backslash,
  CodeReader,
  divider,
  dropped,
  gap,
  insideBit,
  inWord,
  kinds,
  lengthOfEscape,
} from "./split-words.ts";
import { BloomFilter } from "./bloom-filter.ts";
import { addWord, firstHash, hashStep, hashWord, hashWordsOf } from "./hash-words.ts";
import type { HashedWord, WordCounts } from "./hash-words.ts";
import { PhraseTable } from "./phrase-table.ts";

/** Gets the number of a phrase and where it begins; where it returns true, the phrase is removed. */
type OnFound = (phrase: number, start: number) => boolean;

/** How many of its first words are hashed to find a phrase. */
const leading = 6;

/** The mask of a ring buffer of words: a power of two less one, at least `leading`. */
const ringMask = 7;

/**
 * Finds many phrases in one pass over a text. It hashes each word and stops only near a word that is one of
 * the phrases' rarest: each phrase has one among its first six. There it looks up the hashes of the last one
 * to six words, and compares characters where one is that of a phrase's first words.
 *
 * A regular expression of all phrases would try each of them at every character. An Aho-Corasick automaton
 * of two million phrases would take hundreds of megabytes, where a phrase takes 28 bytes here, and would have
 * to be made anew as phrases are removed.
 */
export class PhraseSearch {
  readonly #phrases = new PhraseTable();
  readonly #frequencies: WordCounts;
  readonly #starts: BloomFilter;
  readonly #lastWords: BloomFilter;
  readonly #rareWords: BloomFilter;
  #prepared = 0;
  readonly #reader = new CodeReader();
  // The last words near a rare one, the newest at `words & ringMask`.
  readonly #places = new Int32Array(ringMask + 1);
  readonly #hashes = new Int32Array(ringMask + 1);

  /**
   * @param frequencies - how often words stand in texts like those to be searched: it tells which are rare
   * @param length - the length of all texts that phrases are cut from, in characters, to size the filters
   */
  constructor(frequencies: WordCounts = new Map(), length = 0) {
    this.#frequencies = frequencies;
    const size = Math.min(Math.max(Math.ceil(Math.log2(length + 1)), 17), 24);
    this.#starts = new BloomFilter(size);
    this.#lastWords = new BloomFilter(Math.min(size, 20));
    this.#rareWords = new BloomFilter(Math.min(size, 20));
  }

  /** How many different phrases were added. They are numbered from 0, in the order of adding. */
  get count(): number {
    return this.#phrases.count;
  }

  /** Adds a text that phrases are cut from, and returns its number. */
  addText(text: string): number {
    return this.#phrases.addText(text);
  }

  /** Adds a phrase: some words of a text, in a row. The same phrase counts once. */
  add(text: number, words: readonly HashedWord[], first: number, count: number): void {
    const [start, last] = [words[first], words[first + count - 1]];
    if (start === undefined || last === undefined) return;
    const leads = Math.min(count, leading);
    let hash = 0;
    let [rare, least] = [0, Infinity];
    for (let index = 0; index < leads; index += 1) {
      const word = words[first + index]?.hash ?? 0;
      hash = addWord(hash, word, leads - 1 - index);
      const times = this.#frequencies.get(word) ?? 0;
      if (times < least) [rare, least] = [word, times];
    }
    const lastHash = words[first + leads - 1]?.hash ?? 0;
    this.#phrases.add(text, start.start, last.end, { start: hash, last: lastHash, rare });
  }

  /** Adds the whole of a text as a phrase, from its first word to its last. */
  addPhrase(text: string): void {
    const words = hashWordsOf(text).flat();
    this.add(this.addText(text), words, 0, words.length);
  }

  /** The text of a phrase: see `foldPhrase`. */
  textOf(phrase: number): string {
    return this.#phrases.textOf(phrase);
  }

  /** The number of the text that a phrase was cut from. */
  sourceOf(phrase: number): number {
    return this.#phrases.sourceOf(phrase);
  }

  /**
   * Finds phrases in a text. Not reentrant: `onFound` may not call it.
   *
   * @param onFound - called for each place; where it returns true, the phrase is not looked for any more
   */
  find(text: string, onFound: OnFound): void {
    this.#prepare();
    const { length } = text;
    const codes = this.#reader.read(text);
    const rareWords = this.#rareWords;
    // Local copies: V8 reads an imported binding anew for each character.
    const [kindOf, word, inside, escape] = [kinds, inWord, insideBit, backslash];
    const [first, step] = [firstHash, hashStep];
    let at = 0;
    while (at < length) {
      let code = codes[at] ?? 0;
      let kind = kindOf[code] ?? 0;
      if (kind !== word) {
        at += kind === escape ? lengthOfEscape(text, at) : 1;
        continue;
      }
      const start = at;
      let hash = first;
      do {
        if (kind === word) hash = Math.imul(hash ^ code, step);
        at += 1;
        code = codes[at] ?? 0;
        kind = kindOf[code] ?? 0;
      } while ((kind & inside) === inside);
      if (rareWords.mayHave(hash)) at = this.#findNear(text, start, onFound);
    }
  }

  /** Fills the Bloom filters: anew once a quarter of the phrases are removed. */
  #prepare(): void {
    const { left } = this.#phrases;
    if (left === this.#prepared) return;
    if (left < this.#prepared && left > 0.75 * this.#prepared) return;
    this.#prepared = left;
    for (const table of [this.#starts, this.#lastWords, this.#rareWords]) table.clear();
    for (const { start, last, rare } of this.#phrases.hashes()) {
      this.#starts.add(start);
      this.#lastWords.add(last);
      this.#rareWords.add(rare);
    }
  }

  /**
   * Finds the phrases that have a rare word among their first six.
   *
   * @param rare - where that word begins
   * @returns where the last word ends that was read
   */
  #findNear(text: string, rare: number, onFound: OnFound): number {
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
      places[words & ringMask] = start;
      hashes[words & ringMask] = hash;
      if (start >= rare && this.#rareWords.mayHave(hash)) last = words + leading - 1;
      if (start >= rare && this.#lastWords.mayHave(hash)) this.#lookUp(text, words, onFound);
    }
    return at;
  }

  /** Looks up the last word that was read, by itself and together with the words before it. */
  #lookUp(text: string, words: number, onFound: OnFound): void {
    let start = 0;
    for (let back = 0; back < Math.min(words, leading); back += 1) {
      const place = (words - back) & ringMask;
      start = addWord(start, this.#hashes[place] ?? 0, back);
      if (this.#starts.mayHave(start)) {
        this.#compare(text, this.#places[place] ?? 0, start, onFound);
      }
    }
  }

  #compare(text: string, at: number, hash: number, onFound: OnFound): void {
    const phrases = this.#phrases;
    let phrase = phrases.first(hash);
    while (phrase !== -1) {
      const next = phrases.next(phrase);
      if (phrases.matchesAt(phrase, hash, text, at) && onFound(phrase, at)) phrases.remove(phrase);
      phrase = next;
    }
  }
}

/** The place from which a word is read with the five words before it, or as many as its run has. */
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
  // The first of several backslashes begins an escape.
  while (at > 0 && kinds[text.charCodeAt(at - 1)] === backslash) at -= 1;
  return at;
}

function isInside(kind: number | undefined): boolean {
  return kind === inWord || kind === dropped;
}
