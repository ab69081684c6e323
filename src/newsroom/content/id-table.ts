import { idOfRank, rankOfId } from "../article/id-rank.ts";

/** Ids, each once and in the order in which they come, in some 20 bytes each: an archive has many. */
export class IdTable {
  readonly #ranks: Float64Array;
  /** The places of ids by hash, counted from 1; one whose slot is taken stands in the next free one. */
  readonly #slots: Int32Array;
  #size = 0;

  /** @param most - how many ids there may be */
  constructor(most: number) {
    this.#ranks = new Float64Array(most);
    this.#slots = new Int32Array(2 ** (Math.ceil(Math.log2(most + 1)) + 1));
  }

  /** The place of an id, from 0: that which it has already, or the next. */
  add(id: string): number {
    const rank = rankOfId(id);
    const slot = this.#findSlot(rank);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#ranks[this.#size] = rank;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return this.#size - 1;
  }

  /** The place of an id, -1 where it has none. */
  find(id: string): number {
    return (this.#slots[this.#findSlot(rankOfId(id))] ?? 0) - 1;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let place = 0; place < this.#size; place++) yield idOfRank(this.#ranks[place] ?? 0);
  }

  /** The slot of a rank, or the free one where it would stand. */
  #findSlot(rank: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hashOf(rank) & last; ; slot = (slot + 1) & last) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#ranks[place - 1] === rank) return slot;
    }
  }
}

/** Ids that follow each other, as most do, are far apart. */
function hashOf(rank: number): number {
  const mixed = Math.imul(rank ^ Math.imul(Math.floor(rank / 2 ** 32), 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
