import type { Summary } from "../../site/archive/summary.ts";
import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import type { SitePages } from "../../site/eleventy/newspaper-data.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";

type RenderedPages = Pick<SitePages, "articles" | "neighbours" | "lists" | "days">;

/** The published articles that pages of one batch may show. */
export class NearArticles {
  readonly #pages: RenderedPages;
  readonly #findOthers: () => Iterable<FinishedArticle>;
  #ofFile: ReadonlyMap<string, () => Iterable<readonly FinishedArticle[]>> | undefined;
  #others: readonly FinishedArticle[] | undefined;

  /** @param findOthers - finds the articles that pages of other kinds may show */
  constructor(pages: RenderedPages, findOthers: () => Iterable<FinishedArticle> = () => []) {
    this.#pages = pages;
    this.#findOthers = findOthers;
  }

  /** The articles whose texts a file may show, in groups, the likeliest group first. */
  *of({ file }: SiteFile): Generator<readonly FinishedArticle[]> {
    this.#ofFile ??= this.#mapFiles();
    const find = this.#ofFile.get(file);
    if (find !== undefined) {
      yield* find();
      return;
    }
    this.#others ??= [...this.#findOthers()];
    yield this.#others;
  }

  #mapFiles(): ReadonlyMap<string, () => Iterable<readonly FinishedArticle[]>> {
    const { articles, lists, days } = this.#pages;
    const ofFile = new Map<string, () => Iterable<readonly FinishedArticle[]>>();
    for (const own of articles) {
      const file = fileOfPermalink(articlePermalink(own.article));
      ofFile.set(file, () => this.#groupsAround(own));
    }
    for (const { permalink, stories } of lists) {
      ofFile.set(fileOfPermalink(permalink), () => [stories.map(listed)]);
    }
    for (const { permalink, desks } of days) {
      ofFile.set(fileOfPermalink(permalink), () => desks.map(({ stories }) => stories.map(listed)));
    }
    return ofFile;
  }

  *#groupsAround(own: FinishedArticle): Generator<readonly FinishedArticle[]> {
    yield [own];
    const around = this.#pages.neighbours.get(own.article.id);
    if (around === undefined) return;
    const { previous, next, related } = around;
    yield [previous, next, ...related].flatMap((other) => (other ? [listed(other)] : []));
  }
}

/** An article as lists show it: its lede, without the rest of its text. */
function listed({ article, lede }: Summary): FinishedArticle {
  return { article, body: { lede, pieces: [], pictures: [] }, readingTime: 0 };
}

/** The articles of a feed; a front has fewer. */
const newestShown = 50;

/**
 * Finds the articles that fronts, feeds and the list of corrections may show: the newest of each desk in each
 * language, pinned ones, and those with a correction or a retraction.
 */
export function* findListedArticles({
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
    if (count <= newestShown || pinned.has(id) || isAmended) yield finished;
  }
}
