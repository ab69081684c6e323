import type { LineIndex } from "../../language/problem/line-index.ts";
import type { Fault, Range } from "../../language/problem/problem.ts";
import type { Group, Node } from "../../language/yaml/node.ts";
import type { Article, ArticleText } from "../article/article.ts";
import type { BodyOptions } from "../markdown/body.ts";
import { findProse } from "../markdown/find-prose.ts";
import type { Span } from "../../language/typography/script-spans.ts";
import type { Masthead } from "../masthead/masthead.ts";

/**
 * A piece of text as readers see it, without markup: a value of front matter, a paragraph, a heading, a
 * cell of a table.
 */
export interface Passage {
  /** `text` is what the newsroom writes as prose: headline, kicker, deck, captions and the body. */
  readonly kind: "text" | "name" | "other";
  readonly text: string;
  /** Where a span of `text`, not an empty one, stands in the file. */
  toSource(span: Span): Span;
}

/** An article without a mistake, as advice looks at it. */
export interface AdvisedArticle {
  readonly article: Article;
  readonly masthead: Masthead;
  readonly group: Group;
  /** The instant for which it is judged, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly passages: readonly Passage[];
  /** Where links without words stand in the file. */
  readonly emptyLinks: readonly Span[];
}

/** A fault that is a warning, and its place: a value, a span of the file, or one of a passage. */
export type Advice =
  | { readonly fault: Fault; readonly range: Range }
  | { readonly fault: Fault; readonly span: Span; readonly passage?: Passage };

/** The keys of front matter whose values are prose or names; of groups, their inner keys. */
const proseKeys = ["title", "kicker", "deck"];
const nameKeys = ["byline", "agency", "place", "tags"];
const innerKeys: { readonly [key: string]: readonly string[] } = {
  image: ["alt", "caption", "credit"],
  corrections: ["text"],
  retracted: ["reason"],
};

/** The passages of an article: those of its front matter as they stand there, then its text. */
export function readPassages(
  source: string,
  lines: LineIndex,
  group: Group,
  text: ArticleText,
  options: BodyOptions,
): { readonly passages: readonly Passage[]; readonly emptyLinks: readonly Span[] } {
  const passages: Passage[] = [];
  const add = (kind: Passage["kind"], node: Node): void => {
    if (node.shape === "list") for (const item of node.items) add(kind, item);
    if (node.shape !== "text") return;
    const start = findValue(source, lines.offsetAt(node.range.start), node.value);
    if (start !== undefined) passages.push({ kind, text: node.value, toSource: shiftedBy(start) });
  };
  for (const { key, value } of group.entries) {
    if (proseKeys.includes(key)) add("text", value);
    else if (nameKeys.includes(key)) add("name", value);
    const inner = innerKeys[key];
    if (inner === undefined) continue;
    const groups = value.shape === "list" ? value.items : [value];
    for (const node of groups) {
      if (node.shape !== "group") continue;
      for (const entry of node.entries) if (inner.includes(entry.key)) add("other", entry.value);
    }
  }
  // The text is the end of the file.
  const shift = shiftedBy(source.length - text.markdown.length);
  const { blocks, emptyLinks } = findProse(text, options);
  for (const block of blocks) {
    const toSource = (span: Span): Span => shift(block.toSource(span));
    passages.push({ kind: "text", text: block.text, toSource });
  }
  return { passages, emptyLinks: emptyLinks.map(shift) };
}

/** Where a value starts, with or without quotes; undefined where it is written with escapes. */
function findValue(source: string, start: number, value: string): number | undefined {
  if (value === "") return undefined;
  if (source.startsWith(value, start)) return start;
  return source.startsWith(value, start + 1) ? start + 1 : undefined;
}

function shiftedBy(offset: number): (span: Span) => Span {
  return ({ start, end }) => ({ start: start + offset, end: end + offset });
}
