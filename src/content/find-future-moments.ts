import { compareProblems } from "../problem/problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { FinishedArticle } from "./newspaper.ts";

/**
 * Reports corrections and retractions dated later than now: what readers are told was done by then
 * was not. A day without a time counts from its first instant.
 *
 * @param now - milliseconds since 1970-01-01T00:00Z, of the clock unless whoever started the build
 * gave another; not the date of the newest article, which a correction may well come after
 */
export function findFutureMoments(
  articles: Iterable<FinishedArticle>,
  now: number,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { article } of articles) {
    const { corrections, retracted } = article;
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
