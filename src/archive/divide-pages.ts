// A list has a front with its newest entries, and where it is longer than that, pages counted from
// the oldest. A page that is full never changes again: a new entry changes the front and the last
// page alone, and what a reader bookmarked stays where it was.

/** How many entries a front or page of a list holds at most. */
const longest = 40;

/** A front or page of a list. */
export interface PageOfList<T> {
  readonly permalink: string;
  /** Absent on the front; else counted from 1, the page of the oldest entries. */
  readonly number?: number;
  readonly entries: readonly T[];
  /** The address of the page that goes on with older entries. */
  readonly older?: string;
  /** The address of the page with newer ones. */
  readonly newer?: string;
}

/**
 * Divides a list into its front, then its pages, the oldest first.
 *
 * @param entries - the newest first
 * @param addressOf - the address of a page, or of the front
 * @param isOnFront - whether the front may show an entry; pages show each, so that none moves
 */
export function dividePages<T>(
  entries: readonly T[],
  addressOf: (page?: number) => string,
  isOnFront: (entry: T) => boolean = () => true,
): readonly PageOfList<T>[] {
  const total = entries.length;
  const shown = entries.filter(isOnFront).slice(0, longest);
  const front = { permalink: addressOf(), entries: shown };
  if (total <= longest) return [front];

  const last = Math.ceil(total / longest);
  const pages = Array.from({ length: last }, (_, index) => {
    const number = index + 1;
    return {
      permalink: addressOf(number),
      number,
      entries: entries.slice(Math.max(0, total - number * longest), total - index * longest),
      ...(number > 1 && { older: addressOf(number - 1) }),
      newer: addressOf(number < last ? number + 1 : undefined),
    };
  });
  // The newest of those that the front leaves out is on the page that they would end with.
  const oldest = shown.at(-1);
  const left = oldest === undefined ? total : total - entries.indexOf(oldest) - 1;
  return [{ ...front, older: addressOf(Math.max(1, Math.ceil(left / longest))) }, ...pages];
}
