import type { LineIndex } from "../../language/problem/line-index.ts";
import type { Fault, Range } from "../../language/problem/problem.ts";
import type { Group, Node } from "../../language/yaml/node.ts";
import type { Article, ArticleText } from "../article/article.ts";
import type { BodyOptions } from "../markdown/body.ts";
import { findProse } from "../markdown/find-prose.ts";
import type { Span } from "../markdown/token-places.ts";
import type { Masthead } from "../masthead/masthead.ts";

/**
 * A piece of what readers read, without markup: a value of front matter, a paragraph, a heading, a
 * cell of a table.
 */
export interface Passage {
  /** `text` is what the newsroom writes as prose: headline, kicker, deck, captions and the body. */
  readonly part: "text" | "name" | "other";
  readonly text: string;
  /** Where a stretch of `text`, not an empty one, stands in the file. */
  toSource(stretch: Span): Span;
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

/** What could be better, and where: at a value, or a stretch of the file or of a passage. */
export type Advice =
  | { readonly fault: Fault; readonly range: Range }
  | { readonly fault: Fault; readonly stretch: Span; readonly passage?: Passage };

/** What is prose in front matter; of a list of groups, the key in each. */
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
  const add = (part: Passage["part"], node: Node): void => {
    if (node.shape === "list") for (const item of node.items) add(part, item);
    if (node.shape !== "text") return;
    const start = findValue(source, lines.offsetAt(node.range.start), node.value);
    if (start !== undefined) passages.push({ part, text: node.value, toSource: shiftedBy(start) });
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
    const toSource = (stretch: Span): Span => shift(block.toSource(stretch));
    passages.push({ part: "text", text: block.text, toSource });
  }
  return { passages, emptyLinks: emptyLinks.map(shift) };
}

/** Where a value starts, with or without quotes; undefined where it is written with escapes. */
function findValue(source: string, start: number, value: string): number | undefined {
  if (value === "") return undefined;
  if (source.startsWith(value, start)) return start;
  return source.startsWith(value, start + 1) ? start + 1 : undefined;
}

function shiftedBy(offset: number): (stretch: Span) => Span {
  return ({ start, end }) => ({ start: start + offset, end: end + offset });
}
