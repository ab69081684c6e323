import type { FinishedArticle } from "./newspaper.ts";

/** The instant for which a newspaper is made: its only `now`. */
export interface Now {
  /** Milliseconds since 1970-01-01T00:00Z, whole seconds. */
  readonly instant: number;
  /** Whether it was read from a clock, so that the same content may give another site later. */
  readonly fromClock: boolean;
}

/**
 * Decides for which instant a newspaper is made. Unless it is given, it is when the newest article
 * was published, so that the same content gives the same bytes. Only where an article has an embargo
 * a clock must tell whether it has ended: a date that was mistyped would else let everything out.
 *
 * @param articles - all of the newspaper, the newest first
 * @param given - on the command line, where it was: whole seconds
 * @param readClock - milliseconds since 1970-01-01T00:00Z
 */
export function decideNow(
  articles: readonly FinishedArticle[],
  given: number | undefined,
  readClock: () => number,
): Now {
  if (given !== undefined) return { instant: given, fromClock: false };
  const hasEmbargo = articles.some(({ article }) => article.embargo !== undefined && !article.draft);
  if (hasEmbargo) return readClockFor({ instant: 0, fromClock: true }, readClock());
  const newest = articles.find(({ article }) => !article.draft) ?? articles[0];
  return { instant: newest?.article.date.instant ?? 0, fromClock: false };
}

/**
 * Returns the instant for which a newspaper is made at another time, if nothing in it has changed.
 *
 * @param time - of the clock, in milliseconds since 1970-01-01T00:00Z
 */
export function readClockFor(now: Now, time: number): Now {
  // Whole seconds are printed: the instant that is printed makes the same site when it is given.
  return now.fromClock ? { ...now, instant: Math.floor(time / 1000) * 1000 } : now;
}
