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
  type Stretch,
} from "./token-places.ts";

/** What a body is parsed with. */
export interface BodyOptions {
  /** The file as the editor knows it, for its problems. */
  readonly file: string;
  /** The language of the page. */
  readonly lang: Language;
}

/** One body while it is parsed: where things stand in it, and what is wrong with it. */
export class Body {
  readonly lang: Language;
  readonly problems: Problem[] = [];
  /** Where blocks stand: the content of a paragraph, heading or cell, a list or quote's marker. */
  readonly blocks = new Map<Token, BlockPlace>();
  /** Where links, pictures and the like stand, as offsets into the content of their block. */
  readonly stretches = new Map<Token, Stretch>();
  /** The pictures, in the order in which they stand in the text. */
  readonly pictures: BodyPicture[] = [];
  readonly #file: string;
  readonly #source: string;
  readonly #lines: LineIndex;
  // Problems come block by block, and cells row by row: the last of each serves many.
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

  /** Reports what is wrong with a stretch of the source. */
  report(fault: Fault, { start, end }: Stretch): void {
    this.problems.push({ ...fault, file: this.#file, range: this.#lines.rangeBetween(start, end) });
  }

  /** Reports what is wrong with a token inside of a block. */
  reportIn(block: Token, token: Token, fault: Fault): void {
    this.reportStretch(block, this.#stretchOf(token), fault);
  }

  /** Reports what is wrong with a stretch of the content of a block. */
  reportStretch(block: Token, stretch: Stretch, fault: Fault): void {
    this.report(fault, this.toSource(block, stretch));
  }

  /** Where a token inside of a block stands in the article's file. */
  rangeIn(block: Token, token: Token): Range {
    const { start, end } = this.toSource(block, this.#stretchOf(token));
    return this.#lines.rangeBetween(start, end);
  }

  /** Reports what is wrong with a block, from its start to the end of its first line. */
  reportBlock(block: Token, fault: Fault): void {
    const start = this.blocks.get(block)?.starts[0] ?? 0;
    const newline = this.#source.indexOf("\n", start);
    const lineEnd = newline === -1 ? this.#source.length : newline;
    const line = this.#source.slice(start, lineEnd).trimEnd();
    this.report(fault, { start, end: start + line.length });
  }

  /** How many cells the row has that a table's cell stands in, as typed. */
  countCells(block: Token): number {
    const [row = 0] = this.blocks.get(block)?.starts ?? [];
    return this.#cellsOf(row).length;
  }

  #stretchOf(token: Token): Stretch {
    return this.stretches.get(token) ?? { start: 0, end: 0 };
  }

  /** Where a stretch of the content of a block stands in the source. */
  toSource(block: Token, { start, end }: Stretch): Stretch {
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
