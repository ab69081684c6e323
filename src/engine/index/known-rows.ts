import { DamagedShard, ShardFile } from "./shard-file.ts";
import type { ShardWriter } from "./shard-file.ts";
import type { ShardRow } from "./shard-row.ts";
import type { ShardTable } from "./shard-table.ts";

/** A row of an earlier shard. */
export interface KnownRow {
  readonly shard: ShardFile;
  readonly table: ShardTable;
  readonly row: number;
}

/** What earlier shards say of files. */
export class KnownRows {
  readonly #shards: readonly ShardFile[];
  readonly #rows = new Map<string, KnownRow>();

  /** @param locations - of the shards' files; one that is damaged says nothing */
  constructor(locations: readonly string[]) {
    this.#shards = locations.map((location) => new ShardFile(location));
    for (const shard of this.#shards) {
      const table = shard.readTable();
      table?.files.forEach((inside, row) => this.#rows.set(inside, { shard, table, row }));
    }
  }

  /** @param inside - a file inside of `content/` */
  find(inside: string): KnownRow | undefined {
    return this.#rows.get(inside);
  }

  close(): void {
    for (const shard of this.#shards) shard.close();
  }
}

/** The shard whose rows are just these, one after the other. */
export function findWholeShard(rows: readonly (KnownRow | undefined)[]): ShardFile | undefined {
  const [first] = rows;
  if (first?.table.files.length !== rows.length) return undefined;
  const isWhole = rows.every((known, row) => known?.table === first.table && known.row === row);
  return isWhole ? first.shard : undefined;
}

/**
 * Copies what an earlier shard has of a file.
 *
 * @returns its row in the new shard; nothing where its records are damaged
 */
export function copyRow(
  { shard, table, row }: KnownRow,
  writer: ShardWriter,
): ShardRow | undefined {
  const file = table.files[row] ?? "";
  const sum = table.sumOf(row);
  const facts = table.factsOf(row);
  if (facts === undefined) return { file, sum };
  try {
    const place = writer.add(...shard.readRecords(facts.place));
    return { file, sum, facts: { ...facts, place } };
  } catch (error) {
    if (error instanceof DamagedShard) return undefined;
    throw error;
  }
}
