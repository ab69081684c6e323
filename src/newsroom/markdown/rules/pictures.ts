import type { Token } from "markdown-it";
import type { Fault } from "../../../language/problem/problem.ts";
import { isBlank, toPlainText } from "../../../language/typography/plain-text.ts";
import type { Body } from "../body.ts";
import { isBreak } from "../tokens.ts";

/**
 * Collects the body's pictures in order, and reports each that does not stand alone in its paragraph or
 * has no alternative text. Several pictures may share a paragraph, each on lines of its own.
 */
export function checkPictures(tokens: readonly Token[], body: Body): void {
  // Cached, since many pictures by reference may share one long name and caption.
  const names = new Map<string, string>();
  const captions = new Map<string, string>();
  tokens.forEach((block, index) => {
    if (block.type !== "inline" || !block.content.includes("![")) return;
    const children = block.children ?? [];
    const isParagraph = tokens[index - 1]?.type === "paragraph_open";
    const isAlone = isParagraph && children.every((token) => isPicture(token) || isGap(token));
    let hasBreak = true;
    for (const token of children) {
      hasBreak ||= isBreak(token);
      if (!isPicture(token)) continue;
      const alt = wordsOf(token);
      const file = cached(names, String(token.attrGet("src") ?? ""), decodeName);
      const caption = cached(captions, String(token.attrGet("title") ?? ""), toPlainText);
      const named = { file, alt, ...(caption !== "" && { caption }) };
      body.pictures.push({ ...named, range: body.rangeIn(block, token) });
      const isNested = (token.children ?? []).some(isPicture);
      if (!isAlone || !hasBreak || isNested) {
        body.reportIn(block, token, { rule: "picture-place", details: {} });
      } else if (isBlank(alt)) {
        body.reportIn(block, token, { rule: "picture-alt", details: {} });
      }
      hasBreak = false;
    }
  });
}

/** The text between the brackets of a picture, as one plain line. */
function wordsOf({ children }: Token): string {
  const words = (children ?? []).map((token) => (isBreak(token) ? " " : token.content));
  return toPlainText(words.join(""));
}

/** The file name in an address. One that can't be decoded stays as it is, and is reported missing. */
function decodeName(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function cached(made: Map<string, string>, text: string, make: (text: string) => string): string {
  const known = made.get(text) ?? make(text);
  made.set(text, known);
  return known;
}

function isPicture({ type }: Token): boolean {
  return type === "image";
}

/** Whether a token may stand between pictures. Before `text_join`, `&nbsp;` is a `text_special`. */
function isGap(token: Token): boolean {
  return isBreak(token) || (token.type.startsWith("text") && isBlank(token.content));
}

const unread = /!\[[^[\]]*\](?:\(([^()]*)\)|\[([^[\]]+)\])/g;

/**
 * Reports text that was meant as a picture and would be published as its source: a name with a space,
 * an undefined reference.
 */
export function checkUnreadPictures(tokens: readonly Token[], body: Body): void {
  for (const block of tokens) {
    if (block.type === "inline" && block.content.includes("![")) checkBlock(block, body);
  }
}

function checkBlock(block: Token, body: Body): void {
  // Text tokens have no positions, but come in order and as typed.
  let from = 0;
  for (const token of block.children ?? []) {
    from = Math.max(from, body.spans.get(token)?.start ?? 0);
    if (token.type === "code_inline") from = endOf(block, token.content, from);
    if (token.type !== "text") continue;
    for (const [typed, address = "", reference] of token.content.matchAll(unread)) {
      from = endOf(block, typed, from);
      const fault: Fault =
        reference === undefined
          ? { rule: "picture-form", details: { address } }
          : { rule: "picture-missing", details: { address: reference } };
      body.reportSpan(block, { start: Math.max(0, from - typed.length), end: from }, fault);
    }
  }
}

/** The offset after the next occurrence of a text in a block. */
function endOf({ content }: Token, text: string, from: number): number {
  const start = content.indexOf(text, from);
  return start === -1 ? content.length : start + text.length;
}

/**
 * Replaces paragraphs of pictures by the pictures, since a figure may not stand in a paragraph.
 * `check_pictures` has refused paragraphs that hold anything else.
 */
export function unwrapPictures(tokens: readonly Token[]): void {
  tokens.forEach((block, index) => {
    const pictures = (block.children ?? []).filter(({ type }) => type === "image");
    if (pictures.length === 0) return;
    block.children = pictures;
    for (const around of [tokens[index - 1], tokens[index + 1]]) {
      if (around !== undefined) around.hidden = true;
    }
  });
}

/**
 * Marks the place of a picture in the HTML of a body. Text never renders to it, since each `<` of a text
 * is escaped.
 */
export const pictureMark = "<picture-mark>";
