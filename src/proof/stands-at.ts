import { dropped, inWord, kinds } from "./characters.ts";

/** Whether a phrase stands in a text from a place on, and ends there with a word. */
export function standsAt(phrase: string, text: string, start: number): boolean {
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
