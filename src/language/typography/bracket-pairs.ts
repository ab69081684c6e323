/** A bracket or quotation mark of a text. */
export interface Bracket {
  /** Its offset in the text, in UTF-16 code units. */
  readonly index: number;
  /** Whether its other half stands in the same stretch of text, with nothing unpaired between. */
  readonly paired: boolean;
}

const closers = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
  ["“", "”"],
  ['"', '"'],
]);
const brackets = /[()[\]{}«»“”"]/g;

/** What closes the bracket or quote that a character opens, if it opens one. */
export function closerOf(character: string): string | undefined {
  return closers.get(character);
}

/** The brackets from `start` up to `end`, in order. Single quotes are apostrophes too: no brackets. */
export function pairBrackets(text: string, start: number, end: number): readonly Bracket[] {
  const found: { index: number; partner?: number }[] = [];
  const open: { closer: string; at: number }[] = [];
  for (const { 0: bracket, index } of text.slice(start, end).matchAll(brackets)) {
    const at = found.push({ index: start + index }) - 1;
    const closer = closers.get(bracket);
    if (open.at(-1)?.closer === bracket) {
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
