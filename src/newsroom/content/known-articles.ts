import { isId, idOfRank, rankOfId } from "../article/id.ts";
import type { FinishedArticle } from "./newspaper.ts";

/** The ids and articles that were read, for the checks across files. */
export class KnownArticles {
  readonly #ids: IdTable;
  /** The files inside of `content/` that were first to give their ids, by the places of the ids. */
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
   * Whether every file of `content/` gave its id. Where one did not, the checks report no missing id,
   * which may be that file's: it would repeat another mistake.
   */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Adds a file that did not give its id. */
  addUnknown(): void {
    this.#isComplete = false;
  }

  /**
   * Adds a file and its id, and its article where that has no problem.
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

  /** Returns whether a file gave this id. */
  has(id: string): boolean {
    return isId(id) && this.#ids.find(id) !== -1;
  }

  /** Returns the article of an id, where there is one without a problem. */
  find(id: string): FinishedArticle | undefined {
    return isId(id) ? this.#articles[this.#ids.find(id)] : undefined;
  }

  /** All ids, in the order of their files. */
  get ids(): Iterable<string> {
    return this.#ids;
  }

  /** Returns the articles without a problem, in the order of their files, one of each id. */
  listArticles(): FinishedArticle[] {
    return this.#articles.filter((finished) => finished !== undefined);
  }
}

/** A set of ids in insertion order, at some 20 bytes an id: an archive has many. */
export class IdTable {
  readonly #ranks: Float64Array;
  /** A hash table with linear probing: the places of ids, counted from 1. */
  readonly #slots: Int32Array;
  #size = 0;

  /** @param most - how many ids there may be */
  constructor(most: number) {
    this.#ranks = new Float64Array(most);
    this.#slots = new Int32Array(2 ** (Math.ceil(Math.log2(most + 1)) + 1));
  }

  /** Returns the place of an id, from 0: the one that it has, or the next. */
  add(id: string): number {
    const rank = rankOfId(id);
    const slot = this.#findSlot(rank);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#ranks[this.#size] = rank;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return this.#size - 1;
  }

  /** Returns the place of an id, -1 where it has none. */
  find(id: string): number {
    return (this.#slots[this.#findSlot(rankOfId(id))] ?? 0) - 1;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let place = 0; place < this.#size; place++) yield idOfRank(this.#ranks[place] ?? 0);
  }

  /** Returns the slot of a rank, or the free one where it would stand. */
  #findSlot(rank: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hashOf(rank) & last; ; slot = (slot + 1) & last) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#ranks[place - 1] === rank) return slot;
    }
  }
}

/** Spreads consecutive ids, which most are, over the table. */
function hashOf(rank: number): number {
  const mixed = Math.imul(rank ^ Math.imul(Math.floor(rank / 2 ** 32), 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
