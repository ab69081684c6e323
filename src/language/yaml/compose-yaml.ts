import { Composer, isMap, isScalar, isSeq } from "yaml";
import type { ParsedNode, Scalar, YAMLError } from "yaml";
import type { LineIndex } from "../problem/line-index.ts";
import type { Range, Result } from "../problem/problem.ts";
import type { SyntaxReason } from "../problem/rules.ts";
import type { Entry, Group, Node } from "./node.ts";
import { readTokens, syntaxFault, type PlacedFault } from "./read-tokens.ts";

/**
 * Reads any YAML as `parseYaml` says, by the `yaml` package.
 *
 * @param text - YAML, lines ended by `\n`
 * @param file - its name in problems
 */
export function composeYaml(text: string, file: string, lines: LineIndex): Result<Group> {
  const fail = ({ fault, start, end }: PlacedFault): Result<Group> => ({
    ok: false,
    problems: [{ ...fault, file, range: lines.rangeBetween(start, end) }],
  });

  const read = readTokens(text);
  if ("fault" in read) return fail(read);

  const [document] = new Composer(composing).compose(read.tokens, true, text.length);
  const error = document?.errors[0];
  if (error !== undefined) return fail(explainSyntaxError(error, text));

  const root = readNode(document?.contents ?? undefined, text, lines, 0);
  if (root.shape === "group") return { ok: true, value: root };
  const start = text.length - text.trimStart().length;
  const end = text.indexOf("\n", start);
  return fail({
    fault: { rule: "front-matter-shape", details: { found: root.shape } },
    start,
    end: end === -1 ? text.length : end,
  });
}

const composing = {
  schema: "failsafe",
  // A key that stands twice is reported by us at its second place; the package's check is quadratic.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** @param end - where an absent node stands, an offset */
function readNode(
  node: ParsedNode | undefined | null,
  text: string,
  lines: LineIndex,
  end: number,
): Node {
  if (node === undefined || node === null) {
    return { shape: "nothing", range: lines.rangeBetween(end, end) };
  }
  const range = lines.rangeBetween(node.range[0], node.range[1]);
  if (isMap(node)) {
    const entries = node.items.map((pair): Entry => {
      const key = pair.key;
      return {
        key: isScalar(key) ? textOf(key) : "",
        keyRange: lines.rangeBetween(key.range[0], key.range[1]),
        value: readNode(pair.value, text, lines, key.range[1] + 1),
      };
    });
    return { shape: "group", entries, range };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, text, lines, node.range[0]));
    return { shape: "list", items, range };
  }
  return readScalar(node as Scalar.Parsed, range, text, lines);
}

/** The failsafe schema reads every scalar as text, and an absent one as null. */
function textOf({ value }: Scalar): string {
  return typeof value === "string" ? value : "";
}

const nothing = /^(?:~|null|Null|NULL)?$/;
const commentBehind = /[ \t]+#[^\n]*/y;

function readScalar(node: Scalar.Parsed, range: Range, text: string, lines: LineIndex): Node {
  const [start, end] = node.range;
  const value = textOf(node);
  const plain = node.type === "PLAIN";
  if (plain && nothing.test(value)) return { shape: "nothing", range };
  commentBehind.lastIndex = end;
  const comment = plain ? commentBehind.exec(text) : null;
  return {
    shape: "text",
    value,
    range,
    escaped: node.type === "QUOTE_DOUBLE" && text.slice(start, end).includes("\\"),
    ...(comment && { comment: lines.rangeBetween(end, end + comment[0].length) }),
  };
}

/**
 * Says why text is not YAML, in the terms of what the editor typed. The package's own messages speak
 * of implicit keys and compact mappings; behind them stand a handful of slips of the pen.
 */
function explainSyntaxError(error: YAMLError, text: string): PlacedFault {
  const [start, end] = error.pos;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = !text.includes("\n", start) ? text.length : text.indexOf("\n", start);
  const before = text.slice(lineStart, start).trimEnd();
  const place = (reason: SyntaxReason, from: number, to: number): PlacedFault =>
    syntaxFault(reason, from, Math.max(from, Math.min(to, lineEnd)));

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
  return syntaxFault("indent", Math.min(start, text.length), Math.min(start + 1, text.length));
}
