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
