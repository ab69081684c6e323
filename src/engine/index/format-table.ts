import { rankOfId } from "../../newsroom/article/id-rank.ts";
import { flags, ShardColumns } from "./shard-columns.ts";
import { version } from "./shard-table.ts";
import type { TableHead } from "./shard-table.ts";
import type { RowFacts, ShardRow } from "./shard-row.ts";

/** Makes the table of a shard: see `ShardTable`. */
export function formatTable(rows: readonly ShardRow[]): Buffer {
  const named = rows.reduce((sum, { facts }) => sum + (facts?.named.length ?? 0), 0);
  const columns = new ShardColumns(rows.length, named);
  const [desks, tags, lists] = [new Numbers(), new Numbers(), new Numbers()];
  let namedCount = 0;
  for (const [row, { facts }] of rows.entries()) {
    if (facts === undefined) continue;
    columns.ranks[row] = rankOfId(facts.id);
    columns.instants[row] = facts.instant;
    columns.days[row] = facts.day;
    columns.desks[row] = desks.of(facts.desk);
    columns.lists[row] = lists.of(JSON.stringify(facts.tags.map((tag) => tags.of(tag))));
    columns.flags[row] = flagsOf(facts);
    columns.setPlace(row, facts.place);
    for (const id of facts.named) {
      columns.named[namedCount] = rankOfId(id);
      columns.namedBy[namedCount] = row;
      namedCount += 1;
    }
  }
  const head: TableHead = {
    rows: rows.length,
    named,
    desks: desks.names,
    tags: tags.names,
    lists: lists.names.map((list) => JSON.parse(list) as number[]),
    lookups: rows.flatMap(({ facts }, row) =>
      facts === undefined || facts.lookups.length === 0 ? [] : [[row, facts.lookups]],
    ),
    rarities: rows.flatMap(({ facts }, row) => (facts?.rarities ? [[row, facts.rarities]] : [])),
  };
  return Buffer.concat([
    Buffer.from(`${version}${JSON.stringify(head)}\n`),
    ...rows.map(({ sum }) => sum),
    columns.bytes,
    Buffer.from(rows.map(({ file }) => `${file}\n`).join("")),
  ]);
}

function flagsOf({ lang, hasImage, hasPictures, rarities, lookups }: RowFacts): number {
  return (
    flags.isWhole |
    (lang === "fa" ? flags.isPersian : 0) |
    (hasImage ? flags.hasImage : 0) |
    (hasPictures ? flags.hasPictures : 0) |
    (rarities ? flags.hasRarities : 0) |
    (lookups.length > 0 ? flags.hasLookups : 0)
  );
}

/** Names as numbers, in the order in which they are first asked for. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get names(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
