import type { OtherScript } from "./scripts.ts";

/** A span of text, by offsets in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A bracket or quotation mark of a text. */
interface Bracket {
  /** Its offset in the text, in UTF-16 code units. */
  readonly index: number;
  /** Whether its other half stands in the same stretch of text, with nothing unpaired between. */
  readonly paired: boolean;
}

/** The closing half of each bracket or quotation mark. */
const closers = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
  ["“", "”"],
  ['"', '"'],
]);
const bracket = /[()[\]{}«»“”"]/g;
const closingBracket = /[)\]}»”"]/;
const sentenceEnd = /[.!?…,;:]+/y;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const glued = /[-0-9@#$€£¥.,~/]/;
const digitsAtEnd = /[0-9]+-?$/;
/** In code units: longer numbers and addresses don't stand before a word. Keeps the time linear. */
const longestHead = 32;

/** Finds the runs of a script of the other direction: in order, and none overlaps another. */
export function findScriptSpans(text: string, script: OtherScript): readonly Span[] {
  const spans: Span[] = [];
  for (const phrase of findPhrases(text, script)) {
    for (const piece of cutAtLoneBrackets(text, phrase, script)) {
      // Digits alone are no run: they read alike in both directions.
      if (!script.letter.test(text.slice(piece.start, piece.end))) continue;
      const start = extendStart(text, spans.at(-1)?.end ?? 0, piece.start, script);
      const end = extendOverSentenceEnd(text, start, extendEnd(text, piece.end, script));
      spans.push({ start, end });
    }
  }
  return spans;
}

/** Groups words of the script with nothing between them that divides: each phrase has one or more. */
function* findPhrases(text: string, { word, divider }: OtherScript): Generator<Span[]> {
  let phrase: Span[] = [];
  for (const { 0: letters, index } of text.matchAll(word)) {
    const last = phrase.at(-1);
    if (last !== undefined && divider.test(text.slice(last.end, index))) {
      yield phrase;
      phrase = [];
    }
    phrase.push({ start: index, end: index + letters.length });
  }
  if (phrase.length > 0) yield phrase;
}

/** Cuts a phrase wherever a bracket stands whose other half is outside of it. */
function* cutAtLoneBrackets(
  text: string,
  words: readonly Span[],
  script: OtherScript,
): Generator<Span> {
  const start = words[0]?.start ?? 0;
  const end = endOfClosers(text, words.at(-1)?.end ?? 0, script);
  let piece: Span | undefined;
  const grow = (span: Span) => {
    piece = { start: piece?.start ?? span.start, end: span.end };
  };
  let next = 0;
  const growUpTo = (index: number) => {
    for (let word = words[next]; word !== undefined && word.start < index; word = words[next]) {
      grow(word);
      next += 1;
    }
  };
  for (const { index, paired } of pairBrackets(text, start, end)) {
    growUpTo(index);
    if (paired) grow({ start: index, end: index + 1 });
    else if (piece !== undefined) {
      yield piece;
      piece = undefined;
    }
  }
  growUpTo(end);
  if (piece !== undefined) yield piece;
}

/** The end of the closing brackets that are glued to a phrase. */
function endOfClosers(text: string, end: number, script: OtherScript): number {
  let at = extendEnd(text, end, script);
  let closed = end;
  while (closingBracket.test(text[at] ?? "")) {
    closed = at + 1;
    at = extendEnd(text, closed, script);
  }
  return closed;
}

/** Takes in the signs and digits glued to the end of a run, and the last stop of `U.S.` */
function extendEnd(text: string, end: number, { dir, letter, tail }: OtherScript): number {
  const isAbbreviation =
    dir === "ltr" && text[end] === "." && text[end - 2] === "." && letter.test(text[end - 3] ?? "");
  const at = isAbbreviation ? end + 1 : end;
  tail.lastIndex = at;
  return at + (tail.exec(text)?.[0].length ?? 0);
}

/** Takes in the signs and digits glued to the start of a run, but no sign glued to a word before. */
function extendStart(text: string, floor: number, start: number, { head }: OtherScript): number {
  const limit = Math.max(floor, start - longestHead);
  let at = start;
  while (at > limit && glued.test(text[at - 1] ?? "")) at -= 1;
  if (at === start) return start;
  const pattern = letterOrDigit.test(text[at - 1] ?? "") ? digitsAtEnd : head;
  return start - (pattern.exec(text.slice(at, start))?.[0].length ?? 0);
}

/** `"Hello!"`: where quotes enclose a run, the mark that ends its sentence is inside with it. */
function extendOverSentenceEnd(text: string, start: number, end: number): number {
  const closer = closers.get(text[start - 1] ?? "");
  if (closer === undefined) return end;
  sentenceEnd.lastIndex = end;
  const behind = end + (sentenceEnd.exec(text)?.[0].length ?? 0);
  return text[behind] === closer ? behind : end;
}

/** The brackets from `start` up to `end`, in order. Single quotes are apostrophes too: no brackets. */
function pairBrackets(text: string, start: number, end: number): readonly Bracket[] {
  const found: { index: number; partner?: number }[] = [];
  const open: { closer: string; at: number }[] = [];
  for (const { 0: mark, index } of text.slice(start, end).matchAll(bracket)) {
    const at = found.push({ index: start + index }) - 1;
    const closer = closers.get(mark);
    if (open.at(-1)?.closer === mark) {
      const opener = open.pop()?.at ?? at;
      found[at] = { index: start + index, partner: opener };
      found[opener] = { index: found[opener]?.index ?? 0, partner: at };
    } else if (closer !== undefined) open.push({ closer, at });
  }

  // A pair around an unpaired bracket would be cut in two there: it counts as no pair.
  const loneBefore = [0];
  for (const { partner } of found) {
    loneBefore.push((loneBefore.at(-1) ?? 0) + (partner === undefined ? 1 : 0));
  }
  return found.map(({ index, partner }, at) => ({
    index,
    paired: partner !== undefined && loneBefore[at] === loneBefore[partner],
  }));
}
