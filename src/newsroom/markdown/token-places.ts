/** The position of a block's content in the source. */
export interface BlockPlace {
  /**
   * The offset of the first visible character of each line. The markers of quotes, lists and
   * headings are left out, so no two lines need start alike.
   */
  readonly starts: readonly number[];
  /** For the cell of a table: its number in its row, from 0. `starts` is then that of the row. */
  readonly cell?: number;
}

/** Maps offsets in the content of a block to offsets in the source. */
export class ContentOffsets {
  readonly #contentStarts: readonly number[];
  readonly #sourceStarts: readonly number[];
  #at = 0;

  /** @param contentStarts - ascending offsets: up to the next one, content is a copy of the source */
  constructor(contentStarts: readonly number[], sourceStarts: readonly number[]) {
    this.#contentStarts = contentStarts;
    this.#sourceStarts = sourceStarts;
  }

  /** Ascending offsets take linear time together. */
  toSource(offset: number): number {
    const starts = this.#contentStarts;
    if (offset < (starts[this.#at] ?? 0)) this.#at = 0;
    while ((starts[this.#at + 1] ?? Infinity) <= offset) this.#at += 1;
    return (this.#sourceStarts[this.#at] ?? 0) + offset - (starts[this.#at] ?? 0);
  }
}

/** Maps a paragraph or heading: each line is a copy of the source from its first visible character on. */
export function offsetsOfLines(content: string, starts: readonly number[]): ContentOffsets {
  const visible = Array.from(content.matchAll(/^[ \t]*/gm), ({ 0: indent, index }) => {
    return index + indent.length;
  });
  return new ContentOffsets(visible, starts);
}

/** Maps a table's cell: a `|` in its content is `\|` in its source. */
export function offsetsOfCell(content: string, start: number): ContentOffsets {
  const bars = Array.from(content.matchAll(/\|/g), ({ index }) => index);
  return new ContentOffsets(
    [0, ...bars],
    [start, ...bars.map((bar, count) => start + bar + count + 1)],
  );
}

/**
 * The offsets at which the texts of a row's cells start in the source. An escaped bar divides no cells,
 * and a bar at the end of the row starts none.
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
