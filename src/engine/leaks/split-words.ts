// How a text falls into words, whatever it is written in: HTML, XML, JSON, an address, plain text. What
// stands between two words of a phrase must look the same in each of them; so a phrase ends where a
// character stands that one of them escapes, and where markup may begin.

/** Between two words of one phrase: space, and signs that no format escapes. */
export const gap = 0;
/** Of a word. The percent sign is: what is percent-encoded is one word. */
export const inWord = 1;
/** What ends a phrase: it begins markup, or is escaped in one of the formats. */
export const divider = 2;
/** What some outputs drop: direction marks and soft hyphens. */
export const dropped = 3;
/** Inside of a word stand the kinds that have this bit: one look in place of two. */
export const insideBit = inWord & dropped;
/** The escape of JSON: the character behind it is no letter of a word. */
export const backslash = 4;

const word = /[\p{L}\p{M}\p{N}\p{Cs}_%]|\u200c|\u200d/u;
const dividing = /[<>&"'`{}=]/;
const droppable = /[\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const everyDroppable = new RegExp(droppable, "g");

/** What each UTF-16 code unit is to a phrase: a table, since every character of a site is looked up. */
export const kinds: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === "\\") return backslash;
  if (dividing.test(character)) return divider;
  if (droppable.test(character)) return dropped;
  return word.test(character) ? inWord : gap;
});

/** Behind a backslash: how many characters its escape takes with it, as `\n` and `\u003c` do. */
export function lengthOfEscape(text: string, at: number): number {
  return text[at + 1] === "u" ? 6 : 2;
}

/** A phrase as it is compared: space folded, what may be dropped left out. */
export function foldPhrase(text: string): string {
  return text.replace(everyDroppable, "").replace(/\s+/g, " ");
}

/** Where a word stands in a text. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const letter = /\p{L}/u;

/**
 * The words of a text, in runs between which a page may have markup, an escape or the start of
 * another script, which is isolated. Numbers belong to the run that they follow.
 */
export function splitWords(text: string): WordPlace[][] {
  const runs: WordPlace[][] = [];
  let run: WordPlace[] = [];
  let direction: string | undefined;
  const endRun = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    direction = undefined;
  };
  let at = 0;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === divider || kind === backslash) endRun();
    if (kind !== inWord) {
      at += kind === backslash ? lengthOfEscape(text, at) : 1;
      continue;
    }
    const start = at;
    while (at < text.length && isInside(kinds[text.charCodeAt(at)])) at += 1;
    const word = text.slice(start, at);
    const own = directionOf(word);
    if (direction !== undefined && own !== undefined && own !== direction) endRun();
    direction = own ?? direction;
    run.push({ start, end: at });
  }
  endRun();
  return runs;
}

function isInside(kind: number | undefined): boolean {
  return kind === inWord || kind === dropped;
}

function directionOf(word: string): string | undefined {
  // Most words of most texts.
  if (/^[A-Za-z]/.test(word) && !rightToLeft.test(word)) return "ltr";
  if (rightToLeft.test(word) && letter.test(word)) return "rtl";
  return letter.test(word) ? "ltr" : undefined;
}

/** Takes the code units out of texts: V8 takes them out of a string one by one three times as slowly. */
export class CodeReader {
  #codes = new Uint16Array(1 << 12);
  #bytes = Buffer.from(this.#codes.buffer);

  /** The code units of a text and a zero behind them; they are good until the next text is read. */
  read(text: string): Uint16Array {
    if (this.#codes.length <= text.length) {
      this.#codes = new Uint16Array(2 * text.length);
      this.#bytes = Buffer.from(this.#codes.buffer);
    }
    this.#bytes.write(text, "utf16le");
    this.#codes[text.length] = 0;
    return this.#codes;
  }
}
