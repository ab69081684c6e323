import type { Article } from "../article/article.ts";
import type { Masthead } from "../masthead/masthead.ts";
import type { Stretch } from "../markdown/token-places.ts";
import type { Fault, Range } from "../../language/problem/problem.ts";
import type { Group } from "../../language/yaml/node.ts";

/**
 * A piece of what readers read, without markup: a value of front matter, a paragraph, a heading, a
 * cell of a table.
 */
export interface Passage {
  /** `text` is what the newsroom writes as prose: headline, kicker, deck, captions and the body. */
  readonly part: "text" | "name" | "other";
  readonly text: string;
  /** Where a stretch of `text`, not an empty one, stands in the file. */
  toSource(stretch: Stretch): Stretch;
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
  readonly emptyLinks: readonly Stretch[];
}

/** What could be better, and where: at a value, or a stretch of the file or of a passage. */
export type Advice =
  | { readonly fault: Fault; readonly range: Range }
  | { readonly fault: Fault; readonly stretch: Stretch; readonly passage?: Passage };

/** A letter, mark or digit, or what stands inside of words: a word ends where none follows. */
export const insideWord = String.raw`[\p{L}\p{M}\p{N}\u200C\u200D’'-]`;
