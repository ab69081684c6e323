/** The next of a series of whole numbers, from 0 to one less than `below`. */
export type Random = (below: number) => number;

/**
 * A series of numbers that look random and are the same on every machine: Mulberry32, which needs
 * 32-bit whole numbers alone.
 *
 * @param seed - a whole number; each gives a series of its own
 */
export function seedRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One of a list that has at least one. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new RangeError("There is nothing to pick from.");
  return found;
}
