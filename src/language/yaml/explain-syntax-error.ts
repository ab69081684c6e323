import type { YAMLError } from "yaml";
import type { SyntaxReason } from "../problem/rules.ts";
import type { PlacedFault } from "./find-refused-token.ts";

/**
 * Why text is not YAML, in the terms of what the editor typed. The package's own messages speak of
 * implicit keys and compact mappings; behind them stand a handful of slips of the pen.
 */
export function explainSyntaxError(error: YAMLError, text: string): PlacedFault {
  const [start, end] = error.pos;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = !text.includes("\n", start) ? text.length : text.indexOf("\n", start);
  const before = text.slice(lineStart, start).trimEnd();
  const place = (reason: SyntaxReason, from: number, to: number): PlacedFault => ({
    fault: { rule: "front-matter-syntax", details: { reason } },
    start: from,
    end: Math.max(from, Math.min(to, lineEnd)),
  });

  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      // `title: News: more` and a line indented below a value are one error to the parser.
      return /:(?:\s|$)/.test(text.slice(start, lineEnd))
        ? place("colon", start, lineEnd)
        : nextLine(text, lineEnd);
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return place("key", start, end);
    case "TAB_AS_INDENT":
      return place("tab", start, end);
    case "BAD_INDENT":
      return place("indent", start, end);
    case "BAD_DQ_ESCAPE":
      return place("escape", start, end);
    case "BAD_SCALAR_START":
      return place("start", start, end);
    case "MISSING_CHAR":
      return place(before === "" ? "key" : "other", start, end);
    case "UNEXPECTED_TOKEN":
      if (before === "") return place("indent", start, end);
      if (/["'\]}]$/.test(before)) return place("after quote", start, end);
      return place(/:\s*[|>-]?$/.test(before) ? "start" : "other", start, end);
    default:
      return place("other", start, end);
  }
}

function nextLine(text: string, lineEnd: number): PlacedFault {
  const start = lineEnd + 1 + (/^[ \t]*/.exec(text.slice(lineEnd + 1))?.[0].length ?? 0);
  return {
    fault: { rule: "front-matter-syntax", details: { reason: "indent" } },
    start: Math.min(start, text.length),
    end: Math.min(start + 1, text.length),
  };
}
