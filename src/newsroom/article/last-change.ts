import type { Moment } from "../../language/calendar/moment.ts";
import { newestMoment } from "../../language/calendar/moment.ts";
import type { Article } from "./article.ts";

/**
 * When what readers see of an article last changed: the latest of its update, its corrections and
 * its retraction, and where there is none of them, its publication. Everything that tells machines
 * of a change tells this one.
 */
export function lastChange({
  date,
  updated,
  corrections,
  retracted,
}: Pick<Article, "date" | "updated" | "corrections" | "retracted">): Moment {
  // Of nearly all articles nothing has changed, and all of them are asked again and again.
  if (updated === undefined && retracted === undefined && corrections.length === 0) return date;
  const changes = [updated, ...corrections.map((correction) => correction.date), retracted?.date];
  const known = changes.filter((moment) => moment !== undefined);
  return newestMoment(known);
}
