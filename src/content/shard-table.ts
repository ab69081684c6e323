import type { ArticlePlaces } from "../article/article-places.ts";
import type { Range } from "../problem/problem.ts";
import type { Language } from "../words/language.ts";
import type { FinishedArticle } from "./newspaper.ts";
import type { RecordPlace } from "./shard-file.ts";

/** What the table of a shard says of a file that is an article without a problem of its own. */
export interface ShardRow {
  /** Inside of `content/`: `1401/04/322596.md`. */
  readonly file: string;
  readonly id: string;
  /** The desk's slug. */
  readonly desk: string;
  readonly lang: Language;
  readonly tags: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** On the newspaper's clock: year, month and day in the Jalali calendar, then in the Gregorian one. */
  readonly day: readonly [number, number, number, number, number, number];
  /** Monday is 1 and Sunday 7. */
  readonly weekday: number;
  readonly hasImage: boolean;
  readonly hasPictures: boolean;
  /** Whether plans look at more of it than this row says. */
  readonly isSpecial: boolean;
  readonly place: RecordPlace;
  readonly places: ArticlePlaces;
  readonly lookups: readonly PictureLookup[];
  /** The articles whose addresses its texts name, by their ids. */
  readonly named: readonly string[];
}

/** A picture that an article names, and what its name stands for if there is such a picture. */
export interface PictureLookup {
  readonly typed: string;
  readonly range: Range;
  readonly file: string;
}

/** The line of a file in a table: when it was last changed, as `stampOf` says it, and its row. */
export function formatLine(stamp: string, row: string): string {
  return `${stamp}\t${row}`;
}

/** Whether a line is that of a file which has not been changed since it was read. */
export function isLineOf(line: string, file: string, stamp: string): boolean {
  const start = `${stamp}\t[${JSON.stringify(file)}`;
  return stamp !== "" && line.startsWith(start) && line[start.length] === ",";
}

/** The row of a line. */
export function rowOfLine(line: string): string {
  return line.slice(line.indexOf("\t") + 1);
}

/** The row of a file. One that has to be read where its problems are told has its name alone. */
export function formatRow(
  file: string,
  read?: {
    readonly finished: FinishedArticle;
    readonly places: ArticlePlaces;
    readonly lookups: readonly PictureLookup[];
    readonly place: RecordPlace;
    readonly named: readonly string[];
  },
): string {
  if (read === undefined) return JSON.stringify([file]);
  const { finished, places, lookups, place, named } = read;
  const { id, desk, lang, tags, date, image, ...others } = finished.article;
  const { jalali: j, gregorian: g } = date;
  const isSpecial =
    others.draft ||
    others.corrections.length > 0 ||
    [others.updated, others.retracted, others.embargo, others.translation].some(Boolean);
  return JSON.stringify([
    file,
    id,
    desk.slug,
    lang,
    tags,
    date.instant,
    [j.year, j.month, j.day, g.year, g.month, g.day],
    date.weekday,
    image !== undefined,
    finished.body.pictures.length > 0,
    isSpecial,
    place,
    [
      shorten(places.id),
      shorten(places.image),
      shorten(places.translation),
      places.tags.map(shorten),
    ],
    lookups.map(({ typed, range, file: found }) => [typed, shorten(range), found]),
    named,
  ]);
}

/** A row whose records stand elsewhere. */
export function replacePlace(row: string, place: RecordPlace): string {
  const parts = JSON.parse(row) as unknown[];
  parts[placeIndex] = place;
  return JSON.stringify(parts);
}

/** Where in a row the place of its records is. */
const placeIndex = 11;

type ShortRange = readonly [number, number, number, number];

type ShortPlaces = readonly [
  id: ShortRange | null,
  image: ShortRange | null,
  translation: ShortRange | null,
  tags: readonly ShortRange[],
];

/** @returns the row of a line, or the name alone of a file that has to be read again */
export function parseRow(line: string): ShardRow | string {
  const row = JSON.parse(rowOfLine(line)) as readonly unknown[];
  const file = row[0] as string;
  if (row.length === 1) return file;
  const [id, image, translation, tags] = row[12] as ShortPlaces;
  return {
    file,
    id: row[1] as string,
    desk: row[2] as string,
    lang: row[3] as Language,
    tags: row[4] as readonly string[],
    instant: row[5] as number,
    day: row[6] as ShardRow["day"],
    weekday: row[7] as number,
    hasImage: row[8] as boolean,
    hasPictures: row[9] as boolean,
    isSpecial: row[10] as boolean,
    place: row[placeIndex] as RecordPlace,
    places: {
      ...(id && { id: lengthen(id) }),
      ...(image && { image: lengthen(image) }),
      ...(translation && { translation: lengthen(translation) }),
      tags: tags.map(lengthen),
    },
    lookups: (row[13] as readonly [string, ShortRange, string][]).map(([typed, range, found]) => ({
      typed,
      range: lengthen(range),
      file: found,
    })),
    named: row[14] as readonly string[],
  };
}

function shorten(range: Range | undefined): ShortRange | null {
  return range === undefined
    ? null
    : [range.start.line, range.start.column, range.end.line, range.end.column];
}

function lengthen([line, column, endLine, endColumn]: ShortRange): Range {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
