import type { Token } from "markdown-it";
import { toPlainText } from "../typography/plain-text.ts";

/** What stands between the brackets of a picture, `![…](bridge.jpg)`, as one plain line. */
export function wordsOf({ children }: Token): string {
  const words = (children ?? []).map(({ type, content }) =>
    type === "softbreak" || type === "hardbreak" ? " " : content,
  );
  return toPlainText(words.join(""));
}
