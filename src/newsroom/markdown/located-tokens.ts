import type { StateInline } from "markdown-it";
import type { Body } from "./body.ts";

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** One of markdown-it's rules for links and the like, made to note where the token it makes stands. */
export function locateTokens(rule: InlineRule): InlineRule {
  return (state, silent) => {
    if (silent) return rule(state, true);
    const start = state.pos;
    // What text is pending becomes a token first.
    const index = state.tokens.length + (state.pending === "" ? 0 : 1);
    if (!rule(state, false)) return false;
    const token = state.tokens[index];
    if (token !== undefined) {
      (state.env["body"] as Body).stretches.set(token, { start, end: state.pos });
    }
    return true;
  };
}
