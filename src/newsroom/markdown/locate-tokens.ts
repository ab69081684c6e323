import type { StateBlock, StateInline, Token } from "markdown-it";
import type { Body } from "./body.ts";
import type { BlockPlace } from "./token-places.ts";

/**
 * Extends markdown-it's state of block parsing to record where blocks stand in `Body.blocks`:
 * markdown-it records first and last lines only.
 *
 * @param Base - the class that the parser uses, which markdown-it doesn't export by itself
 */
export function locateBlocks(Base: typeof StateBlock): typeof StateBlock {
  return class LocatedBlocks extends Base {
    #row: Token | undefined;
    #cell = 0;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const opener = this.tokens.at(-1);
      const token = super.push(type, tag, nesting);
      if (type === "inline") this.#record(token, this.#placeOfContent(opener));
      else if (type === "tr_open") {
        this.#row = token;
        this.#cell = 0;
      } else if (type === "blockquote_open") {
        // By now the line's mark has moved behind the quote's marker.
        const marker = this.src.lastIndexOf(">", (this.bMarks[this.line] ?? 0) - 1);
        this.#record(token, { starts: [marker] });
      } else if (type.endsWith("list_open") || type === "reference_definition") {
        this.#record(token, { starts: [this.#startOf(this.line)] });
      }
      return token;
    }

    #placeOfContent(opener: Token | undefined): BlockPlace {
      if (opener?.tag === "th" || opener?.tag === "td") {
        const start = this.#startOf(this.#row?.map?.[0] ?? 0);
        this.#cell += 1;
        return { starts: [start], cell: this.#cell - 1 };
      }
      const [first, end] = opener?.map ?? [this.line, this.line + 1];
      if (opener?.markup.startsWith("#") === true) {
        const hashes = this.#startOf(first) + opener.markup.length;
        return { starts: [this.skipSpaces(hashes)] };
      }
      if (end - first === 1) return { starts: [this.#startOf(first)] };
      const starts: number[] = [];
      for (let line = first; line < end; line += 1) starts.push(this.#startOf(line));
      return { starts };
    }

    #startOf(line: number): number {
      return (this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0);
    }

    #record(token: Token, place: BlockPlace): void {
      (this.env["body"] as Body).blocks.set(token, place);
    }
  };
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Wraps an inline rule of markdown-it to record in `Body.spans` where the token it makes stands. */
export function locateInline(rule: InlineRule): InlineRule {
  return (state, silent) => {
    if (silent) return rule(state, true);
    const start = state.pos;
    // markdown-it first turns pending text into a token.
    const index = state.tokens.length + (state.pending === "" ? 0 : 1);
    if (!rule(state, false)) return false;
    const token = state.tokens[index];
    if (token !== undefined) {
      (state.env["body"] as Body).spans.set(token, { start, end: state.pos });
    }
    return true;
  };
}
