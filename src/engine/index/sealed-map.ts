import { digestBytes } from "../../newsroom/content/digest.ts";
import { DamagedIndex, type IndexDatabase } from "./index-database.ts";

/** Up to how many characters a block has; a longer one is divided. */
const longestBlock = 3600;

/** In bytes, of the SHA-256 that stands before a block. */
const sealLength = 16;

/** How many characters of a map are in memory at least; twice as many at most. */
const lengthInMemory = 4_000_000;

/** Some entries of a map, which follow each other. */
interface Block {
  /** The key from which on it holds what there is. */
  readonly first: string;
  /** The first key of the block behind it; absent in the last one. */
  next: string | undefined;
  /** A line for each entry, as they were read; `entries` has them once it is made. */
  readonly lines: string;
  entries: Entries | undefined;
  /** In characters. */
  size: number;
  isChanged: boolean;
  /** Whether it has not been used since blocks were forgotten the last time. */
  isOld: boolean;
}

interface Entries {
  readonly keys: string[];
  readonly values: string[];
}

/**
 * A map in the index, in the order of its keys; only some of it is in memory.
 *
 * It holds its entries in blocks. Each has a digest of its bytes, of the map's name, and of its place, and
 * tells where the next one begins: an entry that is changed, missing, or in another's place is noticed
 * whenever it is asked for, however the file was damaged. Reading throws `DamagedIndex` then.
 *
 * A key is printable ASCII, so that JavaScript and SQLite agree on the order: `encodeURIComponent` makes
 * one of other names. A value is any text without a line feed, as JSON is.
 */
export class SealedMap {
  readonly #database: IndexDatabase;
  readonly #name: string;
  /** The blocks in memory, in the order of the map, and their keys. */
  #blocks: Block[] = [];
  #firsts: string[] = [];
  /** In characters, of those that were read since some were forgotten; of the others the half. */
  #length = 0;
  /** The block that was used last: entries that follow each other are asked for together. */
  #last: Block | undefined;

  constructor(database: IndexDatabase, name: string) {
    this.#database = database;
    this.#name = name;
  }

  /** Makes the map, or removes all its entries. */
  clear(): void {
    this.forget();
    this.#database.removeBlocks(this.#name);
    this.#write({
      ...noEntries(),
      first: "",
      next: undefined,
      size: 0,
      isChanged: true,
      isOld: true,
    });
  }

  get(key: string): string | undefined {
    const block = this.#find(key);
    if (block.entries === undefined) return findLine(block.lines, key);
    const { keys, values } = block.entries;
    const at = findPlace(keys, key);
    return keys[at] === key ? values[at] : undefined;
  }

  set(key: string, value: string): void {
    const block = this.#find(key);
    const { keys, values } = entriesOf(block);
    const at = findPlace(keys, key);
    if (keys[at] === key) {
      if (values[at] === value) return;
      block.size += value.length - (values[at]?.length ?? 0);
      values[at] = value;
    } else {
      block.size += key.length + value.length + 2;
      keys.splice(at, 0, key);
      values.splice(at, 0, value);
    }
    block.isChanged = true;
    if (block.size > longestBlock && keys.length > 1) this.#divide(block, at);
  }

  /** Removes the entry of a key, where there is one. */
  delete(key: string): void {
    const block = this.#find(key);
    const { keys, values } = entriesOf(block);
    const at = findPlace(keys, key);
    if (keys[at] !== key) return;
    block.size -= key.length + (values[at]?.length ?? 0) + 2;
    keys.splice(at, 1);
    values.splice(at, 1);
    block.isChanged = true;
  }

  /**
   * Yields the entries from one key on, up to another one, in their order. The map must not be changed
   * meanwhile.
   *
   * @param to - the first key that is left out; absent for all that follow
   */
  *entries(from = "", to?: string): Generator<readonly [key: string, value: string]> {
    let block = this.#find(from);
    let at = findPlace(entriesOf(block).keys, from);
    for (;;) {
      const { keys, values } = entriesOf(block);
      for (; at < keys.length; at++) {
        const key = keys[at] ?? "";
        if (to !== undefined && key >= to) return;
        yield [key, values[at] ?? ""];
      }
      const { next } = block;
      if (next === undefined || (to !== undefined && next >= to)) return;
      block = this.#load(next);
      at = 0;
    }
  }

  /** Yields the entries whose keys begin with a text, in their order. */
  entriesUnder(start: string): Generator<readonly [key: string, value: string]> {
    // The last printable character of ASCII is `~`: DEL is behind all keys.
    return this.entries(start, `${start}\u007f`);
  }

  /** Hands all changes to the database. */
  flush(): void {
    for (const block of this.#blocks) if (block.isChanged) this.#write(block);
  }

  /** Forgets what is in memory, changed or not. */
  forget(): void {
    this.#blocks = [];
    this.#firsts = [];
    this.#length = 0;
    this.#last = undefined;
  }

  /** Divides a block that has become too long, where entries are added at its end, behind all others. */
  #divide(block: Block, added: number): void {
    const { keys, values } = entriesOf(block);
    const middle = added === keys.length - 1 ? added : keys.length >> 1;
    const behind = { keys: keys.splice(middle), values: values.splice(middle) };
    const [first = ""] = behind.keys;
    const size = sizeOf(behind);
    const made = { first, next: block.next, lines: "", entries: behind, size };
    block.size -= size;
    block.next = first;
    // The database knows where each block begins: it is asked which one has a key.
    this.#write(block);
    this.#write(this.#keep({ ...made, isChanged: true, isOld: false }));
  }

  /** Returns the block that has a key, or would have it. */
  #find(key: string): Block {
    if (this.#last !== undefined && hasRoomFor(this.#last, key)) return this.#last;
    const known = this.#blocks[findPlace(this.#firsts, `${key}\0`) - 1];
    if (known !== undefined && hasRoomFor(known, key)) return this.#use(known);
    const found = this.#database.findBlock(this.#name, key);
    if (found === undefined) throw new DamagedIndex(`${this.#name} has no beginning`);
    const block = this.#keep(parseBlock(this.#name, ...found));
    if (!hasRoomFor(block, key)) throw new DamagedIndex(`${this.#name} lacks a block`);
    return block;
  }

  /** Returns the block that begins with a key. */
  #load(first: string): Block {
    const known = this.#blocks[findPlace(this.#firsts, first)];
    if (known?.first === first) return this.#use(known);
    const bytes = this.#database.readBlock(this.#name, first);
    if (bytes === undefined) throw new DamagedIndex(`${this.#name} lacks a block`);
    return this.#keep(parseBlock(this.#name, first, bytes));
  }

  #use(block: Block): Block {
    block.isOld = false;
    return (this.#last = block);
  }

  #keep(block: Block): Block {
    if (this.#length > lengthInMemory) this.#forgetOld();
    const place = findPlace(this.#firsts, block.first);
    this.#firsts.splice(place, 0, block.first);
    this.#blocks.splice(place, 0, block);
    this.#length += block.size;
    return this.#use(block);
  }

  /** Forgets the blocks that have not been used since the last time. */
  #forgetOld(): void {
    const used: Block[] = [];
    for (const block of this.#blocks) {
      if (block.isOld && block.isChanged) this.#write(block);
      if (!block.isOld) used.push(block);
      block.isOld = true;
    }
    this.#blocks = used;
    this.#firsts = used.map(({ first }) => first);
    this.#length = used.reduce((sum, { size }) => sum + size, 0) / 2;
  }

  #write(block: Block): void {
    this.#database.writeBlock(this.#name, block.first, formatBlock(this.#name, block));
    block.isChanged = false;
  }
}

function hasRoomFor({ first, next }: Block, key: string): boolean {
  return first <= key && (next === undefined || key < next);
}

/** Returns the place of a key among sorted ones, or that of the first one behind it. */
function findPlace(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  // Entries that are added in their order come last.
  if (high > 0 && (keys[high - 1] ?? "") < key) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sizeOf({ keys, values }: Entries): number {
  let size = 0;
  for (let at = 0; at < keys.length; at++) {
    size += (keys[at]?.length ?? 0) + (values[at]?.length ?? 0) + 2;
  }
  return size;
}

function noEntries(): Pick<Block, "lines" | "entries"> {
  return { lines: "", entries: { keys: [], values: [] } };
}

/** Returns the entries of a block as lists, which can be changed. */
function entriesOf(block: Block): Entries {
  if (block.entries !== undefined) return block.entries;
  const entries: Entries = { keys: [], values: [] };
  for (const line of block.lines.split("\n").slice(0, -1)) {
    const end = line.indexOf("\t");
    entries.keys.push(line.slice(0, end));
    entries.values.push(line.slice(end + 1));
  }
  return (block.entries = entries);
}

/** Returns the value of a key among lines, which are not divided for it. */
function findLine(lines: string, key: string): string | undefined {
  const start = lines.startsWith(`${key}\t`) ? 0 : lines.indexOf(`\n${key}\t`) + 1;
  if (start === 0 && !lines.startsWith(`${key}\t`)) return undefined;
  return lines.slice(start + key.length + 1, lines.indexOf("\n", start));
}

/** A line that names the block, one that tells where the next begins, then one for each entry. */
function formatBlock(map: string, block: Block): Buffer {
  const { keys, values } = entriesOf(block);
  let text = `${map} ${block.first}\n${block.next ?? ""}\n`;
  for (let at = 0; at < keys.length; at++) text += `${keys[at] ?? ""}\t${values[at] ?? ""}\n`;
  const bytes = Buffer.from(text);
  return Buffer.concat([digestBytes(bytes).subarray(0, sealLength), bytes]);
}

/** @throws {DamagedIndex} where these are not the bytes of this block */
function parseBlock(map: string, first: string, bytes: Buffer): Block {
  const own = bytes.subarray(sealLength);
  const seal = digestBytes(own).subarray(0, sealLength);
  if (!seal.equals(bytes.subarray(0, sealLength))) throw new DamagedIndex(`${map} is damaged`);
  const text = own.toString("utf8");
  const nameEnd = text.indexOf("\n");
  if (text.slice(0, nameEnd) !== `${map} ${first}`)
    throw new DamagedIndex(`${map} has another's block`);
  const nextEnd = text.indexOf("\n", nameEnd + 1);
  const next = text.slice(nameEnd + 1, nextEnd);
  const lines = text.slice(nextEnd + 1);
  return {
    ...{ first, lines, entries: undefined, size: lines.length },
    ...{ isChanged: false, isOld: false },
    next: next === "" ? undefined : next,
  };
}
