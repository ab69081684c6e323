import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { IndexDatabase } from "../../../src/engine/index/index-database.ts";
import { SealedMap } from "../../../src/engine/index/sealed-map.ts";
import { isSweep } from "../../spread.ts";

type Entries = readonly (readonly [key: string, value: string])[];

/** Random numbers from 0 up to a bound, the same each time (mulberry32). */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const pieces = ["a", "خبر ", "👩‍👩‍👧", "\t", "ـ\u200c", '\\n"', "\u2028", "\r", "é", "0123456789"];

class Walk {
  readonly #random: (bound: number) => number;
  readonly #file: string;
  #database: IndexDatabase;
  #map: SealedMap;
  /** Has other entries under the same keys. */
  #other: SealedMap;
  #model = new Map<string, string>();
  #committed = new Map<string, string>();
  #counter = 100_000;

  constructor(file: string, seed: number) {
    this.#file = file;
    this.#random = randomFrom(seed);
    this.#database = IndexDatabase.open(file);
    [this.#map, this.#other] = this.#openMaps();
    for (const map of [this.#map, this.#other]) map.clear();
    this.#commit();
  }

  step(): void {
    const kind = this.#random(1000);
    if (kind < 400) this.#set(this.#makeKey());
    else if (kind < 500) this.#set(this.#takeKey());
    else if (kind < 640) this.#delete(this.#random(4) === 0 ? this.#makeKey() : this.#takeKey());
    else if (kind < 900) this.#get(this.#random(4) === 0 ? this.#makeKey() : this.#takeKey());
    else if (kind < 950) this.#compareRange();
    else if (kind < 960) this.#compareUnder();
    else if (kind < 975) this.#map.flush();
    else if (kind < 985) this.#forget();
    else if (kind < 992) this.#commit();
    else if (kind < 996) this.#reopen();
    else if (kind < 999) this.#close();
    else this.#compare();
  }

  end(): void {
    this.#compare();
    this.#reopen();
    this.#compare();
    this.#map.clear();
    this.#other.flush();
    assert.deepEqual([...this.#map.entries()], []);
    this.#database.commit();
    this.#database.close();
  }

  #openMaps(): [SealedMap, SealedMap] {
    return [new SealedMap(this.#database, "tried"), new SealedMap(this.#database, "tried2")];
  }

  #set(key: string): void {
    const value = this.#makeValue();
    this.#map.set(key, value);
    this.#model.set(key, value);
    this.#other.set(key, String(value.length));
  }

  #delete(key: string): void {
    this.#map.delete(key);
    this.#model.delete(key);
    this.#other.delete(key);
  }

  #get(key: string): void {
    assert.equal(this.#map.get(key), this.#model.get(key), key);
    const length = this.#model.get(key)?.length;
    assert.equal(this.#other.get(key), length === undefined ? undefined : String(length), key);
  }

  #compareRange(): void {
    const [from, to] = [this.#takeKey(), this.#random(8) === 0 ? undefined : this.#takeKey()];
    const expected = this.#sorted((key) => key >= from && (to === undefined || key < to));
    assert.deepEqual([...this.#map.entries(from, to)], expected, `${from} to ${String(to)}`);
  }

  #compareUnder(): void {
    const key = this.#takeKey();
    const start = key.slice(0, this.#random(key.length + 1));
    const expected = this.#sorted((other) => other.startsWith(start));
    assert.deepEqual([...this.#map.entriesUnder(start)], expected, start);
  }

  #compare(): void {
    assert.deepEqual([...this.#map.entries()], this.#sorted());
    for (const key of this.#model.keys()) this.#get(key);
  }

  #forget(): void {
    for (const map of [this.#map, this.#other]) {
      map.flush();
      map.forget();
    }
  }

  #commit(): void {
    for (const map of [this.#map, this.#other]) map.flush();
    this.#database.commit();
    this.#committed = new Map(this.#model);
  }

  #reopen(): void {
    this.#commit();
    this.#close();
  }

  /** What was not committed is lost, also what was flushed. */
  #close(): void {
    this.#database.close();
    this.#database = IndexDatabase.open(this.#file);
    assert.ok(!this.#database.isNew);
    [this.#map, this.#other] = this.#openMaps();
    this.#model = new Map(this.#committed);
  }

  #sorted(isAsked: (key: string) => boolean = () => true): Entries {
    const asked = [...this.#model].filter(([key]) => isAsked(key));
    return asked.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** A key behind all others of its kind, or one anywhere. */
  #makeKey(): string {
    if (this.#random(2) === 0) return `1401/04/${String((this.#counter += 1))}.md`;
    const length = 1 + this.#random(12);
    const codes = Array.from({ length }, () => 0x20 + this.#random(0x7f - 0x20));
    return String.fromCharCode(...codes);
  }

  /** A key that is there, if there is one. */
  #takeKey(): string {
    const keys = [...this.#model.keys()];
    return keys[this.#random(Math.max(1, keys.length))] ?? this.#makeKey();
  }

  /** Of 0 to 20,000 characters, few of them long. */
  #makeValue(): string {
    const longest = [8, 200, 3000, 20_000][this.#random(4)] ?? 0;
    const length = this.#random(longest + 1);
    let text = "";
    while (text.length < length) text += pieces[this.#random(pieces.length)] ?? "";
    // Half an emoji at the end is no text.
    return Buffer.from(text.slice(0, length)).toString();
  }
}

for (let seed = 1; seed <= (isSweep ? 40 : 3); seed++) {
  test(`a sealed map does what a sorted map does (seed ${seed})`, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-map-"));
    try {
      const walk = new Walk(path.join(folder, "index.db"), seed);
      for (let step = 0; step < 3000; step++) walk.step();
      walk.end();
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
}

test("entries that were set in their order fill their blocks", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-map-"));
  try {
    const file = path.join(folder, "index.db");
    const database = IndexDatabase.open(file);
    const map = new SealedMap(database, "stamps");
    map.clear();
    let size = 0;
    for (let number = 10_000; number < 20_000; number++) {
      const [key, value] = [`1401/04/${number}.md`, `${number} 1656342660000 1656342660000 42`];
      map.set(key, value);
      size += key.length + value.length;
    }
    map.flush();
    database.commit();
    database.close();
    assert.ok(fs.statSync(file).size < 1.25 * size, `${fs.statSync(file).size} bytes of ${size}`);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
