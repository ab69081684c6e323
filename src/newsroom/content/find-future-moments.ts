import { compareProblems, type Problem } from "../../language/problem/problem.ts";
import type { Folder } from "./folder.ts";
import { locateKey } from "./locate-keys.ts";
import type { FinishedArticle } from "./newspaper.ts";

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
