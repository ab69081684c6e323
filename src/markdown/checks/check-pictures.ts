import type { Token } from "markdown-it";
import type { Body } from "../body.ts";

/** Reports every picture: they are not published yet. */
export function checkPictures(tokens: readonly Token[], body: Body): void {
  for (const block of tokens) {
    if (block.type !== "inline" || !block.content.includes("![")) continue;
    for (const token of block.children ?? []) {
      if (token.type === "image") {
        body.reportIn(block, token, { rule: "picture-place", details: {} });
      }
    }
  }
}
