import { dropped, foldPhrase, inWord, kinds } from "./split-words.ts";

/**
 * The columns of a phrase: the number of its text; its start and end there; the hashes of its first words,
 * of the last of these and of the rarest of these; the next phrase of its bucket, counted from 1.
 */
const columns = 7;

/** The hashes by which a phrase is looked for. */
interface PhraseHashes {
  /** The hash of its first words. */
  readonly start: number;
  /** The hash of the last of these. */
  readonly last: number;
  /** The hash of the rarest of these. */
  readonly rare: number;
}

/**
 * A hash table of phrases by the hash of their first words. A phrase is a range of a text and takes 28
 * bytes: 3,000 withheld articles have two million.
 */
export class PhraseTable {
  readonly #texts: string[] = [];
  #rows = new Int32Array(columns * 256);
  /** The first phrase of each bucket, counted from 1. */
  #heads = new Int32Array(256);
  #count = 0;
  #left = 0;

  /** How many phrases there are, removed or not; they are numbered from 0. */
  get count(): number {
    return this.#count;
  }

  /** How many are not removed. */
  get left(): number {
    return this.#left;
  }

  /** Adds a text that phrases are ranges of, and returns its number. */
  addText(text: string): number {
    return this.#texts.push(text) - 1;
  }

  /** Adds a phrase, unless it is there. All are added before the first is removed. */
  add(text: number, start: number, end: number, hashes: PhraseHashes): void {
    if (columns * this.#count === this.#rows.length) this.#grow();
    const phrase = this.#count;
    const { start: hash, last, rare } = hashes;
    this.#rows.set([text, start, end, hash, last, rare], columns * phrase);
    for (let other = this.first(hash); other !== -1; other = this.next(other)) {
      if (this.#has(other, hash) && this.textOf(other) === this.textOf(phrase)) return;
    }
    this.#count += 1;
    this.#left += 1;
    this.#link(phrase);
  }

  /** The first phrase that may have a hash, or -1. */
  first(hash: number): number {
    return (this.#heads[hash & (this.#heads.length - 1)] ?? 0) - 1;
  }

  /** The phrase after one in its bucket, or -1. */
  next(phrase: number): number {
    return (this.#rows[columns * phrase + 6] ?? 0) - 1;
  }

  /** Whether a text has the whole of a phrase at a place. */
  matchesAt(phrase: number, hash: number, text: string, at: number): boolean {
    return this.#has(phrase, hash) && matchesAt(this.#rangeOf(phrase), text, at);
  }

  /** The number of the text that a phrase is a range of. */
  sourceOf(phrase: number): number {
    return this.#rows[columns * phrase] ?? 0;
  }

  /** The text of a phrase: see `foldPhrase`. */
  textOf(phrase: number): string {
    const { text, start, end } = this.#rangeOf(phrase);
    return foldPhrase(text.slice(start, end));
  }

  /** Removes a phrase, so that it is not found any more. */
  remove(phrase: number): void {
    this.#left -= 1;
    const hash = this.#rows[columns * phrase + 3] ?? 0;
    const next = this.#rows[columns * phrase + 6] ?? 0;
    let other = this.first(hash);
    if (other === phrase) {
      this.#heads[hash & (this.#heads.length - 1)] = next;
      return;
    }
    while (other !== -1 && this.next(other) !== phrase) other = this.next(other);
    if (other !== -1) this.#rows[columns * other + 6] = next;
  }

  /** The hashes of each phrase that is not removed. */
  *hashes(): Generator<PhraseHashes> {
    for (const head of this.#heads) {
      for (let phrase = head - 1; phrase !== -1; phrase = this.next(phrase)) {
        const row = columns * phrase + 3;
        const [start = 0, last = 0, rare = 0] = this.#rows.subarray(row, row + 3);
        yield { start, last, rare };
      }
    }
  }

  #rangeOf(phrase: number): TextRange {
    const row = columns * phrase;
    return {
      text: this.#texts[this.#rows[row] ?? 0] ?? "",
      start: this.#rows[row + 1] ?? 0,
      end: this.#rows[row + 2] ?? 0,
    };
  }

  #has(phrase: number, hash: number): boolean {
    return this.#rows[columns * phrase + 3] === hash;
  }

  #link(phrase: number): void {
    const bucket = (this.#rows[columns * phrase + 3] ?? 0) & (this.#heads.length - 1);
    this.#rows[columns * phrase + 6] = this.#heads[bucket] ?? 0;
    this.#heads[bucket] = phrase + 1;
  }

  #grow(): void {
    const rows = new Int32Array(2 * this.#rows.length);
    rows.set(this.#rows);
    this.#rows = rows;
    this.#heads = new Int32Array(2 * this.#heads.length);
    for (let phrase = 0; phrase < this.#count; phrase += 1) this.#link(phrase);
  }
}

/** A range of a text. */
interface TextRange {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a text has a phrase at a place, with the end of a word behind it. Any space matches any space, and
 * `dropped` characters are passed over.
 */
export function matchesAt(phrase: TextRange, text: string, place: number): boolean {
  let at = place;
  let index = phrase.start;
  while (index < phrase.end) {
    const code = phrase.text.charCodeAt(index);
    if (kinds[code] === dropped) {
      index += 1;
      continue;
    }
    while (kinds[text.charCodeAt(at)] === dropped) at += 1;
    if (isSpace(code)) {
      index = skipSpace(phrase.text, index);
      const before = at;
      at = skipSpace(text, at);
      if (at === before) return false;
    } else {
      if (text.charCodeAt(at) !== code) return false;
      at += 1;
      index += 1;
    }
  }
  while (kinds[text.charCodeAt(at)] === dropped) at += 1;
  return kinds[text.charCodeAt(at)] !== inWord;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at)) || kinds[text.charCodeAt(at)] === dropped) at += 1;
  return at;
}

/** Whether a code unit is space, as `\s` of a regular expression has it. */
function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return code === 0x2028 || code === 0x2029 || otherSpaces.has(code);
}

const otherSpaces: ReadonlySet<number> = new Set([0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]);
