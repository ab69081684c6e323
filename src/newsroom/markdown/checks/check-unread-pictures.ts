import type { Token } from "markdown-it";
import type { Fault } from "../../../language/problem/problem.ts";
import type { Body } from "../body.ts";

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
