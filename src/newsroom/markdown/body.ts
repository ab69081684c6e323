import type { Token } from "markdown-it";
import type { ArticleText } from "../article/article.ts";
import type { Fault, Problem, Range } from "../../language/problem/problem.ts";
import { LineIndex } from "../../language/problem/line-index.ts";
import type { Language } from "../../language/words/language.ts";
import type { BodyPicture } from "./rendered-body.ts";
import {
  findCellStarts,
  offsetsOfCell,
  offsetsOfLines,
  type ContentOffsets,
  type BlockPlace,
} from "./token-places.ts";
import type { Span } from "../../language/typography/script-spans.ts";

/** Options of a body's parse. */
export interface BodyOptions {
  /** The file as the editor knows it, for its problems. */
  readonly file: string;
  /** The language of the page. */
  readonly lang: Language;
}

/** One body while it is parsed: positions of its tokens, its pictures and the problems found. */
export class Body {
  readonly lang: Language;
  readonly problems: Problem[] = [];
  /** Positions of blocks: the content of a paragraph, heading or cell, the marker of a list or quote. */
  readonly blocks = new Map<Token, BlockPlace>();
  /** Positions of links, pictures and the like, as offsets into the content of their block. */
  readonly spans = new Map<Token, Span>();
  /** In the order of the text. */
  readonly pictures: BodyPicture[] = [];
  readonly #file: string;
  readonly #source: string;
  readonly #lines: LineIndex;
  // Caches of the last block and row: problems come block by block, and cells row by row.
  #block: Token | undefined;
  #offsets: ContentOffsets | undefined;
  #row: number | undefined;
  #cells: readonly number[] = [];

  constructor({ markdown, firstLine }: ArticleText, { file, lang }: BodyOptions) {
    this.lang = lang;
    this.#file = file;
    this.#source = markdown;
    this.#lines = new LineIndex(markdown, firstLine);
  }

  /** Reports a fault at a span of the source. */
  report(fault: Fault, { start, end }: Span): void {
    this.problems.push({ ...fault, file: this.#file, range: this.#lines.rangeBetween(start, end) });
  }

  /** Reports a fault at an inline token of a block. */
  reportIn(block: Token, token: Token, fault: Fault): void {
    this.reportSpan(block, this.#spanOf(token), fault);
  }

  /** Reports a fault at a span of a block's content. */
  reportSpan(block: Token, span: Span, fault: Fault): void {
    this.report(fault, this.toSource(block, span));
  }

  /** Lines and columns of an inline token in the article's file. */
  rangeIn(block: Token, token: Token): Range {
    const { start, end } = this.toSource(block, this.#spanOf(token));
    return this.#lines.rangeBetween(start, end);
  }

  /** Reports a fault at a block, from its start to the end of its first line. */
  reportBlock(block: Token, fault: Fault): void {
    const start = this.blocks.get(block)?.starts[0] ?? 0;
    const newline = this.#source.indexOf("\n", start);
    const lineEnd = newline === -1 ? this.#source.length : newline;
    const line = this.#source.slice(start, lineEnd).trimEnd();
    this.report(fault, { start, end: start + line.length });
  }

  /** The number of cells typed in the row of a table's cell. */
  countCells(block: Token): number {
    const [row = 0] = this.blocks.get(block)?.starts ?? [];
    return this.#cellsOf(row).length;
  }

  #spanOf(token: Token): Span {
    return this.spans.get(token) ?? { start: 0, end: 0 };
  }

  /** Maps a span of a block's content to the source. */
  toSource(block: Token, { start, end }: Span): Span {
    const offsets = this.#offsetsOf(block);
    return { start: offsets.toSource(start), end: offsets.toSource(end) };
  }

  #offsetsOf(block: Token): ContentOffsets {
    if (this.#block === block && this.#offsets !== undefined) return this.#offsets;
    const { starts, cell } = this.blocks.get(block) ?? { starts: [0] };
    this.#block = block;
    this.#offsets =
      cell === undefined
        ? offsetsOfLines(block.content, starts)
        : offsetsOfCell(block.content, this.#cellStart(starts[0] ?? 0, cell));
    return this.#offsets;
  }

  #cellStart(row: number, cell: number): number {
    return this.#cellsOf(row)[cell] ?? row;
  }

  #cellsOf(row: number): readonly number[] {
    if (this.#row !== row) [this.#row, this.#cells] = [row, findCellStarts(this.#source, row)];
    return this.#cells;
  }
}
