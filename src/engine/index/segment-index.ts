import fs from "node:fs";
import path from "node:path";
import { inventoryName, KeptInventory, writeInventory, type IndexedSegment } from "./inventory.ts";
import type { ContentScan } from "./scan-content.ts";

/** A segment's file as the last inventory has it. */
interface KnownSegment extends IndexedSegment {
  /** The number of its first article. */
  readonly start: number;
}

/**
 * Finds the segments that earlier builds have made of a newspaper; none where the inventory is missing, torn,
 * of another version or of another newspaper.
 */
export class SegmentIndex {
  readonly #folder: string;
  readonly #key: string;
  readonly #before: KeptInventory | undefined;
  readonly #segments: readonly KnownSegment[];
  readonly #byStart: ReadonlyMap<number, KnownSegment>;

  /**
   * @param folder - of the segments' files
   * @param key - a digest of everything that articles are read by: segments of another key don't count
   * @param before - the last inventory
   */
  constructor(folder: string, key: string, before: KeptInventory | undefined) {
    this.#folder = folder;
    this.#key = key;
    this.#before = before;
    let start = 0;
    const segments = (before?.key === key ? before.segments : []).map((segment) => {
      const known = { ...segment, start };
      start += segment.count;
      return known;
    });
    this.#segments = segments;
    this.#byStart = new Map(segments.map((segment) => [segment.start, segment]));
  }

  /**
   * Returns the name of the segment's file that holds exactly these articles, none of them changed since.
   *
   * @param origins - the number of each in the inventory, -1 if it has changed
   */
  find(origins: Int32Array): string | undefined {
    const [first = -1] = origins;
    const segment = this.#byStart.get(first);
    if (segment?.count !== origins.length) return undefined;
    return origins.every((origin, index) => origin === first + index) ? segment.segment : undefined;
  }

  /** Returns the names of the segments' files that may hold some of these consecutive files. */
  findNear(files: readonly string[]): readonly string[] {
    const [first = "", last = ""] = [files[0], files.at(-1)];
    const names: string[] = [];
    for (let number = this.#findEnding(first); number < this.#segments.length; number++) {
      const segment = this.#segments[number];
      if (segment === undefined || this.#fileAt(segment.start) > last) break;
      names.push(segment.segment);
    }
    return names;
  }

  /**
   * Writes the inventory, and removes all other segments' files.
   *
   * @returns the inventory's checksum
   */
  replace({ found, ...scan }: ContentScan, segments: readonly IndexedSegment[]): string {
    const isSame =
      scan.isSame &&
      segments.length === this.#segments.length &&
      segments.every(({ segment }, number) => segment === this.#segments[number]?.segment);
    if (isSame && this.#before !== undefined) return this.#before.checksum;
    const { articles } = found;
    const checksum = writeInventory(this.#folder, { ...scan, articles, segments, key: this.#key });
    const used = new Set([inventoryName, ...segments.map(({ segment }) => segment)]);
    for (const other of fs.readdirSync(this.#folder)) {
      if (!used.has(other)) fs.rmSync(path.join(this.#folder, other), { recursive: true });
    }
    return checksum;
  }

  /** Returns the number of the first segment whose last file is not before this one. */
  #findEnding(file: string): number {
    let [low, high] = [0, this.#segments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.#segments[middle];
      if (segment !== undefined && this.#fileAt(segment.start + segment.count - 1) < file)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #fileAt(number: number): string {
    return this.#before?.files[number] ?? "";
  }
}
