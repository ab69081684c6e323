import type { Token } from "markdown-it";
import type { Body } from "../body.ts";

/** Reports each row with more cells than the table's header: GFM drops them without a word. */
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
