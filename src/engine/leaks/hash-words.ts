import { dropped, kinds, splitWords } from "./split-words.ts";
import type { WordPlace } from "./split-words.ts";

/** The start and the step of the hash of a word (FNV-1a, 32 bits). */
export const firstHash = 0x811c9dc5;
export const hashStep = 0x01000193;

/** The hash of a word, as if it had none of the characters that may be dropped. */
export function hashWord(word: string): number {
  let hash = firstHash;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (kinds[code] !== dropped) hash = Math.imul(hash ^ code, hashStep);
  }
  return hash;
}

/** A word of a text. */
export interface HashedWord extends WordPlace {
  readonly hash: number;
}

/** The words of a text in their runs: see `splitWords`. */
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
 * The hash of some words and one before them.
 *
 * @param words - the hash of those that follow it; 0 of none
 * @param back - how many those are, at most 7
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
