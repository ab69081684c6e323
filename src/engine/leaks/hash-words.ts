import { dropped, kinds, splitWords, type WordPlace } from "./split-words.ts";

/** The offset basis and the prime of FNV-1a, 32 bits, which hashes words. */
export const firstHash = 0x811c9dc5;
export const hashStep = 0x01000193;

/** The hash of a word without its `dropped` characters. */
export function hashWord(word: string): number {
  let hash = firstHash;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (kinds[code] !== dropped) hash = Math.imul(hash ^ code, hashStep);
  }
  return hash;
}

/** Where a word stands in a text, and its hash. */
export interface HashedWord extends WordPlace {
  readonly hash: number;
}

/** Splits a text into runs of words: see `splitWords`. */
export function hashWordsOf(text: string): readonly (readonly HashedWord[])[] {
  return splitWords(text).map((run) =>
    run.map(({ start, end }) => ({ start, end, hash: hashWord(text.slice(start, end)) })),
  );
}

const powers = Int32Array.from({ length: 8 }, (_, back) => {
  let power = 1;
  for (let step = 0; step < back; step += 1) power = Math.imul(power, 0x9e3779b1);
  return power;
});

/**
 * The hash of a word and those that follow it.
 *
 * @param words - the hash of those that follow; 0 for none
 * @param back - how many follow, at most 7
 */
export function addWord(words: number, hash: number, back: number): number {
  return (words + Math.imul(hash, powers[back] ?? 0)) | 0;
}

/** How often each word stands in some texts, by its hash. */
export type WordCounts = ReadonlyMap<number, number>;

/** Counts the words of texts. */
export function countWords(texts: Iterable<string>): WordCounts {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const { hash } of hashWordsOf(text).flat()) {
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return counts;
}
