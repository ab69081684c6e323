import MarkdownIt, { type RendererRule } from "markdown-it";

const { escapeHtml } = new MarkdownIt().utils;

// On `pre`, `auto` gives each line its own direction. Code that is too wide scrolls, and whatever
// scrolls must be reached by the keyboard. The word behind a fence goes nowhere: no class is made
// from content.
const codeBlock: RendererRule = (tokens, index) =>
  `<pre dir="auto" tabindex="0"><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre>\n`;

// A table that is too wide scrolls by itself. The group's name is the table's own header row.
const tableOpen: RendererRule = (tokens, index, options, _env, renderer) =>
  `<div class="table" role="group" aria-labelledby="${tokens[index]?.info ?? ""}" tabindex="0">\n` +
  renderer.renderToken(tokens, index, options);

const tableClose: RendererRule = (tokens, index, options, _env, renderer) =>
  `${renderer.renderToken(tokens, index, options)}</div>\n`;

/** How code and tables become HTML; all else is as markdown-it has it. */
export const rendererRules: Readonly<Record<string, RendererRule>> = {
  code_block: codeBlock,
  fence: codeBlock,
  table_open: tableOpen,
  table_close: tableClose,
};
