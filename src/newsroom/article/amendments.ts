import { newestMoment, type Moment } from "../../language/calendar/moment.ts";
import type { Article } from "./article.ts";

/** A correction of an article or its retraction, as readers are told of it. */
export interface Amendment {
  readonly kind: "correction" | "retraction";
  readonly date: Moment;
  /** The correction, or the reason of the withdrawal. */
  readonly text: string;
}

/**
 * Lists what happened to an article after it was published, the newest first: its retraction, then
 * its corrections; of two of the same instant, the one typed last first.
 */
export function listAmendments({
  corrections,
  retracted,
}: Pick<Article, "corrections" | "retracted">): readonly Amendment[] {
  const corrected = corrections
    .map(({ date, text }): Amendment => ({ kind: "correction", date, text }))
    .reverse()
    .sort((a, b) => b.date.instant - a.date.instant);
  if (retracted === undefined) return corrected;
  return [{ kind: "retraction", date: retracted.date, text: retracted.reason }, ...corrected];
}

/**
 * Returns when what readers see of an article last changed: the latest of its update, its
 * corrections and its retraction, or else its publication. Feeds, sitemaps and metadata all tell this
 * moment.
 */
export function lastChange({
  date,
  updated,
  corrections,
  retracted,
}: Pick<Article, "date" | "updated" | "corrections" | "retracted">): Moment {
  // Nearly all articles are unchanged, and this is called for each of them often.
  if (updated === undefined && retracted === undefined && corrections.length === 0) return date;
  const changes = [updated, ...corrections.map((correction) => correction.date), retracted?.date];
  const known = changes.filter((moment) => moment !== undefined);
  return newestMoment(known);
}
