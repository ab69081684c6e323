import type { Token } from "markdown-it";
import type { Fault } from "../../../language/problem/problem.ts";
import { isBlank, toPlainText } from "../../../language/typography/plain-text.ts";
import type { Body } from "../body.ts";

/**
 * Notes the body's pictures in their order, and reports each that does not stand alone in its
 * paragraph or has no words for those who can't see it. Several pictures may share a paragraph, each
 * on lines of its own.
 */
export function checkPictures(tokens: readonly Token[], body: Body): void {
  // Many pictures by reference may share one long name and caption.
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
      const file = shared(names, String(token.attrGet("src") ?? ""), decodeName);
      const caption = shared(captions, String(token.attrGet("title") ?? ""), toPlainText);
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

/** What stands between the brackets of a picture, as one plain line. */
function wordsOf({ children }: Token): string {
  const words = (children ?? []).map((token) => (isBreak(token) ? " " : token.content));
  return toPlainText(words.join(""));
}

/** The name of a file from an address: what can't be decoded names no file, and will be missed. */
function decodeName(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function shared(made: Map<string, string>, text: string, make: (text: string) => string): string {
  const known = made.get(text) ?? make(text);
  made.set(text, known);
  return known;
}

function isPicture({ type }: Token): boolean {
  return type === "image";
}

function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}

/** What may stand between pictures: before `text_join`, an entity such as `&nbsp;` is a `text_special`. */
function isGap(token: Token): boolean {
  return isBreak(token) || (token.type.startsWith("text") && isBlank(token.content));
}

const unread = /!\[[^[\]]*\](?:\(([^()]*)\)|\[([^[\]]+)\])/g;

/**
 * Reports what was meant as a picture and is text to Markdown, so that its source would be published:
 * a name with a space, a reference that nothing defines.
 */
export function checkUnreadPictures(tokens: readonly Token[], body: Body): void {
  for (const block of tokens) {
    if (block.type === "inline" && block.content.includes("![")) checkBlock(block, body);
  }
}

function checkBlock(block: Token, body: Body): void {
  // Text says not where it stands, but comes in order and as typed.
  let from = 0;
  for (const token of block.children ?? []) {
    from = Math.max(from, body.stretches.get(token)?.start ?? 0);
    if (token.type === "code_inline") from = endOf(block, token.content, from);
    if (token.type !== "text") continue;
    for (const [typed, address = "", reference] of token.content.matchAll(unread)) {
      from = endOf(block, typed, from);
      const fault: Fault =
        reference === undefined
          ? { rule: "picture-form", details: { address } }
          : { rule: "picture-missing", details: { address: reference } };
      body.reportStretch(block, { start: Math.max(0, from - typed.length), end: from }, fault);
    }
  }
}

/** The offset behind the next place where a block holds a text. */
function endOf({ content }: Token, text: string, from: number): number {
  const start = content.indexOf(text, from);
  return start === -1 ? content.length : start + text.length;
}

/**
 * Puts each picture in the place of its paragraph, so that it stands between blocks of text and not in
 * one. `check_pictures` has seen that nothing else is in such a paragraph.
 */
export function placePictures(tokens: readonly Token[]): void {
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
 * What stands in the HTML of a body where a picture will stand: no text becomes this, since each `<` of
 * a text is written as an entity.
 */
export const pictureMark = "<picture-mark>";
