/** Tells whether a text is an article's id: 1 to 12 Latin digits. */
export function isId(text: string): boolean {
  return /^[0-9]{1,12}$/.test(text);
}

/** More than any id is as a number. */
const span = 1e12;

/**
 * Returns an id as a whole number, for tables that hold many: a longer id has a higher rank, and among
 * ids of one length the higher number has. Ranks are unique, also of `0322596` and `322596`.
 *
 * @param id - 1 to 12 Latin digits
 * @returns less than 2^53, more than 0
 */
export function rankOfId(id: string): number {
  return id.length * span + Number(id);
}

/** Returns the id of a rank. */
export function idOfRank(rank: number): string {
  const length = Math.floor(rank / span);
  return String(rank - length * span).padStart(length, "0");
}
