import { compareProblems, type Problem } from "../../language/problem/problem.ts";
import type { FinishedArticle } from "./newspaper.ts";
import type { Folder } from "./folder.ts";
import { locateKey } from "./locate-keys.ts";

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

/**
 * Reports updates, corrections and retractions dated later than now: readers would be told that they
 * were made already. A day without a time counts from its first instant.
 *
 * @param now - milliseconds since 1970-01-01T00:00Z, of the clock unless the command line gives another;
 * not the date of the newest article, which a correction may well come after
 * @param content - where the articles were read
 */
export function findFutureMoments(
  articles: Iterable<FinishedArticle>,
  now: number,
  content: Folder,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { article } of articles) {
    const { updated, corrections, retracted } = article;
    if (updated !== undefined && updated.instant > now) {
      const { file } = article;
      const details = { key: "updated", moment: updated.typed };
      const range = locateKey(content, file, "updated");
      problems.push({ rule: "moment-future", details, file, ...(range && { range }) });
    }
    const dated = [
      ...corrections.map((correction) => ({ key: "corrections.date", ...correction })),
      ...(retracted === undefined ? [] : [{ key: "retracted.date", ...retracted }]),
    ];
    for (const { key, date, range } of dated) {
      if (date.instant <= now) continue;
      const { file } = article;
      problems.push({ rule: "moment-future", details: { key, moment: date.typed }, file, range });
    }
  }
  return problems.sort(compareProblems);
}
