import type { Token } from "markdown-it";
import { splitScriptRuns, type ScriptRun } from "../../../language/typography/script-runs.ts";
import type { Language } from "../../../language/words/language.ts";
import { makeText } from "../tokens.ts";

/** A token of a block, and the run of the other direction that it is a part of, if any. */
export interface Part {
  readonly token: Token;
  readonly run?: ScriptRun;
}

/**
 * The tokens of a block, its text cut so that each piece is within one run or without; none where
 * the whole block is the page's own.
 */
export function splitTokens(tokens: readonly Token[], lang: Language): readonly Part[] {
  const runs = splitScriptRuns(tokens.map(textOf).join(""), lang);
  if (!runs.some(({ dir }) => dir !== undefined)) return [];

  const parts: Part[] = [];
  let index = 0;
  let used = 0;
  for (const token of tokens) {
    const text = textOf(token);
    if (text === "") parts.push({ token });
    for (let start = 0; start < text.length;) {
      const run = runs[index];
      const end = Math.min(text.length, start + (run?.text.length ?? 0) - used);
      const isWhole = start === 0 && end === text.length;
      const piece = isWhole ? token : makeText(text.slice(start, end));
      parts.push(run?.dir === undefined ? { token: piece } : { token: piece, run });
      used += end - start;
      start = end;
      if (used === run?.text.length) {
        index += 1;
        used = 0;
      }
    }
  }
  return parts;
}

/** What a token is to the text around it: code is isolated by itself, a thing among the words. */
export function textOf({ type, content }: Token): string {
  if (type === "text") return content;
  if (type === "code_inline") return "\uFFFC";
  return type === "softbreak" || type === "hardbreak" ? "\n" : "";
}
