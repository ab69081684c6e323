/** The start of the hash of a word, and its step (FNV-1a, 32 bits). */
export const firstHash = 0x811c9dc5;

/** The hash of a word and one code unit more. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of words that follow each other and one more. */
export function joinHashes(before: number, last: number): number {
  return Math.imul(before, 0x9e3779b1) ^ (last + (before >>> 15));
}
