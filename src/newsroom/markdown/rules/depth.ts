import type { Token } from "markdown-it";
import type { Body } from "../body.ts";

/** The most levels of lists and quotes; counted apart, of emphasis and links within a block. */
export const deepest = 12;

/** Reports each list, quote or emphasis that goes deeper than the limit. */
export function checkDepth(tokens: readonly Token[], body: Body): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "inline") checkInline(token, body);
    else if (isContainer(token)) {
      depth += token.nesting;
      if (token.nesting === 1 && depth === deepest + 1) {
        body.reportBlock(token, { rule: "body-depth", details: { limit: deepest } });
      }
    }
  }
}

function isContainer({ tag }: Token): boolean {
  return tag === "ul" || tag === "ol" || tag === "blockquote";
}

function checkInline(block: Token, body: Body): void {
  let depth = 0;
  let nearest = block;
  for (const token of block.children ?? []) {
    if (body.spans.has(token)) nearest = token;
    depth += token.nesting;
    if (token.nesting === 1 && depth === deepest + 1) {
      body.reportIn(block, nearest, { rule: "body-depth", details: { limit: deepest } });
    }
  }
}
