import type { Article } from "../../newsroom/article/article.ts";

/** What the rest of the newspaper needs to know of an article: everything but its text. */
export interface Summary {
  readonly article: Article;
  /** Its first paragraph as plain text. */
  readonly lede: string;
}
