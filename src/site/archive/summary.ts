import type { Article } from "../../newsroom/article/article.ts";
import type {
  FinishedArticle,
  IndexedArticle,
  Newspaper,
} from "../../newsroom/content/newspaper.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Pin } from "../../newsroom/masthead/front.ts";

/** What the rest of the newspaper needs to know of an article: everything but its text. */
export interface Summary {
  readonly article: Article;
  /** Its first paragraph as plain text. */
  readonly lede: string;
  /** What the index knows of the article; absent where it was read into memory. */
  readonly indexed?: IndexedArticle;
}

/**
 * What the archive's pages are made from. They never see an article's text, so that summaries may
 * come from elsewhere than from articles in memory.
 */
export interface Archive {
  readonly masthead: Masthead;
  /** Every article's, the newest first; of the same instant, the higher id first. */
  readonly summaries: readonly Summary[];
  /** The stories that the front must show, in their order. */
  readonly pins: readonly Pin[];
}

/** Leaves the texts of a newspaper aside; the order stays. */
export function summarize({
  masthead,
  articles,
  pins,
}: Pick<Newspaper, "masthead" | "articles" | "pins">): Archive {
  return { masthead, summaries: articles.map(summarizeArticle), pins };
}

function summarizeArticle({ article, body, indexed }: FinishedArticle): Summary {
  // One in the index is read piece by piece anyhow, and tells other processes where it stands.
  return indexed ?? { article, lede: body.lede };
}
