import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Pin } from "../../newsroom/masthead/front.ts";
import type { Summary } from "./summary.ts";

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
