import { backslash, divider, dropped, inWord, kinds, lengthOfEscape } from "./characters.ts";

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
