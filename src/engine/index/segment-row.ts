import { findNamedArticles } from "../../newsroom/article/permalink.ts";
import { isId } from "../../newsroom/article/id.ts";
import type { Article } from "../../newsroom/article/article.ts";
import { toDayNumber } from "../../language/calendar/jalali.ts";
import type { Range } from "../../language/problem/problem.ts";
import type { Language } from "../../language/words/language.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import type { RecordPlace } from "./segment-columns.ts";

/** A file's row in the table of a segment. */
export interface SegmentRow {
  /** Inside of `content/`: `1401/04/322596.md`. */
  readonly file: string;
  /** The first 128 bits of the SHA-256 of its bytes; all 0 where it could not be read. */
  readonly digest: Buffer;
  /** Absent where the file has a problem of its own: it is read again to report that. */
  readonly facts?: RowFacts;
}

/** The facts of an article that plans follow from. */
export interface RowFacts {
  readonly id: string;
  /** The desk's slug. */
  readonly desk: string;
  readonly lang: Language;
  readonly tags: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The day on the newspaper's clock, as `toDayNumber` numbers it. */
  readonly day: number;
  readonly hasImage: boolean;
  /** Whether its text has pictures. */
  readonly hasPictures: boolean;
  readonly place: RecordPlace;
  /** The articles whose URLs its texts name, by their ids. */
  readonly named: readonly string[];
  readonly lookups: readonly PictureLookup[];
  /** Absent where it has none of them, as nearly all. */
  readonly optionalFields?: OptionalFields;
}

/** Fields that few articles have, and plans look at. */
export type OptionalFields = Partial<
  Pick<Article, "updated" | "corrections" | "retracted" | "draft" | "embargo" | "translation">
>;

/** A picture that an article names, and the file that it means if there is one. */
export interface PictureLookup {
  readonly typed: string;
  readonly range: Range;
  readonly file: string;
}

/**
 * Returns the facts of an article without a problem.
 *
 * @param records - its records, as text
 * @param place - where they stand
 */
export function gatherFacts(
  { article, body }: FinishedArticle,
  records: readonly string[],
  place: RecordPlace,
  lookups: readonly PictureLookup[],
): RowFacts {
  const optionalFields = gatherOptionalFields(article);
  return {
    id: article.id,
    desk: article.desk.slug,
    lang: article.lang,
    tags: article.tags,
    instant: article.date.instant,
    day: toDayNumber(article.date.jalali),
    hasImage: article.image !== undefined,
    hasPictures: body.pictures.length > 0,
    place,
    named: findNamedArticles(records.join("\n")).filter(isId),
    lookups,
    ...(optionalFields && { optionalFields }),
  };
}

function gatherOptionalFields({
  updated,
  corrections,
  retracted,
  draft,
  embargo,
  translation,
}: Article): OptionalFields | undefined {
  const optionalFields: OptionalFields = {
    ...(updated && { updated }),
    ...(corrections.length > 0 && { corrections }),
    ...(retracted && { retracted }),
    ...(draft && { draft }),
    ...(embargo && { embargo }),
    ...(translation !== undefined && { translation }),
  };
  return Object.keys(optionalFields).length === 0 ? undefined : optionalFields;
}
