/** The same pseudo-random numbers on every run, from 0 up to `below` (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Texts made of pieces, one behind the other. */
export function* randomTexts(
  seed: number,
  pieces: readonly string[],
  { count, length }: { count: number; length: number },
): Generator<string> {
  const random = randomNumbers(seed);
  for (let made = 0; made < count; made += 1) {
    const chosen = Array.from({ length: 1 + random(length) }, () => random(pieces.length));
    yield chosen.map((index) => pieces[index] ?? "").join("");
  }
}
