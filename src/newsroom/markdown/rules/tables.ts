import type { RendererRule, Token } from "markdown-it";
import type { Body } from "../body.ts";

/** Reports each row with more cells than the table's header: GFM drops them silently. */
export function checkTables(tokens: readonly Token[], body: Body): void {
  let columns = 0;
  tokens.forEach(({ type }, index) => {
    if (type === "table_open") columns = 0;
    else if (type === "th_open") columns += 1;
    else if (type === "tr_open" && tokens[index + 1]?.type === "td_open") {
      const cell = tokens[index + 2];
      const cells = cell === undefined ? 0 : body.countCells(cell);
      if (cell !== undefined && cells > columns) {
        body.reportBlock(cell, { rule: "table-row", details: { cells, columns } });
      }
    }
  });
}

// Start and end, since the page may be right-to-left. An attribute and not a style, which the site's
// Content Security Policy forbids in markup.
const sides = new Map([
  ["text-align:left", "start"],
  ["text-align:center", "center"],
  ["text-align:right", "end"],
]);

/** Labels tables for assistive technology: columns have headers, tables have names. */
export function labelTables(tokens: readonly Token[]): void {
  let count = 0;
  tokens.forEach((token, index) => {
    if (token.type === "table_open") {
      count += 1;
      token.info = `table-${String(count)}`;
    } else if (token.type === "thead_open") {
      token.attrs = [["id", `table-${String(count)}`]];
    } else if (token.type === "th_open") {
      // An empty header, as in the corner of a table with row names, becomes a plain cell.
      const isEmpty = tokens[index + 1]?.content === "";
      const side = alignment(token);
      token.attrs = isEmpty ? side : [["scope", "col"], ...side];
      if (isEmpty) {
        token.tag = "td";
        const close = tokens[index + 2];
        if (close !== undefined) close.tag = "td";
      }
    } else if (token.type === "td_open") token.attrs = alignment(token);
  });
}

function alignment(token: Token): [string, string][] {
  const side = sides.get(String(token.attrGet("style") ?? ""));
  return side === undefined ? [] : [["data-align", side]];
}

/** Wraps a table so that a wide one scrolls by itself; its header row names the group. */
export const openTable: RendererRule = (tokens, index, options, _env, renderer) =>
  `<div class="table" role="group" aria-labelledby="${tokens[index]?.info ?? ""}" tabindex="0">\n` +
  renderer.renderToken(tokens, index, options);

export const closeTable: RendererRule = (tokens, index, options, _env, renderer) =>
  `${renderer.renderToken(tokens, index, options)}</div>\n`;
