import type { FinishedArticle } from "./newspaper.ts";

/** What the checks across files know of the articles. */
export interface KnownArticles {
  /** The articles without a problem by id. */
  readonly byId: ReadonlyMap<string, FinishedArticle>;
  /** The file of each id, also where the article has a problem. */
  readonly fileOfId: ReadonlyMap<string, string>;
  /**
   * Whether every file of `content/` gave its id. Where one did not, an id that is missed may be its
   * own, and is not reported: it would be the echo of another mistake.
   */
  readonly isComplete: boolean;
}
