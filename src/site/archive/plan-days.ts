import { dayPermalink } from "../../newsroom/article/permalink.ts";
import type { Desk, Edition } from "../../newsroom/masthead/masthead.ts";
import { datesBeside } from "./dates-beside.ts";
import type { DayGroup } from "./group-summaries.ts";
import type { DayPage } from "./pages.ts";
import type { Summary } from "./summary.ts";

/**
 * The page of each day that has articles, the earliest first.
 *
 * @param desks - all of the masthead, in its order
 * @param days - the earliest first
 */
export function* planDays(
  edition: Edition,
  desks: readonly Desk[],
  days: readonly DayGroup[],
): Generator<DayPage> {
  for (const [index, { date, summaries }] of days.entries()) {
    yield {
      edition,
      permalink: dayPermalink(edition, date),
      date,
      desks: divideByDesk(desks, summaries),
      ...datesBeside(days, index),
    };
  }
}

/** A day's articles by desk, without the desks that have none. */
function divideByDesk(desks: readonly Desk[], summaries: readonly Summary[]): DayPage["desks"] {
  return desks
    .map((desk) => ({
      desk,
      stories: summaries.filter(({ article }) => article.desk.slug === desk.slug),
    }))
    .filter(({ stories }) => stories.length > 0);
}
