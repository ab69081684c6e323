import type { Article } from "../../newsroom/article/article.ts";
import { editionOf, type Edition } from "../../newsroom/masthead/masthead.ts";
import type { Neighbours } from "./pages.ts";
import { RelatedArticles, maxRelated } from "./related-articles.ts";
import type { Archive, Summary } from "./summary.ts";

/** Columns of an article's row: the places of the previous article, the next, and the related ones. */
const after = 1;
const firstRelated = 2;
const rowLength = firstRelated + maxRelated;
const none = -1;

/**
 * The neighbours of every article, in 24 bytes each: the places of their summaries in the archive.
 *
 * Each edition is walked once, from the oldest article to the newest, so that all neighbours but `next`
 * are older: an article that is newer than all others changes only the `next` of its desk's latest. The
 * number of comparisons is bounded; see `related-articles.ts`.
 */
export class NeighbourTable {
  readonly #summaries: readonly Summary[];
  readonly #places: Int32Array;

  constructor(archive: Pick<Archive, "masthead" | "summaries">) {
    this.#summaries = archive.summaries;
    this.#places = new Int32Array(archive.summaries.length * rowLength).fill(none);
    const walks = new Map<Edition, EditionWalk>();
    for (let place = archive.summaries.length - 1; place >= 0; place--) {
      const article = archive.summaries[place]?.article;
      if (article === undefined) continue;
      const edition = editionOf(archive.masthead, article.lang);
      let walk = walks.get(edition);
      if (walk === undefined) {
        walk = { related: new RelatedArticles(), lastOfDesk: new Map() };
        walks.set(edition, walk);
      }
      this.#visit(article, place, walk);
    }
  }

  /** The neighbours of the article whose summary stands at a place of the archive. */
  at(place: number): Neighbours {
    const start = place * rowLength;
    const previous = this.#summaryAt(start);
    const next = this.#summaryAt(start + after);
    const related: Summary[] = [];
    for (let at = start + firstRelated; at < start + rowLength; at++) {
      const summary = this.#summaryAt(at);
      if (summary !== undefined) related.push(summary);
    }
    // Most articles have both: this takes a third of the time of conditional spreads.
    if (previous && next) return { previous, next, related };
    return { ...(previous && { previous }), ...(next && { next }), related };
  }

  #visit(article: Article, place: number, { related, lastOfDesk }: EditionWalk): void {
    const { slug } = article.desk;
    const previous = lastOfDesk.get(slug) ?? none;
    const start = place * rowLength;
    this.#places[start] = previous;
    if (previous !== none) this.#places[previous * rowLength + after] = place;
    const found = related.visit(article, place, previous);
    for (let index = 0; index < found.length; index++) {
      this.#places[start + firstRelated + index] = found[index] ?? none;
    }
    lastOfDesk.set(slug, place);
  }

  #summaryAt(at: number): Summary | undefined {
    return this.#summaries[this.#places[at] ?? none];
  }
}

/** The state of the walk through an edition. */
interface EditionWalk {
  readonly related: RelatedArticles;
  /** The place of the latest article of each desk, by the desk's slug. */
  readonly lastOfDesk: Map<string, number>;
}

/** The neighbours of every article, by its id. */
export function findNeighbours(
  archive: Pick<Archive, "masthead" | "summaries">,
): ReadonlyMap<string, Neighbours> {
  const table = new NeighbourTable(archive);
  return new Map(archive.summaries.map(({ article }, place) => [article.id, table.at(place)]));
}
