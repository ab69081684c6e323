import { rankOfId } from "../article/id-rank.ts";
import type { FinishedArticle } from "./newspaper.ts";

/** The same articles, the newest first; of the same instant, the higher id first. */
export function sortNewestFirst(articles: readonly FinishedArticle[]): readonly FinishedArticle[] {
  const { length } = articles;
  const instants = new Float64Array(length);
  const ranks = new Float64Array(length);
  const places: number[] = [];
  for (const [place, { article }] of articles.entries()) {
    instants[place] = article.date.instant;
    ranks[place] = rankOfId(article.id);
    places.push(place);
  }
  places.sort(
    (a, b) => (instants[b] ?? 0) - (instants[a] ?? 0) || (ranks[b] ?? 0) - (ranks[a] ?? 0),
  );
  return places.flatMap((place) => articles[place] ?? []);
}
