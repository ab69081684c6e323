import type { Article } from "../../newsroom/article/article.ts";
import type {
  FinishedArticle,
  IndexedArticle,
  Newspaper,
} from "../../newsroom/content/newspaper.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Pin } from "../../newsroom/masthead/front.ts";

/** An article as other pages than its own need it: everything but its text. */
export interface Summary {
  readonly article: Article;
  /** Its first paragraph as plain text. */
  readonly lede: string;
  /** What the index knows of the article; absent where it was read into memory. */
  readonly indexed?: IndexedArticle;
}

/**
 * What the pages that list articles are planned from. No text is among it, so that summaries may come
 * from the index.
 */
export interface Archive {
  readonly masthead: Masthead;
  /** Every article's, the newest first; of the same instant, the higher id first. */
  readonly summaries: readonly Summary[];
  /** The stories that the front must show, in their order. */
  readonly pins: readonly Pin[];
}

/** Summarizes all articles of a newspaper, in their order. */
export function summarize({
  masthead,
  articles,
  pins,
}: Pick<Newspaper, "masthead" | "articles" | "pins">): Archive {
  return { masthead, summaries: articles.map(summarizeArticle), pins };
}

function summarizeArticle({ article, body, indexed }: FinishedArticle): Summary {
  // An article in the index is read lazily, and can be sent to workers as a reference.
  return indexed ?? { article, lede: body.lede };
}
