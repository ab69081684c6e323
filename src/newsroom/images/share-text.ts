import { splitScriptRuns } from "../../language/typography/script-runs.ts";
import { directionOf, type Language } from "../../language/words/language.ts";
import type { ShareFont } from "./share-fonts.ts";

// resvg can't shape a line of several fonts: it loses letters wherever one has a ligature (usvg demands
// as many glyphs of each). So a line is split into pieces of one font and one direction, in visual order.

/** A piece of a line, of one font and one direction. */
export interface SharePiece {
  readonly text: string;
  readonly font: ShareFont;
  readonly dir: Direction;
}

type Direction = "ltr" | "rtl";

// Enclose words of the other direction while a text is broken into lines: FSI and PDI of UAX 9.
const open = "\u2068";
const close = "\u2069";
/** Numbers, with the signs between their digits, run from left to right (UAX 9, W4 and W5). */
const number = /([-+$€£]?[0-9۰-۹٠-٩]+(?:[.,:/٫٬-][0-9۰-۹٠-٩]+)*[%٪]?)/u;

/** Splits a text into words between which a line may break. */
export function splitShareWords(text: string, lang: Language): readonly string[] {
  return splitScriptRuns(text.replace(/[\u2066-\u2069]/g, ""), lang)
    .map(({ text: run, dir }) =>
      dir === undefined || dir === directionOf(lang)
        ? run
        : run.replace(/\S+/gu, (word) => open + word + close),
    )
    .join("")
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** Lays out such words, joined by spaces: the pieces of the line in visual order, from the left. */
export function layOutLine(
  line: string,
  lang: Language,
  fonts: readonly ShareFont[],
): readonly SharePiece[] {
  const base = directionOf(lang);
  const other = base === "ltr" ? "rtl" : "ltr";
  // Adjacent words of the other direction form one phrase.
  const phrases = line.replaceAll(`${close} ${open}`, " ").split(/\u2068([^\u2069]*)\u2069/u);
  return inVisualOrder(
    phrases.map((phrase, index) => layOutPhrase(phrase, index % 2 === 0 ? base : other, fonts)),
    base,
  );
}

function layOutPhrase(
  phrase: string,
  dir: Direction,
  fonts: readonly ShareFont[],
): readonly SharePiece[] {
  if (dir === "ltr") return splitByFont(phrase, dir, fonts);
  const parts = phrase.split(number).map((part, index) => {
    const partDir = index % 2 === 0 ? "rtl" : "ltr";
    return inVisualOrder(
      [...splitByFont(part, partDir, fonts)].map((piece) => [piece]),
      partDir,
    );
  });
  return inVisualOrder(parts, dir);
}

function inVisualOrder(
  parts: readonly (readonly SharePiece[])[],
  dir: Direction,
): readonly SharePiece[] {
  return (dir === "rtl" ? parts.toReversed() : parts).flat();
}

function splitByFont(text: string, dir: Direction, fonts: readonly ShareFont[]): SharePiece[] {
  const pieces: SharePiece[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    const font = chooseFont(letter, last?.font, fonts);
    // Words and spaces are pieces of their own: resvg draws a trailing space at the start of a text.
    const isSameWord = /\s/u.test(letter) === /\s/u.test(last?.text ?? "");
    if (last !== undefined && font === last.font && isSameWord) {
      pieces[pieces.length - 1] = { ...last, text: last.text + letter };
    } else if (font !== undefined) pieces.push({ text: letter, font, dir });
  }
  return pieces;
}

/** A space, joiner or mark keeps the font of the letter before it, if that font has it. */
function chooseFont(
  letter: string,
  before: ShareFont | undefined,
  fonts: readonly ShareFont[],
): ShareFont | undefined {
  if (/\p{Default_Ignorable_Code_Point}/u.test(letter)) return before;
  if (/[\s\p{M}]/u.test(letter) && before?.has(letter) === true) return before;
  return fonts.find((font) => font.has(letter));
}
