import type { Token } from "markdown-it";
import { isBlank } from "../../../language/typography/plain-text.ts";

/**
 * Renumbers headings to an outline below the page's only `h1`, the headline.
 *
 * Editors start at `#`, `##` or `###`, so signs are compared with earlier headings only: the first is an
 * `h2`, and one with more signs than its parent is one level deeper. Users of screen readers navigate by
 * levels, and a gap reads like a missing part (axe: heading-order). A heading without text is hidden.
 */
export function levelHeadings(tokens: readonly Token[]): void {
  const outline: number[] = [];
  let tag = "h2";
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") {
      const text = tokens[index + 1];
      if (text === undefined || isBlank(textOf(text))) {
        token.hidden = true;
        return;
      }
      const signs = Number(token.tag.slice(1));
      while ((outline.at(-1) ?? 0) >= signs) outline.pop();
      outline.push(signs);
      tag = `h${String(Math.min(outline.length + 1, 6))}`;
      token.tag = tag;
    } else if (token.type === "heading_close") {
      token.hidden = tokens[index - 2]?.hidden ?? false;
      token.tag = tag;
    }
  });
}

function textOf(block: Token): string {
  return (block.children ?? []).map(({ content }) => content).join("");
}
