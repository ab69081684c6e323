import { divideEditions } from "./divide-editions.ts";
import type { Neighbours } from "./pages.ts";
import { RelatedArticles } from "./related-articles.ts";
import type { Archive } from "./summarize.ts";
import type { Summary } from "./summary.ts";

type Growing = { -readonly [K in keyof Neighbours]: Neighbours[K] };

/**
 * Finds the neighbours of every article, by its id.
 *
 * Each edition is walked once, from the oldest article to the newest, so that what an article knows
 * of others was there before it, but for `next`: adding an article that is newer than all others
 * changes the `next` of the one before it in its desk, and nothing else. Comparing an article with
 * those it may be related to is bounded; see `related-articles.ts`.
 */
export function findNeighbours(
  archive: Pick<Archive, "masthead" | "summaries">,
): ReadonlyMap<string, Neighbours> {
  const found = new Map<string, Growing>();
  for (const { summaries } of divideEditions(archive)) {
    const related = new RelatedArticles();
    const lastOfDesk = new Map<string, Summary>();
    for (const summary of summaries.toReversed()) {
      const { id, desk } = summary.article;
      const previous = lastOfDesk.get(desk.slug);
      const before = previous && found.get(previous.article.id);
      if (before) before.next = summary;
      found.set(id, { ...(previous && { previous }), related: related.pass(summary, previous) });
      lastOfDesk.set(desk.slug, summary);
    }
  }
  return found;
}
