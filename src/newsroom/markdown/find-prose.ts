import type { Token } from "markdown-it";
import type { ArticleText } from "../article/article.ts";
import { isBlank } from "../../language/typography/plain-text.ts";
import { Body, type BodyOptions } from "./body.ts";
import { makeParser } from "./parser.ts";
import { isBreak } from "./tokens.ts";
import type { Span } from "../../language/typography/script-spans.ts";

/** Stands in prose for a picture, code, an address or an escaped character. */
export const placeholder = "\uFFFC";

/** The words of a paragraph, heading or cell, without markup. Lines are divided by `\n`. */
interface Prose {
  readonly text: string;
  /** Maps a span of `text`, not an empty one, to the Markdown. */
  toSource(span: Span): Span;
}

/** A body's words as its readers see them. */
interface BodyProse {
  readonly blocks: readonly Prose[];
  /** Spans of links without words, in the Markdown. */
  readonly emptyLinks: readonly Span[];
}

let lazyParser: ReturnType<typeof makeParser> | undefined;

/** The body's parser without its checks and transforms, made on first use: few commands need it. */
function proseParser(): ReturnType<typeof makeParser> {
  // Once joined with the text around them, escapes and entities have no position of their own.
  lazyParser ??= makeParser([], []).disable("text_join");
  return lazyParser;
}

/** Finds the prose of a body without problems, and the position of each of its characters. */
export function findProse(text: ArticleText, options: BodyOptions): BodyProse {
  const body = new Body(text, options);
  const blocks: Prose[] = [];
  const emptyLinks: Span[] = [];
  for (const token of proseParser().parse(text.markdown, { body })) {
    if (token.type === "inline") blocks.push(new BlockProse(token, body, emptyLinks));
  }
  return { blocks, emptyLinks };
}

interface OpenLink {
  readonly span: Span;
  /** The length of the prose before it. */
  readonly length: number;
}

/**
 * The prose of one block. Only links, pictures and the like have recorded positions; but tokens follow
 * each other without gaps, so text starts where the token before it ends.
 */
class BlockProse implements Prose {
  text = "";
  readonly #block: Token;
  readonly #body: Body;
  /** Where each piece of the prose starts, in the prose and in the content of the block. */
  readonly #pieces: { readonly text: number; readonly content: number }[] = [];
  #at = 0;

  constructor(block: Token, body: Body, emptyLinks: Span[]) {
    this.#block = block;
    this.#body = body;
    const open: OpenLink[] = [];
    let isOpaque = false;
    for (const token of block.children ?? []) {
      // The words of `<https://…>` and `[name]` are the address or its name, and not prose to advise on.
      if (token.markup === "autolink" || (token.type === "link_open" && token.meta !== null)) {
        isOpaque = token.nesting > 0;
        if (!isOpaque) continue;
        this.#put(placeholder);
        this.#at = body.spans.get(token)?.end ?? this.#at;
      } else if (isOpaque) isOpaque = token.type !== "link_close";
      else if (token.type === "link_open") {
        const span = body.spans.get(token) ?? { start: this.#at, end: this.#at };
        open.push({ span, length: this.text.length });
        this.#at += 1;
      } else if (token.type === "link_close") {
        const link = open.pop();
        if (link === undefined) return;
        if (isBlank(this.text.slice(link.length))) {
          emptyLinks.push(body.toSource(block, link.span));
        }
        this.#at = link.span.end;
      } else if (!this.#read(token)) return;
    }
  }

  toSource({ start, end }: Span): Span {
    const last = this.#toContent(end - 1);
    return this.#body.toSource(this.#block, { start: this.#toContent(start), end: last + 1 });
  }

  /** Reads a token; false where the content doesn't continue with it, and later positions are unknown. */
  #read(token: Token): boolean {
    const { type, content, markup } = token;
    if (type === "text") {
      if (!this.#block.content.startsWith(content, this.#at)) return false;
      this.#put(content);
      this.#at += content.length;
    } else if (isBreak(token)) {
      this.#put("\n");
      this.#at += /^ *\\?\n[ \t]*/.exec(this.#block.content.slice(this.#at))?.[0].length ?? 0;
    } else if (type === "image") {
      this.#put(placeholder);
      this.#at = this.#body.spans.get(token)?.end ?? this.#at;
    } else if (type === "code_inline") {
      this.#put(placeholder);
      const inside = this.#at + markup.length;
      // markdown-it has cut one space off each end.
      const isWhole = this.#block.content.startsWith(markup, inside + content.length);
      this.#at = inside + content.length + (isWhole ? 0 : 2) + markup.length;
    } else {
      if (type === "text_special") this.#put(placeholder);
      this.#at += markup.length;
    }
    return true;
  }

  #put(piece: string): void {
    this.#pieces.push({ text: this.text.length, content: this.#at });
    this.text += piece;
  }

  #toContent(offset: number): number {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.text ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low] ?? { text: 0, content: 0 };
    return piece.content + offset - piece.text;
  }
}
