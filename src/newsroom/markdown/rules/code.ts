import MarkdownIt, { type RendererRule, type Token } from "markdown-it";
import { splitScriptRuns } from "../../../language/typography/script-runs.ts";
import { languages } from "../../../language/words/language.ts";

const { escapeHtml } = new MarkdownIt().utils;

/**
 * Sets the language and direction of code by its own letters: Latin code in a Persian line is read as
 * English. Code of several scripts, or without letters, gets `dir="auto"`, which goes by the first letter
 * of each line.
 */
export function directCode(tokens: readonly Token[]): void {
  for (const block of tokens) {
    const { type, content, children } = block;
    if (type === "fence" || type === "code_block") block.attrs = attributesOf(content);
    if (type !== "inline" || !content.includes("`")) continue;
    for (const token of children ?? []) {
      if (token.type === "code_inline") token.attrs = attributesOf(token.content);
    }
  }
}

/** Code of one script is a single run of the other script in a page of one of the languages. */
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
 * Renders a code block. Wide code scrolls, so it must be focusable by keyboard. The word after a fence is
 * dropped: no class comes from content.
 */
export const renderCode: RendererRule = (tokens, index, _options, _env, renderer) => {
  const [block] = tokens.slice(index, index + 1);
  if (block === undefined) return "";
  const code = escapeHtml(block.content);
  return `<pre${renderer.renderAttrs(block)} tabindex="0"><code>${code}</code></pre>\n`;
};
