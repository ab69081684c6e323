import type { Token } from "markdown-it";
import { isBlank } from "../../language/typography/blank.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";

/**
 * The first paragraph as plain text: one that stands by itself, where there is one, before one of a
 * list or quote. Empty where a body has no paragraph.
 */
export function findLede(tokens: readonly Token[]): string {
  const paragraphs = tokens.filter(
    (token, index) => tokens[index - 1]?.type === "paragraph_open" && !isBlank(textOf(token)),
  );
  const lede = paragraphs.find(({ level }) => level === 1) ?? paragraphs[0];
  return lede === undefined ? "" : toPlainText(textOf(lede));
}

function textOf({ children }: Token): string {
  return (children ?? [])
    .filter(({ type }) => type !== "image")
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? "\n" : content))
    .join("");
}
