import type { Article } from "../../newsroom/article/article.ts";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";
import type { DigestPart, FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { LruCache } from "./lru-cache.ts";
import type { RecordPlace } from "./segment-columns.ts";
import type { SegmentFile } from "./segment-file.ts";

/** The record of an article: everything but its text, its desk by the slug. */
export interface ArticleRecord {
  readonly article: Omit<Article, "desk"> & { readonly desk: string };
  readonly lede: string;
}

/** The record of an article's text. */
export type BodyRecord = Pick<RenderedBody, "pieces" | "pictures">;

/** Returns the records of an article as JSON. */
export function formatRecords({ article, body }: FinishedArticle): readonly [string, string] {
  const record: ArticleRecord = {
    article: { ...article, desk: article.desk.slug },
    lede: body.lede,
  };
  const text: BodyRecord = { pieces: body.pieces, pictures: body.pictures };
  return [JSON.stringify(record), JSON.stringify(text)];
}

/** Reads the rows of a segment: where the records of articles are, and what is known without these. */
export interface RowReader {
  readonly segment: SegmentFile;
  /** The segment's number, from 0. */
  readonly number: number;
  placeOf(row: number): RecordPlace;
  /** Returns a part of the digests of its records. */
  digestPart(row: number, part: DigestPart): number;
  articleOf(row: number): Article;
  /** Returns its first paragraph as plain text. */
  ledeOf(row: number): string;
  /** Returns whether its text has pictures. */
  hasPictures(row: number): boolean;
  /** Returns the ranks of the articles whose URLs its texts name. */
  namedIn(row: number): readonly number[];
}

/** Returns the whole record of an article, with its desk, and caches nothing. */
export function readWholeRecord(
  segment: SegmentFile,
  place: RecordPlace,
  desks: ReadonlyMap<string, Desk>,
): { readonly article: Article; readonly lede: string } {
  const { article, lede } = segment.readArticle(place) as ArticleRecord;
  const desk = desks.get(article.desk);
  if (desk === undefined) throw new Error(`there is no desk ${article.desk}`);
  return { article: { ...article, desk }, lede };
}

/** Lists and neighbours ask for the same records again soon. */
const records = new LruCache<string, ArticleRecord>(1000);

/** Returns the record of an article in the index, cached. */
export function readArticleRecord(
  reader: Pick<RowReader, "segment" | "placeOf">,
  row: number,
): ArticleRecord {
  const { segment } = reader;
  const place = reader.placeOf(row);
  const key = `${place[0]} ${segment.location}`;
  return records.get(key, () => segment.readArticle(place) as ArticleRecord);
}
