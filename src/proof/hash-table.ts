/** How many bits of a hash count: 16 KiB stay near the processor. */
const tableBits = 17;

/** Hashes, remembered by a bit each: of those that it does not have it says so, but for one in many. */
export class HashTable {
  readonly #bits = new Uint32Array(1 << (tableBits - 5));

  add(hash: number): void {
    const bit = hash >>> (32 - tableBits);
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  mayHave(hash: number): boolean {
    const bit = hash >>> (32 - tableBits);
    return (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }
}
