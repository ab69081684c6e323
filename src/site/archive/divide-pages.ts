// A list has a front with its newest entries and, if it is longer, pages counted from the oldest. A full
// page never changes again: a new entry changes only the front and the last page, and bookmarks stay
// valid.

/** How many entries a front or page of a list holds at most. */
const longest = 40;

/** The entries of a list, the newest first: an array, or a list that is read as it is asked for. */
export interface Sequence<T> {
  readonly length: number;
  at(place: number): T | undefined;
  slice(from: number, to: number): readonly T[];
}

/** A front or page of a list. */
interface PageOfList<T> {
  readonly permalink: string;
  /** Absent on the front; else counted from 1, the page of the oldest entries. */
  readonly number?: number;
  readonly entries: readonly T[];
  /** The address of the page that goes on with older entries. */
  readonly older?: string;
  /** The address of the page with newer ones. */
  readonly newer?: string;
}

/** The number of the last page of a list of so many entries, that of the newest; 0 where a front is all. */
export function lastPageOf(total: number): number {
  return total <= longest ? 0 : Math.ceil(total / longest);
}

/** The number of the page that holds an entry. @param place - counted from 0, the oldest */
export function pageOfPlace(place: number): number {
  return Math.floor(place / longest) + 1;
}

/** How many fronts and pages a list of so many entries has. */
export function countPages(total: number): number {
  return 1 + lastPageOf(total);
}

/**
 * Makes the front of a list.
 *
 * @param addressOf - the address of a page, or of the front
 * @param isOnFront - whether the front may show an entry; pages show all, so that none moves
 */
export function makeFront<T>(
  entries: Sequence<T>,
  addressOf: (page?: number) => string,
  isOnFront: (entry: T) => boolean = () => true,
): PageOfList<T> {
  const total = entries.length;
  const shown: T[] = [];
  let left = total;
  for (let at = 0; at < total && shown.length < longest; at++) {
    const entry = entries.at(at);
    if (entry === undefined || !isOnFront(entry)) continue;
    shown.push(entry);
    left = total - at - 1;
  }
  // The page that holds the newest entry behind the front's.
  const next = Math.max(1, Math.ceil(left / longest));
  const older = lastPageOf(total) > 0 && { older: addressOf(next) };
  return { permalink: addressOf(), entries: shown, ...older };
}

/**
 * Makes a page of a list.
 *
 * @param number - counted from 1, the page of the oldest entries
 */
export function makePage<T>(
  entries: Sequence<T>,
  number: number,
  addressOf: (page?: number) => string,
): PageOfList<T> {
  const total = entries.length;
  return {
    permalink: addressOf(number),
    number,
    entries: entries.slice(Math.max(0, total - number * longest), total - (number - 1) * longest),
    ...(number > 1 && { older: addressOf(number - 1) }),
    newer: addressOf(number < lastPageOf(total) ? number + 1 : undefined),
  };
}

/** Yields the front of a list, then its pages, the oldest first: see `makeFront`. */
export function* dividePages<T>(
  entries: Sequence<T>,
  addressOf: (page?: number) => string,
  isOnFront?: (entry: T) => boolean,
): Generator<PageOfList<T>> {
  yield makeFront(entries, addressOf, isOnFront);
  const last = lastPageOf(entries.length);
  for (let number = 1; number <= last; number++) yield makePage(entries, number, addressOf);
}
