import fs from "node:fs";
import path from "node:path";
import { inventoryName, KeptInventory, writeInventory } from "./inventory.ts";
import type { IndexedShard } from "./inventory.ts";
import type { Stock } from "./scan-content.ts";

/** A shard's file as the last inventory has it. */
interface KnownShard extends IndexedShard {
  /** The number of its first article. */
  readonly start: number;
}

/**
 * What is known of a newspaper's articles from earlier builds: which shards' files hold them. Where it is
 * missing, torn, of another version or of another newspaper, nothing is known.
 */
export class ShardIndex {
  readonly #folder: string;
  readonly #key: string;
  readonly #before: KeptInventory | undefined;
  readonly #shards: readonly KnownShard[];
  readonly #byStart: ReadonlyMap<number, KnownShard>;

  /**
   * @param folder - of the shards' files
   * @param key - a hash of all that articles are read by: what was read by something else is not known
   * @param before - what was found there
   */
  constructor(folder: string, key: string, before: KeptInventory | undefined) {
    this.#folder = folder;
    this.#key = key;
    this.#before = before;
    let start = 0;
    const shards = (before?.key === key ? before.shards : []).map((shard) => {
      const known = { ...shard, start };
      start += shard.count;
      return known;
    });
    this.#shards = shards;
    this.#byStart = new Map(shards.map((shard) => [shard.start, shard]));
  }

  /**
   * The name of the shard's file that holds just these articles, none of them changed since.
   *
   * @param origins - the number of each in the inventory, -1 if it has changed
   */
  find(origins: Int32Array): string | undefined {
    const [first = -1] = origins;
    const shard = this.#byStart.get(first);
    if (shard?.count !== origins.length) return undefined;
    return origins.every((origin, index) => origin === first + index) ? shard.shard : undefined;
  }

  /** The names of the shards' files that may hold some of these files, which follow each other. */
  findNear(files: readonly string[]): readonly string[] {
    const [first = "", last = ""] = [files[0], files.at(-1)];
    const names: string[] = [];
    for (let number = this.#findEnding(first); number < this.#shards.length; number++) {
      const shard = this.#shards[number];
      if (shard === undefined || this.#fileAt(shard.start) > last) break;
      names.push(shard.shard);
    }
    return names;
  }

  /**
   * Notes what there is from now on, and in which shards' files, and removes the rest.
   *
   * @returns a hash of all of it
   */
  replace({ found, ...stock }: Stock, shards: readonly IndexedShard[]): string {
    const isSame =
      stock.isSame &&
      shards.length === this.#shards.length &&
      shards.every(({ shard }, number) => shard === this.#shards[number]?.shard);
    if (isSame && this.#before !== undefined) return this.#before.seal;
    const { articles } = found;
    const seal = writeInventory(this.#folder, { ...stock, articles, shards, key: this.#key });
    const used = new Set([inventoryName, ...shards.map(({ shard }) => shard)]);
    for (const other of fs.readdirSync(this.#folder)) {
      if (!used.has(other)) fs.rmSync(path.join(this.#folder, other), { recursive: true });
    }
    return seal;
  }

  /** The first shard whose last file is not before this one. */
  #findEnding(file: string): number {
    let [low, high] = [0, this.#shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const shard = this.#shards[middle];
      if (shard !== undefined && this.#fileAt(shard.start + shard.count - 1) < file)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #fileAt(number: number): string {
    return this.#before?.files[number] ?? "";
  }
}
