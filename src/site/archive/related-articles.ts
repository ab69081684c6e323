import type { Article } from "../../newsroom/article/article.ts";
import { tagSlug } from "../../newsroom/article/permalink.ts";

// Candidates are the latest earlier articles of an article's desk and of each of its tags: with
// `latestKept` articles a subject and `tagsCompared` tags an article at most
// (tagsCompared + 1) × latestKept = 54, whatever the size of the newspaper.

/** How many articles are related to one at most. */
export const maxRelated = 4;

/** How many of the latest articles of a tag or desk are candidates. */
export const latestKept = 6;

/** How many of an article's tags count: the first ones, since editors type the most telling first. */
export const tagsCompared = 8;

/** An article that the walk from the oldest to the newest has reached. */
interface Visited {
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
  readonly #ofDesk: Visited[][] = [];
  readonly #ofTag: Visited[][] = [];
  #pending: Visited[] = [];

  /**
   * The places of up to four articles related to one, all earlier by instant: those that share the most
   * tags with it, then those of its desk, then the newest.
   *
   * @param article - not older than any that was visited before
   * @param place - of its summary in the archive
   * @param previous - a place to leave out: the page shows that article anyway
   */
  visit(
    { desk, tags, date, retracted }: Article,
    place: number,
    previous: number,
  ): readonly number[] {
    const visited = {
      place,
      instant: date.instant,
      desk: numberOf(this.#desks, desk.slug),
      tags: this.#numberTags(tags),
      comparedWith: -1,
      nearness: 0,
    };
    // Articles of one instant are not related to each other: their order is not known.
    const [pending] = this.#pending;
    if (pending !== undefined && pending.instant < visited.instant) this.#addPending();
    if (retracted === undefined) this.#pending.push(visited);

    const nearest: Visited[] = [];
    this.#compare(visited, this.#ofDesk[visited.desk], previous, nearest);
    for (const tag of visited.tags) this.#compare(visited, this.#ofTag[tag], previous, nearest);
    return nearest.map((other) => other.place);
  }

  /** Inserts candidates into the sorted list of the nearest. */
  #compare(
    visited: Visited,
    candidates: readonly Visited[] | undefined,
    previous: number,
    nearest: Visited[],
  ): void {
    for (const candidate of candidates ?? []) {
      if (candidate.comparedWith === visited.place || candidate.place === previous) continue;
      candidate.comparedWith = visited.place;
      candidate.nearness = nearnessOf(candidate, visited);
      let place = nearest.length;
      for (; place > 0; place--) {
        const other = nearest[place - 1];
        if (other === undefined || isNearer(other, candidate)) break;
        if (place < maxRelated) nearest[place] = other;
      }
      if (place < maxRelated) nearest[place] = candidate;
    }
  }

  #addPending(): void {
    for (const visited of this.#pending) {
      keepLatest(this.#ofDesk, visited.desk, visited);
      for (const tag of visited.tags) keepLatest(this.#ofTag, tag, visited);
    }
    this.#pending = [];
  }

  #numberTags(tags: readonly string[]): readonly number[] {
    const known = this.#lists.get(tags);
    if (known !== undefined) return known;
    const numbers: number[] = [];
    for (const tag of tags.slice(0, tagsCompared)) {
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

function keepLatest(lists: Visited[][], subject: number, visited: Visited): void {
  const latest = (lists[subject] ??= []);
  if (latest.push(visited) > latestKept) latest.shift();
}

/** How near a candidate is: two points for each shared tag, one for the same desk. */
function nearnessOf(candidate: Visited, { desk, tags }: Visited): number {
  let shared = 0;
  for (const tag of tags) if (candidate.tags.includes(tag)) shared += 1;
  return 2 * shared + (candidate.desk === desk ? 1 : 0);
}

/** Whether an article goes before another; of two equally near, the newer does. */
function isNearer(a: Visited, b: Visited): boolean {
  return a.nearness > b.nearness || (a.nearness === b.nearness && a.place < b.place);
}
