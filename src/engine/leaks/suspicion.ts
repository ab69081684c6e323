/** A place of a file where something withheld may stand. It can be sent to another process. */
export interface Suspicion {
  /** The file of the withheld article: `content/draft.md`. */
  readonly article: string;
  /** What stands there. */
  readonly found: string;
  /** Whether it is the address of the article's page, which nothing excuses. */
  readonly isAddress: boolean;
  /** The file of the site. */
  readonly output: string;
  /** Whether that is the page of an article. */
  readonly isArticle: boolean;
  /** Where in the file. */
  readonly at: number;
}

/**
 * Which of two is told: an article that holds what leaks says more than a feed that holds the article;
 * of two such, the first by name and place, whoever has found it first.
 */
export function compareSuspicions(a: Suspicion, b: Suspicion): number {
  if (a.isArticle !== b.isArticle) return a.isArticle ? -1 : 1;
  if (a.output !== b.output) return a.output < b.output ? -1 : 1;
  return a.at - b.at;
}
