import { listAmendments } from "../../newsroom/article/amendments.ts";
import { correctionsPermalink } from "../../newsroom/article/permalink.ts";
import { dividePages } from "./divide-pages.ts";
import type { EditionSummaries } from "./divide-editions.ts";
import type { CorrectionsPage, ListedAmendment } from "./pages.ts";

/**
 * The list of what was put right or withdrawn in an edition: its front, which is there before the
 * first correction, so that every page may link to it; then its pages, the oldest first.
 */
export function planCorrections({
  edition,
  summaries,
}: EditionSummaries): readonly CorrectionsPage[] {
  const amendments: ListedAmendment[] = [];
  for (const summary of summaries) {
    const { article } = summary;
    if (article.corrections.length === 0 && article.retracted === undefined) continue;
    for (const amendment of listAmendments(article)) amendments.push({ ...amendment, summary });
  }
  amendments.sort((a, b) => b.date.instant - a.date.instant);
  const addressOf = (page?: number): string => correctionsPermalink(edition, page);
  return Array.from(dividePages(amendments, addressOf), ({ entries, ...page }) => ({
    edition,
    amendments: entries,
    ...page,
  }));
}
