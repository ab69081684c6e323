/** A Bloom filter of hashes, with one bit for each: false positives, never false negatives. */
export class BloomFilter {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  /** @param size - how many bits of a hash count, 5 to 31: 17 take 16 KiB */
  constructor(size: number) {
    this.#bits = new Uint32Array(1 << (size - 5));
    this.#shift = 32 - size;
  }

  clear(): void {
    this.#bits.fill(0);
  }

  add(hash: number): void {
    const bit = hash >>> this.#shift;
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  mayHave(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }
}
