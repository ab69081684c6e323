import type { Article } from "../../newsroom/article/article.ts";
import type { IndexedArticle } from "../../newsroom/content/newspaper.ts";

/** What the rest of the newspaper needs to know of an article: everything but its text. */
export interface Summary {
  readonly article: Article;
  /** Its first paragraph as plain text. */
  readonly lede: string;
  /** What the index knows of the article; absent where it was read into memory. */
  readonly indexed?: IndexedArticle;
}
