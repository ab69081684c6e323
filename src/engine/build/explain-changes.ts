import type { KeptInventory } from "../index/inventory.ts";
import type { Stock } from "../index/take-stock.ts";
import type { KnownContent } from "./look-for-changes.ts";

/**
 * A line that says who was asked what has changed in `content/`, and what the answer was: `--explain`.
 *
 * @param stock - what is there; absent where nothing has changed
 */
export function explainChanges({ before, asked }: KnownContent, stock?: Stock): string {
  if (before === undefined)
    return "content: nothing is known of it from before, all of it is read\n";
  const who = asked === "git" ? "git was asked" : "each file was looked at";
  return `content: ${who}, ${stock === undefined ? "nothing has changed" : count(before, stock)}\n`;
}

function count(before: KeptInventory, { origins }: Stock): string {
  const changed = origins.reduce((sum, origin) => (origin === -1 ? sum + 1 : sum), 0);
  const left = before.count - (origins.length - changed);
  return `${changed} files are new or another version, ${left} gone or another version`;
}
