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

/** The offset in the source of an offset in the content of a block. */
export function toSourceOffset(
  source: string,
  { starts, cell }: BlockPlace,
  content: string,
  offset: number,
): number {
  const first = starts[0] ?? 0;
  if (cell !== undefined) return cellStart(source, first, cell) + rawLength(content, offset);

  let line = 0;
  let lineStart = 0;
  for (let next = content.indexOf("\n"); next !== -1 && next < offset; line += 1) {
    lineStart = next + 1;
    next = content.indexOf("\n", lineStart);
  }
  while (content[lineStart] === " " || content[lineStart] === "\t") lineStart += 1;
  return (starts[line] ?? first) + offset - lineStart;
}

/** Where the text of a cell starts: behind as many bars that no backslash precedes. */
function cellStart(source: string, row: number, cell: number): number {
  let at = source[row] === "|" ? row + 1 : row;
  for (let left = cell; left > 0; at += 1) {
    if (source[at] === "|" && source[at - 1] !== "\\") left -= 1;
  }
  while (/\s/.test(source[at] ?? "")) at += 1;
  return at;
}

/** How long the start of a cell's content is in the source, where `|` is written `\|`. */
function rawLength(content: string, offset: number): number {
  let bars = 0;
  for (let at = content.indexOf("|"); at !== -1 && at < offset; at = content.indexOf("|", at + 1)) {
    bars += 1;
  }
  return offset + bars;
}
