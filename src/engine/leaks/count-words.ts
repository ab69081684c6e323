import { hashWordsOf } from "./hash-words.ts";

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
