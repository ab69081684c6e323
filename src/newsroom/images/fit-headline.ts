import type { Language } from "../../language/words/language.ts";
import { splitShareWords } from "./share-text.ts";

/** A headline, broken into lines. */
interface FittedHeadline {
  /** In pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** The space for a headline, in pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** In pixels, in the order in which they are tried. */
const sizes = [104, 96, 88, 80, 72, 66, 60, 54, 48];
const mostLines = 5;
const ellipsis = "…";

/** Line heights as multiples of the size: Persian letters reach farther up and down. */
export const lineHeights: { readonly [L in Language]: number } = { en: 1.14, fa: 1.4 };

/**
 * Breaks a headline into at most five lines at the largest size that fits. One that doesn't fit at the
 * smallest size is cut, and ends in an ellipsis.
 *
 * @param measure - the width of a line at a size of 1
 */
export function fitHeadline(
  headline: string,
  lang: Language,
  room: Room,
  measure: (line: string) => number,
): FittedHeadline {
  const words = splitShareWords(headline, lang);
  for (const size of sizes) {
    const lines = breakLines(words, room.width / size, measure);
    const isLow = lines.length <= countLines(room, size, lang);
    const isNarrow = words.every((word) => measure(word) <= room.width / size);
    if (isLow && isNarrow) return { size, lines: lines.map((line) => line.join(" ")) };
  }

  const size = sizes.at(-1) ?? 0;
  const width = room.width / size;
  const shortened = words.map((word) => cutToWidth(word, width, measure));
  const lines = breakLines(shortened, width, measure);
  const kept = lines.slice(0, countLines(room, size, lang));
  const last = kept.at(-1);
  if (last !== undefined && kept.length < lines.length) {
    while (last.length > 1 && measureWords([...last, ellipsis], measure) > width) last.pop();
    const end = last.pop() ?? "";
    last.push(cutToWidth(end.replace(/[.,;:،؛…]$/u, "") + ellipsis, width, measure));
  }
  return { size, lines: kept.map((line) => line.join(" ")) };
}

function countLines({ height }: Room, size: number, lang: Language): number {
  return Math.min(mostLines, Math.floor(height / (size * lineHeights[lang])));
}

function breakLines(
  words: readonly string[],
  width: number,
  measure: (line: string) => number,
): string[][] {
  const lines: string[][] = [];
  let left = 0;
  for (const word of words) {
    const needed = measure(word) + measure(" ");
    const line = lines.at(-1);
    if (line !== undefined && needed <= left) {
      line.push(word);
      left -= needed;
    } else {
      lines.push([word]);
      left = width - measure(word);
    }
  }
  return lines;
}

function measureWords(words: readonly string[], measure: (line: string) => number): number {
  return words.reduce((sum, word) => sum + measure(word) + measure(" "), -measure(" "));
}

/** Cuts the end off a word that is wider than a line. */
function cutToWidth(word: string, width: number, measure: (line: string) => number): string {
  if (measure(word) <= width) return word;
  const letters = [...word];
  let [fits, tooLong] = [1, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(letters.slice(0, middle).join("") + ellipsis) <= width) fits = middle;
    else tooLong = middle;
  }
  return letters.slice(0, fits).join("") + ellipsis;
}
