import type { Article } from "../../newsroom/article/article.ts";
import { tagSlug } from "../../newsroom/article/permalink.ts";

// Candidates are the latest earlier articles of an article's desk and of each of its tags: with
// `remembered` articles a subject and `weighed` tags an article at most (weighed + 1) × remembered = 54,
// whatever the size of the newspaper.

/** How many articles are related to one at most. */
export const mostRelated = 4;

/** How many of the latest articles of a tag or desk are candidates. */
const remembered = 6;

/** How many of an article's tags count: the first ones, since editors type the most telling first. */
const weighed = 8;

/** An article that the walk from the oldest to the newest has reached. */
interface Passed {
  /** Its place in the archive: of two, the lower is the newer. */
  readonly place: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The numbers of its desk and tags. */
  readonly desk: number;
  readonly tags: readonly number[];
  /** The place of the article that it was last compared with, and how near it was found to be. */
  comparedWith: number;
  nearness: number;
}

/** Remembers the latest articles of each tag and desk, and finds those related to a new one. */
export class RelatedArticles {
  readonly #desks = new Map<string, number>();
  readonly #slugs = new Map<string, number>();
  readonly #tags = new Map<string, number>();
  /** By the list itself, which articles in the index share if they have the same tags. */
  readonly #lists = new Map<readonly string[], readonly number[]>();
  readonly #ofDesk: Passed[][] = [];
  readonly #ofTag: Passed[][] = [];
  #waiting: Passed[] = [];

  /**
   * The places of up to four articles related to one, all earlier by instant: those that share the most
   * tags with it, then those of its desk, then the newest.
   *
   * @param article - not older than any that was passed before
   * @param place - of its summary in the archive
   * @param previous - a place to leave out: the page shows that article anyway
   */
  pass(
    { desk, tags, date, retracted }: Article,
    place: number,
    previous: number,
  ): readonly number[] {
    const passed = {
      place,
      instant: date.instant,
      desk: numberOf(this.#desks, desk.slug),
      tags: this.#numberTags(tags),
      comparedWith: -1,
      nearness: 0,
    };
    // Articles of one instant are not related to each other: their order is not known.
    const [waiting] = this.#waiting;
    if (waiting !== undefined && waiting.instant < passed.instant) this.#remember();
    if (retracted === undefined) this.#waiting.push(passed);

    const nearest: Passed[] = [];
    this.#compare(passed, this.#ofDesk[passed.desk], previous, nearest);
    for (const tag of passed.tags) this.#compare(passed, this.#ofTag[tag], previous, nearest);
    return nearest.map((other) => other.place);
  }

  /** Inserts candidates into the sorted list of the nearest. */
  #compare(
    passed: Passed,
    candidates: readonly Passed[] | undefined,
    previous: number,
    nearest: Passed[],
  ): void {
    for (const candidate of candidates ?? []) {
      if (candidate.comparedWith === passed.place || candidate.place === previous) continue;
      candidate.comparedWith = passed.place;
      candidate.nearness = nearnessOf(candidate, passed);
      let place = nearest.length;
      for (; place > 0; place--) {
        const other = nearest[place - 1];
        if (other === undefined || isNearer(other, candidate)) break;
        if (place < mostRelated) nearest[place] = other;
      }
      if (place < mostRelated) nearest[place] = candidate;
    }
  }

  #remember(): void {
    for (const passed of this.#waiting) {
      keepLatest(this.#ofDesk, passed.desk, passed);
      for (const tag of passed.tags) keepLatest(this.#ofTag, tag, passed);
    }
    this.#waiting = [];
  }

  #numberTags(tags: readonly string[]): readonly number[] {
    const known = this.#lists.get(tags);
    if (known !== undefined) return known;
    const numbers: number[] = [];
    for (const tag of tags.slice(0, weighed)) {
      let number = this.#tags.get(tag);
      if (number === undefined) {
        number = numberOf(this.#slugs, tagSlug(tag));
        this.#tags.set(tag, number);
      }
      if (!numbers.includes(number)) numbers.push(number);
    }
    this.#lists.set(tags, numbers);
    return numbers;
  }
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

function keepLatest(lists: Passed[][], subject: number, passed: Passed): void {
  const latest = (lists[subject] ??= []);
  if (latest.push(passed) > remembered) latest.shift();
}

/** How near a candidate is: two points for each shared tag, one for the same desk. */
function nearnessOf(candidate: Passed, { desk, tags }: Passed): number {
  let shared = 0;
  for (const tag of tags) if (candidate.tags.includes(tag)) shared += 1;
  return 2 * shared + (candidate.desk === desk ? 1 : 0);
}

/** Whether an article goes before another; of two equally near, the newer does. */
function isNearer(a: Passed, b: Passed): boolean {
  return a.nearness > b.nearness || (a.nearness === b.nearness && a.place < b.place);
}
