import { endianness } from "node:os";
import { idOfRank, rankOfId } from "../../newsroom/article/id.ts";
import { flags, SegmentColumns } from "./segment-columns.ts";
import type { PictureLookup, OptionalFields, RowFacts, SegmentRow } from "./segment-row.ts";

/** Names the byte order: columns are this machine's memory, unreadable on one of another order. */
const version = `khabar segment 2 ${endianness()}\n`;

/** How many bytes a row keeps of the SHA-256 of its file. */
export const digestLength = 16;

/** The JSON head of a table. */
interface TableHead {
  readonly rows: number;
  readonly named: number;
  readonly desks: readonly string[];
  readonly tags: readonly string[];
  /** Each list of tags once, by their places among the tags. */
  readonly lists: readonly (readonly number[])[];
  readonly lookups: readonly (readonly [row: number, lookups: readonly PictureLookup[]])[];
  readonly optionalFields: readonly (readonly [row: number, optionalFields: OptionalFields])[];
}

/** The table of a segment as `formatTable` makes it: a row for each file, in the order of the walk. */
export class SegmentTable {
  readonly columns: SegmentColumns;
  readonly desks: readonly string[];
  readonly tags: readonly string[];
  /** Each list of tags once, by their places among the tags. */
  readonly lists: readonly (readonly number[])[];
  readonly lookups: ReadonlyMap<number, readonly PictureLookup[]>;
  readonly optionalFields: ReadonlyMap<number, OptionalFields>;
  /** Inside of `content/`. */
  readonly files: readonly string[];
  readonly #digests: Buffer;

  /**
   * @param bytes - whose checksum was found right
   * @throws {Error} where another version wrote them
   */
  constructor(bytes: Buffer) {
    if (bytes.toString("latin1", 0, version.length) !== version) throw new Error("another version");
    const headEnd = bytes.indexOf("\n", version.length);
    const head = JSON.parse(bytes.toString("utf8", version.length, headEnd)) as TableHead;
    const digestsEnd = headEnd + 1 + head.rows * digestLength;
    const columnsEnd = digestsEnd + SegmentColumns.sizeOf(head.rows, head.named);
    const columns = bytes.subarray(digestsEnd, columnsEnd);
    this.#digests = bytes.subarray(headEnd + 1, digestsEnd);
    this.columns = new SegmentColumns(head.rows, head.named, columns);
    this.desks = head.desks;
    this.tags = head.tags;
    this.lists = head.lists;
    this.lookups = new Map(head.lookups);
    this.optionalFields = new Map(head.optionalFields);
    this.files = bytes.toString("utf8", columnsEnd).split("\n").slice(0, -1);
  }

  /** Returns the first bytes of the SHA-256 of a row's file. */
  digestOf(row: number): Buffer {
    return this.#digests.subarray(row * digestLength, (row + 1) * digestLength);
  }

  /** Returns the facts of a row, to be copied to another table. */
  factsOf(row: number): RowFacts | undefined {
    const { columns } = this;
    if (!columns.has(row, flags.isWhole)) return undefined;
    const optionalFields = this.optionalFields.get(row);
    return {
      id: idOfRank(columns.ranks[row] ?? 0),
      desk: this.desks[columns.desks[row] ?? 0] ?? "",
      lang: columns.has(row, flags.isPersian) ? "fa" : "en",
      tags: this.lists[columns.lists[row] ?? 0]?.map((tag) => this.tags[tag] ?? "") ?? [],
      instant: columns.instants[row] ?? 0,
      day: columns.days[row] ?? 0,
      hasImage: columns.has(row, flags.hasImage),
      hasPictures: columns.has(row, flags.hasPictures),
      place: columns.placeOf(row),
      named: columns.namedIn(row).map(idOfRank),
      lookups: this.lookups.get(row) ?? [],
      ...(optionalFields && { optionalFields }),
    };
  }
}

/** Makes the table of a segment: see `SegmentTable`. */
export function formatTable(rows: readonly SegmentRow[]): Buffer {
  const named = rows.reduce((sum, { facts }) => sum + (facts?.named.length ?? 0), 0);
  const columns = new SegmentColumns(rows.length, named);
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
    optionalFields: rows.flatMap(({ facts }, row) =>
      facts?.optionalFields ? [[row, facts.optionalFields]] : [],
    ),
  };
  return Buffer.concat([
    Buffer.from(`${version}${JSON.stringify(head)}\n`),
    ...rows.map(({ digest }) => digest),
    columns.bytes,
    Buffer.from(rows.map(({ file }) => `${file}\n`).join("")),
  ]);
}

function flagsOf({ lang, hasImage, hasPictures, optionalFields, lookups }: RowFacts): number {
  return (
    flags.isWhole |
    (lang === "fa" ? flags.isPersian : 0) |
    (hasImage ? flags.hasImage : 0) |
    (hasPictures ? flags.hasPictures : 0) |
    (optionalFields ? flags.hasOptionalFields : 0) |
    (lookups.length > 0 ? flags.hasLookups : 0)
  );
}

/** Numbers names in the order in which they are first asked for. */
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
