import { isId } from "../article/id.ts";
import { IdTable } from "./id-table.ts";
import type { FinishedArticle } from "./newspaper.ts";

/** What the checks across files know of the articles. */
export class KnownArticles {
  readonly #ids: IdTable;
  /** The files inside of `content/` that were first to give their ids, by the places of these. */
  readonly #files: string[] = [];
  readonly #articles: (FinishedArticle | undefined)[] = [];
  #isComplete: boolean;

  /**
   * @param most - how many files there are
   * @param isComplete - whether none is missing
   */
  constructor(most: number, isComplete: boolean) {
    this.#ids = new IdTable(most);
    this.#isComplete = isComplete;
  }

  /**
   * Whether every file of `content/` gave its id. Where one did not, an id that is missed may be its
   * own, and is not reported: it would be the echo of another mistake.
   */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Notes a file that did not give its id. */
  addUnknown(): void {
    this.#isComplete = false;
  }

  /**
   * Notes a file and its id, and its article where that has no problem.
   *
   * @returns the other file that gave this id before
   */
  add(id: string, inside: string, finished: FinishedArticle | undefined): string | undefined {
    const place = this.#ids.add(id);
    const other = this.#files[place];
    if (other === undefined) this.#files[place] = inside;
    if (finished !== undefined || other === undefined) this.#articles[place] = finished;
    return other;
  }

  /** Whether a file gave this id. */
  has(id: string): boolean {
    return isId(id) && this.#ids.find(id) !== -1;
  }

  /** The article of an id, where there is one without a problem. */
  find(id: string): FinishedArticle | undefined {
    return isId(id) ? this.#articles[this.#ids.find(id)] : undefined;
  }

  /** All ids, in the order of their files. */
  get ids(): Iterable<string> {
    return this.#ids;
  }

  /** The articles without a problem, in the order of their files, one of each id. */
  listArticles(): FinishedArticle[] {
    return this.#articles.filter((finished) => finished !== undefined);
  }
}
