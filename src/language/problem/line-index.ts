import type { Position, Range } from "./problem.ts";

const newline = 0x0a;

/**
 * Turns offsets into a text (UTF-16 code units, as JavaScript and parsers count) into lines and
 * columns as editors count them. Lines end with `\n`.
 */
export class LineIndex {
  readonly #text: string;
  readonly #firstLine: number;
  #starts: readonly number[] | undefined;
  // Callers ask for offsets near each other: a column is counted from the last one where that is in the
  // same line and nearer than the line's start, so that ten thousand mistakes in one long line take
  // linear time.
  #last = { row: 0, at: 0, column: 1 };

  /** @param firstLine - the line of the file on which the text starts */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  /** The line and column of an offset; one beyond the text is taken as its end. */
  positionAt(offset: number): Position {
    const starts = (this.#starts ??= lineStarts(this.#text));
    const at = Math.min(offset, this.#text.length);
    let [row, high] = [0, starts.length - 1];
    while (row < high) {
      const middle = (row + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) row = middle;
      else high = middle - 1;
    }
    const rowStart = { at: starts[row] ?? 0, column: 1 };
    const near = this.#last.row === row && Math.abs(at - this.#last.at) < at - rowStart.at;
    const from = near ? this.#last : rowStart;
    const column =
      from.at <= at
        ? from.column + countCodePoints(this.#text.slice(from.at, at))
        : from.column - countCodePoints(this.#text.slice(at, from.at));
    this.#last = { row, at, column };
    return { line: this.#firstLine + row, column };
  }

  /** The offset of a place; one behind the end of its line is taken as that end. */
  offsetAt({ line, column }: Position): number {
    const starts = (this.#starts ??= lineStarts(this.#text));
    const row = line - this.#firstLine;
    const isNear = this.#last.row === row && this.#last.column <= column;
    const from = isNear ? this.#last : { at: starts[row] ?? this.#text.length, column: 1 };
    let { at } = from;
    for (let left = column - from.column; left > 0; left -= 1) {
      const codePoint = this.#text.codePointAt(at);
      if (codePoint === undefined || codePoint === newline) break;
      at += codePoint > 0xffff ? 2 : 1;
    }
    this.#last = { row, at, column };
    return at;
  }

  /** The range between two offsets. */
  rangeBetween(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

/** How many characters a text has as an editor counts them: code points, not UTF-16 units. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xdc00 || unit > 0xdfff || !isHighSurrogate(text.charCodeAt(index - 1))) count += 1;
  }
  return count;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}
