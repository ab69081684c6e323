import type { Token } from "markdown-it";

/** Gives code within text the direction of its own letters: most is Latin, in any page. */
export function shapeCode(tokens: readonly Token[]): void {
  for (const { type, content, children } of tokens) {
    if (type !== "inline" || !content.includes("`")) continue;
    for (const token of children ?? []) {
      if (token.type === "code_inline") token.attrs = [["dir", "auto"]];
    }
  }
}
