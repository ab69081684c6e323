import type { Token } from "markdown-it";
import type { ArticleText } from "../article/article.ts";
import { isBlank } from "../../language/typography/plain-text.ts";
import { Body, type BodyOptions } from "./body.ts";
import { makeParser } from "./parser.ts";
import type { Stretch } from "./token-places.ts";

/** What stands in prose for what is none: a picture, code, an address, an escaped character. */
export const placeholder = "\uFFFC";

/** The words of a paragraph, heading or cell, without markup. Lines are divided by `\n`. */
export interface Prose {
  readonly text: string;
  /** Where a stretch of `text`, not an empty one, stands in the Markdown. */
  toSource(stretch: Stretch): Stretch;
}

/** A body as its readers read it. */
export interface BodyProse {
  readonly blocks: readonly Prose[];
  /** Where links stand that have no words. */
  readonly emptyLinks: readonly Stretch[];
}

let lazyParser: ReturnType<typeof makeParser> | undefined;

/** The body's parser without its checks and shapes. Few runs of Khabar need it. */
function proseParser(): ReturnType<typeof makeParser> {
  // Escapes and entities joined with the text around them could not be placed any more.
  lazyParser ??= makeParser([], []).disable("text_join");
  return lazyParser;
}

/** Finds the prose of a body that has no mistake, with the place of each character of it. */
export function findProse(text: ArticleText, options: BodyOptions): BodyProse {
  const body = new Body(text, options);
  const blocks: Prose[] = [];
  const emptyLinks: Stretch[] = [];
  for (const token of proseParser().parse(text.markdown, { body })) {
    if (token.type === "inline") blocks.push(new BlockProse(token, body, emptyLinks));
  }
  return { blocks, emptyLinks };
}

interface OpenLink {
  readonly stretch: Stretch;
  /** The length of the prose before it. */
  readonly length: number;
}

/**
 * The prose of one block. markdown-it tells where links and pictures stand, not text; but its tokens
 * follow each other without gaps, so that each starts where the one before it ends.
 */
class BlockProse implements Prose {
  text = "";
  readonly #block: Token;
  readonly #body: Body;
  /** Where pieces of the prose start, in it and in the content of the block. */
  readonly #pieces: { readonly text: number; readonly content: number }[] = [];
  #at = 0;

  constructor(block: Token, body: Body, emptyLinks: Stretch[]) {
    this.#block = block;
    this.#body = body;
    const open: OpenLink[] = [];
    let isOpaque = false;
    for (const token of block.children ?? []) {
      // Of `<https://…>` and `[name]` the words are the address or its name: they are no one's to mend.
      if (token.markup === "autolink" || (token.type === "link_open" && token.meta !== null)) {
        isOpaque = token.nesting > 0;
        if (!isOpaque) continue;
        this.#put(placeholder);
        this.#at = body.stretches.get(token)?.end ?? this.#at;
      } else if (isOpaque) isOpaque = token.type !== "link_close";
      else if (token.type === "link_open") {
        const stretch = body.stretches.get(token) ?? { start: this.#at, end: this.#at };
        open.push({ stretch, length: this.text.length });
        this.#at += 1;
      } else if (token.type === "link_close") {
        const link = open.pop();
        if (link === undefined) return;
        if (isBlank(this.text.slice(link.length))) {
          emptyLinks.push(body.toSource(block, link.stretch));
        }
        this.#at = link.stretch.end;
      } else if (!this.#read(token)) return;
    }
  }

  toSource({ start, end }: Stretch): Stretch {
    const last = this.#toContent(end - 1);
    return this.#body.toSource(this.#block, { start: this.#toContent(start), end: last + 1 });
  }

  /** Whether the token was what the block goes on with; behind another nothing can be placed. */
  #read(token: Token): boolean {
    const { type, content, markup } = token;
    if (type === "text") {
      if (!this.#block.content.startsWith(content, this.#at)) return false;
      this.#put(content);
      this.#at += content.length;
    } else if (type === "softbreak" || type === "hardbreak") {
      this.#put("\n");
      this.#at += /^ *\\?\n[ \t]*/.exec(this.#block.content.slice(this.#at))?.[0].length ?? 0;
    } else if (type === "image") {
      this.#put(placeholder);
      this.#at = this.#body.stretches.get(token)?.end ?? this.#at;
    } else if (type === "code_inline") {
      this.#put(placeholder);
      const inside = this.#at + markup.length;
      // One space at each end is cut off.
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
