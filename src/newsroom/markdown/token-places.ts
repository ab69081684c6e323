/** A stretch of text by offsets in UTF-16 code units: `end` is the offset behind it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the content of a block stands in the source. */
export interface BlockPlace {
  /**
   * The offset of the first visible character of each line. The markers of quotes, lists and
   * headings are left out, so no two lines need start alike.
   */
  readonly starts: readonly number[];
  /** For the cell of a table: its number in its row, from 0. `starts` is then that of the row. */
  readonly cell?: number;
}

/** Turns offsets in the content of a block into offsets in the source. */
export class ContentOffsets {
  readonly #contentStarts: readonly number[];
  readonly #sourceStarts: readonly number[];
  #at = 0;

  /** @param contentStarts - offsets, in order, from which on content is source, up to the next one */
  constructor(contentStarts: readonly number[], sourceStarts: readonly number[]) {
    this.#contentStarts = contentStarts;
    this.#sourceStarts = sourceStarts;
  }

  /** Offsets asked for in order take linear time together. */
  toSource(offset: number): number {
    const starts = this.#contentStarts;
    if (offset < (starts[this.#at] ?? 0)) this.#at = 0;
    while ((starts[this.#at + 1] ?? Infinity) <= offset) this.#at += 1;
    return (this.#sourceStarts[this.#at] ?? 0) + offset - (starts[this.#at] ?? 0);
  }
}

/** The offsets of a paragraph or heading: each line is source from its first visible character on. */
export function offsetsOfLines(content: string, starts: readonly number[]): ContentOffsets {
  const visible = Array.from(content.matchAll(/^[ \t]*/gm), ({ 0: indent, index }) => {
    return index + indent.length;
  });
  return new ContentOffsets(visible, starts);
}

/** The offsets of a table's cell: where its content has `|`, its source has `\|`. */
export function offsetsOfCell(content: string, start: number): ContentOffsets {
  const bars = Array.from(content.matchAll(/\|/g), ({ index }) => index);
  return new ContentOffsets(
    [0, ...bars],
    [start, ...bars.map((bar, count) => start + bar + count + 1)],
  );
}

/**
 * Where the texts of a row's cells start in the source: a bar behind a backslash divides none, and one
 * at the end of the row starts none.
 */
export function findCellStarts(source: string, row: number): readonly number[] {
  const newline = source.indexOf("\n", row);
  const line = source
    .slice(row, newline === -1 ? source.length : newline)
    .replace(/(?<!\\)\|[ \t]*$/, "");
  const dividers = Array.from(line.matchAll(/(?<!\\)\|\s*/g), ({ 0: bar, index }) => {
    return row + index + bar.length;
  });
  return line.startsWith("|") ? dividers : [row, ...dividers];
}
