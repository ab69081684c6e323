import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";

/** A feed has so many, and a front fewer. */
const newest = 50;

/**
 * The articles that fronts, feeds and the list of corrections may show: the newest of each desk in each
 * language, those that an editor pinned, those of which something was put right.
 */
export function* findShownTogether({
  articles,
  pins,
}: Pick<Newspaper, "articles" | "pins">): Generator<FinishedArticle> {
  const pinned = new Set(pins.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const finished of articles) {
    const { id, desk, lang, corrections, retracted } = finished.article;
    const list = `${desk.slug} ${lang}`;
    const count = (counts.get(list) ?? 0) + 1;
    counts.set(list, count);
    const isAmended = corrections.length > 0 || retracted !== undefined;
    if (count <= newest || pinned.has(id) || isAmended) yield finished;
  }
}
