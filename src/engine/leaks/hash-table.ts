/** Hashes, remembered by a bit each: of those that it does not have it says so, but for one in many. */
export class HashTable {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  /** @param size - how many bits of a hash count, 5 to 31: with 17 the table takes 16 KiB */
  constructor(size: number) {
    this.#bits = new Uint32Array(1 << (size - 5));
    this.#shift = 32 - size;
  }

  /** Forgets all of them. */
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
