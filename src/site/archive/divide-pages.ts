// A list has a front with its newest entries and, if it is longer, pages counted from the oldest. A full
// page never changes again: a new entry changes only the front and the last page, and bookmarks stay
// valid.

/** How many entries a front or page of a list holds at most. */
const longest = 40;

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

/** How many fronts and pages a list of so many entries has. */
export function countPages(total: number): number {
  return total <= longest ? 1 : 1 + Math.ceil(total / longest);
}

/**
 * Yields the front of a list, then its pages, the oldest first.
 *
 * @param entries - the newest first
 * @param addressOf - the address of a page, or of the front
 * @param isOnFront - whether the front may show an entry; pages show all, so that none moves
 */
export function* dividePages<T>(
  entries: readonly T[],
  addressOf: (page?: number) => string,
  isOnFront: (entry: T) => boolean = () => true,
): Generator<PageOfList<T>> {
  const total = entries.length;
  const last = countPages(total) - 1;
  const shown: T[] = [];
  let left = total;
  for (let at = 0; at < total && shown.length < longest; at++) {
    const entry = entries[at];
    if (entry === undefined || !isOnFront(entry)) continue;
    shown.push(entry);
    left = total - at - 1;
  }
  // The page that holds the newest entry behind the front's.
  const next = Math.max(1, Math.ceil(left / longest));
  yield { permalink: addressOf(), entries: shown, ...(last > 0 && { older: addressOf(next) }) };

  for (let number = 1; number <= last; number++) {
    yield {
      permalink: addressOf(number),
      number,
      entries: entries.slice(Math.max(0, total - number * longest), total - (number - 1) * longest),
      ...(number > 1 && { older: addressOf(number - 1) }),
      newer: addressOf(number < last ? number + 1 : undefined),
    };
  }
}
