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
import { HashTable } from "./hash-table.ts";
import { addWord, firstHash, hashStep, hashWord, hashWordsOf } from "./hash-words.ts";
import type { HashedWord, WordCounts } from "./hash-words.ts";
import { PhraseTable } from "./phrase-table.ts";

/** Told of a phrase, by its number, and the place where it begins; true takes it out of the search. */
type OnFound = (phrase: number, start: number) => boolean;

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
export class PhraseSearch {
  readonly #phrases = new PhraseTable();
  readonly #usual: WordCounts;
  readonly #starts: HashTable;
  readonly #lastWords: HashTable;
  readonly #rareWords: HashTable;
  #prepared = 0;
  readonly #reader = new CodeReader();
  // Of the last words near a rare one, the newest at `words & ring`.
  readonly #places = new Int32Array(ring + 1);
  readonly #hashes = new Int32Array(ring + 1);

  /**
   * @param usual - of texts like those that are looked through: what is rare there is rare here
   * @param length - of all texts that phrases are cut from, in characters: then tables have room for them
   */
  constructor(usual: WordCounts = new Map(), length = 0) {
    this.#usual = usual;
    const size = Math.min(Math.max(Math.ceil(Math.log2(length + 1)), 17), 24);
    this.#starts = new HashTable(size);
    this.#lastWords = new HashTable(Math.min(size, 20));
    this.#rareWords = new HashTable(Math.min(size, 20));
  }

  /** How many phrases it was given. They have the numbers from 0 on, in their order. */
  get count(): number {
    return this.#phrases.count;
  }

  /** Takes a text that phrases are cut from. */
  addText(text: string): number {
    return this.#phrases.addText(text);
  }

  /** Adds the phrase that some words of a text are. The same phrase counts once. */
  add(text: number, words: readonly HashedWord[], first: number, count: number): void {
    const [start, last] = [words[first], words[first + count - 1]];
    if (start === undefined || last === undefined) return;
    const leads = Math.min(count, leading);
    let hash = 0;
    let [rare, least] = [0, Infinity];
    for (let index = 0; index < leads; index += 1) {
      const word = words[first + index]?.hash ?? 0;
      hash = addWord(hash, word, leads - 1 - index);
      const times = this.#usual.get(word) ?? 0;
      if (times < least) [rare, least] = [word, times];
    }
    const lastHash = words[first + leads - 1]?.hash ?? 0;
    this.#phrases.add(text, start.start, last.end, { start: hash, last: lastHash, rare });
  }

  /** Adds a phrase that is the whole of a text, from its first word to its last. */
  addPhrase(text: string): void {
    const words = hashWordsOf(text).flat();
    this.add(this.addText(text), words, 0, words.length);
  }

  /** A phrase as it is told: see `foldPhrase`. */
  textOf(phrase: number): string {
    return this.#phrases.textOf(phrase);
  }

  /** The number of the text that a phrase was cut from. */
  sourceOf(phrase: number): number {
    return this.#phrases.sourceOf(phrase);
  }

  /**
   * Finds phrases in a text. It may not be asked again by what it tells.
   *
   * @param onFound - told of each place; where it answers true, the phrase is not looked for any more
   */
  find(text: string, onFound: OnFound): void {
    this.#prepare();
    const { length } = text;
    const codes = this.#reader.read(text);
    const rareWords = this.#rareWords;
    // Each character is looked up: what stands in other modules is read from them each time.
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

  /** Notes what to look for: anew once a fourth of it is out of the search. */
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
   * Finds the phrases that hold a rare word among their first six.
   *
   * @param rare - where that word begins
   * @returns where the last word ends that was looked at
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
      places[words & ring] = start;
      hashes[words & ring] = hash;
      if (start >= rare && this.#rareWords.mayHave(hash)) last = words + leading - 1;
      if (start >= rare && this.#lastWords.mayHave(hash)) this.#lookUp(text, words, onFound);
    }
    return at;
  }

  /** Looks up the last word that was read, and it with those before. */
  #lookUp(text: string, words: number, onFound: OnFound): void {
    let start = 0;
    for (let back = 0; back < Math.min(words, leading); back += 1) {
      const place = (words - back) & ring;
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
      if (phrases.standsAt(phrase, hash, text, at) && onFound(phrase, at)) phrases.remove(phrase);
      phrase = next;
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
