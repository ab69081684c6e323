import MarkdownIt, { type RendererRule } from "markdown-it";

const { escapeHtml } = new MarkdownIt().utils;

// Code that is too wide scrolls, and whatever scrolls must be reached by the keyboard. The word behind
// a fence goes nowhere: no class is made from content.
const codeBlock: RendererRule = (tokens, index, _options, _env, renderer) => {
  const [block] = tokens.slice(index, index + 1);
  if (block === undefined) return "";
  const code = escapeHtml(block.content);
  return `<pre${renderer.renderAttrs(block)} tabindex="0"><code>${code}</code></pre>\n`;
};

// A table that is too wide scrolls by itself. The group's name is the table's own header row.
const tableOpen: RendererRule = (tokens, index, options, _env, renderer) =>
  `<div class="table" role="group" aria-labelledby="${tokens[index]?.info ?? ""}" tabindex="0">\n` +
  renderer.renderToken(tokens, index, options);

const tableClose: RendererRule = (tokens, index, options, _env, renderer) =>
  `${renderer.renderToken(tokens, index, options)}</div>\n`;

/**
 * What stands in the HTML of a body where a picture will stand: no text becomes this, since each `<` of
 * a text is written as an entity.
 */
export const pictureMark = "<picture-mark>";

/** How pictures, code and tables become HTML; all else is as markdown-it has it. */
export const rendererRules: Readonly<Record<string, RendererRule>> = {
  image: () => pictureMark,
  code_block: codeBlock,
  fence: codeBlock,
  table_open: tableOpen,
  table_close: tableClose,
};
