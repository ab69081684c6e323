import { listAmendments } from "../article/list-amendments.ts";
import { correctionsPermalink } from "../article/permalink.ts";
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
  const amendments = summaries
    .flatMap(({ article }): readonly ListedAmendment[] =>
      listAmendments(article).map((amendment) => ({ ...amendment, article })),
    )
    .sort((a, b) => b.date.instant - a.date.instant);
  return dividePages(amendments, (page) => correctionsPermalink(edition, page)).map(
    ({ entries, ...page }) => ({ edition, amendments: entries, ...page }),
  );
}
