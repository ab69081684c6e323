import type { Token } from "markdown-it";
import { isBlank } from "../../../language/typography/blank.ts";
import { makeText } from "../tokens.ts";

/** Shows the address of a link without text, `[](/about)`: no reader could find it otherwise. */
export function nameEmptyLinks(tokens: readonly Token[]): void {
  for (const block of tokens) {
    if (block.type === "inline" && block.content.includes("[")) {
      block.children = (block.children ?? []).flatMap(nameIfEmpty);
    }
  }
}

function nameIfEmpty(token: Token, index: number, tokens: readonly Token[]): Token | Token[] {
  if (token.type !== "link_close") return token;
  let before = index - 1;
  for (; tokens[before]?.type !== "link_open"; before -= 1) {
    if (!isBlank(tokens[before]?.content ?? "")) return token;
  }
  return [makeText(String(tokens[before]?.attrGet("href") ?? "")), token];
}
