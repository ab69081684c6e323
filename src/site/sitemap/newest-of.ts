import type { Summary } from "../archive/summary.ts";
import type { Article } from "../../newsroom/article/article.ts";
import type { Moment } from "../../language/calendar/moment.ts";

/** When a page that shows articles last changed, and by which of them. */
export interface NewestChange {
  readonly changed: Moment;
  readonly by: Summary;
}

/**
 * The newest moment of articles; of the same instant, the first.
 *
 * @param momentOf - what counts as a change of an article
 * @param known - the newest of others
 * @returns nothing where there is no article
 */
export function newestOf(
  summaries: Iterable<Summary>,
  momentOf: (article: Article) => Moment,
  known?: NewestChange,
): NewestChange | undefined {
  let changed = known?.changed;
  let by = known?.by;
  for (const summary of summaries) {
    const moment = momentOf(summary.article);
    if (changed !== undefined && moment.instant <= changed.instant) continue;
    changed = moment;
    by = summary;
  }
  return changed && by && { changed, by };
}
