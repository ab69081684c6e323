import type { StateBlock } from "markdown-it";
import { deepest } from "./rules/depth.ts";

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

const growth = 16;
/** How many lines without a marker the first attempt takes in. */
const firstLazyLines = 16;
const quoteMarker = 0x3e;

/**
 * Wraps markdown-it's rule for quotes so that it takes linear time; the tokens are the same.
 *
 * The rule takes every line up to the next blank one for a part of the quote, then finds where the
 * quote ends. Where each quote ends at once (`> # a`, then `b`, repeated), that is quadratic time:
 * 60 KB took 5 s in markdown-it 15.0.3. So the rule sees a few lines at first, and 16 times as many
 * whenever the quote reaches the last of them; the factor keeps nested quotes from redoing each
 * other's work. Quotes within one that is too deep are left as text: the body is refused anyway.
 */
export function boundQuotes(rule: BlockRule): BlockRule {
  const depths = new WeakMap<StateBlock, number>();
  const parseQuote: BlockRule = (state, start, end) => {
    const depth = depths.get(state) ?? 0;
    if (depth > deepest) return false;
    depths.set(state, depth + 1);
    const isQuote = rule(state, start, end, false);
    depths.set(state, depth);
    return isQuote;
  };
  return (state, start, end, silent) => {
    if (silent || !startsQuote(state, start)) return rule(state, start, end, silent);
    const tokens = state.tokens.length;
    for (let limit = likelyEnd(state, start, end); ; limit = start + growth * (limit - start)) {
      const isWhole = limit >= end;
      if (!parseQuote(state, start, isWhole ? end : limit, false)) return false;
      if (isWhole || state.line < limit) return true;
      state.tokens.length = tokens;
      state.line = start;
    }
  };
}

/** The line after the leading lines with a marker and a few lazy lines without one. */
function likelyEnd(state: StateBlock, start: number, end: number): number {
  let line = start;
  while (line < end && startsQuote(state, line)) line += 1;
  return line + firstLazyLines;
}

function startsQuote({ src, bMarks, tShift }: StateBlock, line: number): boolean {
  return src.charCodeAt((bMarks[line] ?? 0) + (tShift[line] ?? 0)) === quoteMarker;
}
