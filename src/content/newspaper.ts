import type { Article } from "../article/article.ts";
import type { RenderedBody } from "../markdown/rendered-body.ts";
import type { Masthead } from "../masthead/masthead.ts";

/** The whole newspaper, read and checked. */
export interface Newspaper {
  readonly masthead: Masthead;
  /** Every article, the newest first; of the same instant, the higher id first. */
  readonly articles: readonly FinishedArticle[];
}

/** An article with its text rendered. */
export interface FinishedArticle {
  readonly article: Article;
  readonly body: RenderedBody;
  /** Milliseconds from reading its file to here, by a monotonic timer. */
  readonly readingTime: number;
}
