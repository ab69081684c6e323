import type { Summary } from "../archive/summary.ts";
import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import type { SitePages } from "../eleventy/newspaper-data.ts";
import type { SiteFile } from "../eleventy/site-file.ts";

type RenderedPages = Pick<SitePages, "articles" | "neighbours" | "lists" | "days">;

/** What the pages that are rendered together may show of published articles. */
export class NearArticles {
  readonly #pages: RenderedPages;
  readonly #others: () => Iterable<FinishedArticle>;
  #ofFile: ReadonlyMap<string, FinishedArticle> | undefined;
  #listed: readonly FinishedArticle[] | undefined;
  #asked: readonly FinishedArticle[] | undefined;

  /** @param others - articles that pages may show besides, of which there are no lists */
  constructor(pages: RenderedPages, others: () => Iterable<FinishedArticle> = () => []) {
    this.#pages = pages;
    this.#others = others;
  }

  /** Articles whose texts a file may show, the likeliest first, in groups: to be asked for one by one. */
  *of({ file, kind }: SiteFile): Generator<readonly FinishedArticle[]> {
    if (kind === "article") {
      const { articles, neighbours } = this.#pages;
      this.#ofFile ??= new Map(
        articles.map((finished) => [fileOfPermalink(articlePermalink(finished.article)), finished]),
      );
      const own = this.#ofFile.get(file);
      if (own === undefined) return;
      yield [own];
      const around = neighbours.get(own.article.id);
      if (around === undefined) return;
      const { previous, next, related } = around;
      yield [previous, next, ...related].flatMap((other) => (other ? [listed(other)] : []));
      return;
    }
    this.#listed ??= this.#list();
    yield this.#listed;
    this.#asked ??= [...this.#others()];
    yield this.#asked;
  }

  #list(): readonly FinishedArticle[] {
    const { lists, days } = this.#pages;
    const stories = new Set([
      ...lists.flatMap((list) => list.stories),
      ...days.flatMap(({ desks }) => desks.flatMap((desk) => desk.stories)),
    ]);
    return Array.from(stories, listed);
  }
}

/** An article as lists show it: without its text. */
function listed({ article, lede }: Summary): FinishedArticle {
  return { article, body: { lede, pieces: [], pictures: [] }, readingTime: 0 };
}
