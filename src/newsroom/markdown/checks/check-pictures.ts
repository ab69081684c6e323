import type { Token } from "markdown-it";
import { isBlank } from "../../../language/typography/blank.ts";
import { toPlainText } from "../../../language/typography/plain-text.ts";
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
