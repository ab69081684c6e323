import { dropped, inWord, kinds } from "./characters.ts";

/** A part of a text, from a place to another. */
interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a phrase stands in a text from a place on, and ends there with a word. Space is as good as
 * other space, and what may be dropped does not count.
 */
export function standsAt(phrase: TextPart, text: string, place: number): boolean {
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

/** What `\s` is in a regular expression. */
function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return code === 0x2028 || code === 0x2029 || rarelyUsed.has(code);
}

const rarelyUsed: ReadonlySet<number> = new Set([0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]);
