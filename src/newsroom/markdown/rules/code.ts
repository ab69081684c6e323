import MarkdownIt, { type RendererRule, type Token } from "markdown-it";
import { splitScriptRuns } from "../../../language/typography/script-runs.ts";
import { languages } from "../../../language/words/language.ts";

const { escapeHtml } = new MarkdownIt().utils;

/**
 * Gives code the language and direction of its own letters, since it stands in text of either script:
 * Latin code in a Persian line is read as English. Code that mixes scripts, or has no letter, goes by
 * its first letter, in a block line by line.
 */
export function shapeCode(tokens: readonly Token[]): void {
  for (const block of tokens) {
    const { type, content, children } = block;
    if (type === "fence" || type === "code_block") block.attrs = attributesOf(content);
    if (type !== "inline" || !content.includes("`")) continue;
    for (const token of children ?? []) {
      if (token.type === "code_inline") token.attrs = attributesOf(token.content);
    }
  }
}

/** A code of one script is a single run of the other script to a page of one of the languages. */
function attributesOf(code: string): [string, string][] {
  for (const language of languages) {
    const [first, second] = splitScriptRuns(code, language);
    if (first?.lang !== undefined && first.dir !== undefined && second === undefined) {
      return [
        ["lang", first.lang],
        ["dir", first.dir],
      ];
    }
  }
  return [["dir", "auto"]];
}

/**
 * Code that is too wide scrolls, and whatever scrolls must be reached by the keyboard. The word behind
 * a fence goes nowhere: no class is made from content.
 */
export const renderCode: RendererRule = (tokens, index, _options, _env, renderer) => {
  const [block] = tokens.slice(index, index + 1);
  if (block === undefined) return "";
  const code = escapeHtml(block.content);
  return `<pre${renderer.renderAttrs(block)} tabindex="0"><code>${code}</code></pre>\n`;
};
