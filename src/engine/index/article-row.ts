import { toDayNumber } from "../../language/calendar/jalali.ts";
import type { Range } from "../../language/problem/problem.ts";
import type { Article } from "../../newsroom/article/article.ts";
import { isId } from "../../newsroom/article/id.ts";
import { findNamedArticles } from "../../newsroom/article/permalink.ts";
import { digest } from "../../newsroom/content/digest.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { picturesOf } from "../../newsroom/content/withhold.ts";

/** Fields that few articles have, and plans look at. */
export type OptionalFields = Partial<
  Pick<Article, "updated" | "corrections" | "retracted" | "draft" | "embargo" | "translation">
>;

/** The facts of an article that the order, lists and neighbours of articles follow from. */
export interface ArticleFacts extends Pick<Article, "id" | "lang" | "tags">, OptionalFields {
  /** The desk's slug. */
  readonly desk: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The day on the newspaper's clock, as `toDayNumber` numbers it. */
  readonly day: number;
  /** As `Moment.machine` has it. */
  readonly machine: string;
  readonly hasImage?: true;
  /** The pictures that it shows, by their files; absent where there are none. */
  readonly pictures?: readonly string[];
  /** The articles whose URLs its texts name, by their ids; absent where there are none. */
  readonly named?: readonly string[];
  /** The pictures that it names; absent where there are none. */
  readonly lookups?: readonly PictureLookup[];
  /** Of its record, and of its text as HTML: see `recordDigest`. */
  readonly digests: readonly [record: string, text: string];
}

/** A picture that an article names, and the file that it means if there is one. */
export interface PictureLookup {
  readonly typed: string;
  readonly range: Range;
  readonly file: string;
}

/** The record of an article: everything but its text, its desk by the slug. */
export interface ArticleRecord {
  readonly article: Omit<Article, "desk"> & { readonly desk: string };
  /** Its first paragraph as plain text. */
  readonly lede: string;
}

/** An article as the index has it. */
interface FormattedArticle {
  /** The digest of its file, its facts and its record, divided by tabs. */
  readonly row: string;
  /** Its text: the pieces of its HTML, and its pictures. */
  readonly text: string;
}

/**
 * Formats an article for the index.
 *
 * @param fileDigest - see `recordDigest`
 */
export function formatRow(
  fileDigest: string,
  finished: FinishedArticle,
  lookups: readonly PictureLookup[],
): FormattedArticle {
  const { article, body } = finished;
  const pictures = picturesOf(finished);
  const record = JSON.stringify({
    article: { ...article, desk: article.desk.slug },
    lede: body.lede,
  } satisfies ArticleRecord);
  const text = JSON.stringify([body.pieces, body.pictures]);
  const { id, lang, tags, date, desk } = article;
  const named = findNamedArticles(`${record}\n${text}`).filter(isId);
  const facts: ArticleFacts = {
    ...{ id, lang, tags, desk: desk.slug, instant: date.instant, day: toDayNumber(date.jalali) },
    machine: date.machine,
    ...(article.image && { hasImage: true }),
    ...(pictures.length > 0 && { pictures }),
    ...(named.length > 0 && { named }),
    ...(lookups.length > 0 && { lookups }),
    digests: [recordDigest(record), recordDigest(text)],
    ...gatherOptionalFields(article),
  };
  // JSON has no tab of its own.
  return { row: `${fileDigest}\t${JSON.stringify(facts)}\t${record}`, text };
}

function gatherOptionalFields(article: Article): OptionalFields {
  const { updated, corrections, retracted, draft, embargo, translation } = article;
  return {
    ...(updated && { updated }),
    ...(corrections.length > 0 && { corrections }),
    ...(retracted && { retracted }),
    ...(draft && { draft }),
    ...(embargo && { embargo }),
    ...(translation !== undefined && { translation }),
  };
}

/** The digest by which the index knows bytes: the first 96 bits of their SHA-256, in Base64. */
export function recordDigest(data: string | Uint8Array): string {
  return digest(data, "base64url").slice(0, 16);
}

/** The digest of the file that a row was made from. */
export function fileDigestOf(row: string): string {
  const end = row.indexOf("\t");
  return end === -1 ? row : row.slice(0, end);
}

/** The facts of a row; undefined where its file has a mistake: then the row is the file's digest alone. */
export function factsOf(row: string): ArticleFacts | undefined {
  const start = row.indexOf("\t") + 1;
  if (start === 0) return undefined;
  return JSON.parse(row.slice(start, row.indexOf("\t", start))) as ArticleFacts;
}

/** The record of a row that has facts. */
export function recordOf(row: string): ArticleRecord {
  return JSON.parse(row.slice(row.lastIndexOf("\t") + 1)) as ArticleRecord;
}
