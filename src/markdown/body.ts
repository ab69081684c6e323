import type { Token } from "markdown-it";
import type { ArticleText } from "../article/article.ts";
import type { Fault, Problem } from "../problem/problem.ts";
import type { Language } from "../words/language.ts";
import { SourceLines } from "./source-lines.ts";
import { toSourceOffset, type BlockPlace, type Stretch } from "./token-places.ts";

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
  readonly #file: string;
  readonly #source: string;
  readonly #lines: SourceLines;

  constructor({ markdown, firstLine }: ArticleText, { file, lang }: BodyOptions) {
    this.lang = lang;
    this.#file = file;
    this.#source = markdown;
    this.#lines = new SourceLines(markdown, firstLine);
  }

  /** Reports what is wrong with a stretch of the source. */
  report(fault: Fault, { start, end }: Stretch): void {
    const range = { start: this.#lines.positionAt(start), end: this.#lines.positionAt(end) };
    this.problems.push({ ...fault, file: this.#file, range });
  }

  /** Reports what is wrong with a token inside of a block. */
  reportIn(block: Token, token: Token, fault: Fault): void {
    const { start, end } = this.stretches.get(token) ?? { start: 0, end: 0 };
    const place = this.blocks.get(block) ?? { starts: [0] };
    this.report(fault, {
      start: toSourceOffset(this.#source, place, block.content, start),
      end: toSourceOffset(this.#source, place, block.content, end),
    });
  }

  /** Reports what is wrong with a block, from its start to the end of its first line. */
  reportBlock(block: Token, fault: Fault): void {
    const start = this.blocks.get(block)?.starts[0] ?? 0;
    const newline = this.#source.indexOf("\n", start);
    const lineEnd = newline === -1 ? this.#source.length : newline;
    const line = this.#source.slice(start, lineEnd).trimEnd();
    this.report(fault, { start, end: start + line.length });
  }
}
