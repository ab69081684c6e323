import type { Article } from "../../newsroom/article/article.ts";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";
import type { DigestPart, FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { LruCache } from "./lru-cache.ts";
import type { RecordPlace } from "./segment-columns.ts";
import type { SegmentFile } from "./segment-file.ts";

/** The record of an article: what lists show of it, its desk by the slug. */
export interface ArticleRecord {
  readonly article: Omit<Article, "desk"> & { readonly desk: string };
  readonly lede: string;
}

/** The record of an article's text. */
export type BodyRecord = Pick<RenderedBody, "pieces" | "pictures">;

/** Makes the records of an article. */
export function formatRecords({ article, body }: FinishedArticle): readonly [string, string] {
  const record: ArticleRecord = {
    article: { ...article, desk: article.desk.slug },
    lede: body.lede,
  };
  const text: BodyRecord = { pieces: body.pieces, pictures: body.pictures };
  return [JSON.stringify(record), JSON.stringify(text)];
}

/** Where the records of articles are, and what is known of these without reading them. */
export interface RowReader {
  readonly segment: SegmentFile;
  /** The segment's place among all, from 0. */
  readonly number: number;
  placeOf(row: number): RecordPlace;
  /** A part of the digests of its records. */
  digestPart(row: number, part: DigestPart): number;
  articleOf(row: number): Article;
  /** Its first paragraph as plain text. */
  ledeOf(row: number): string;
  /** Whether its text has pictures. */
  hasPictures(row: number): boolean;
  /** The ranks of the articles whose addresses its texts name. */
  namedIn(row: number): readonly number[];
}

/** The whole record of an article, with its desk. Nothing of it is kept. */
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

/** Of a list and of the neighbours of an article, most are asked for again soon. */
const records = new LruCache<string, ArticleRecord>(1000);

/** The record of an article on file. */
export function readArticleRecord(
  reader: Pick<RowReader, "segment" | "placeOf">,
  row: number,
): ArticleRecord {
  const { segment } = reader;
  const place = reader.placeOf(row);
  const key = `${place[0]} ${segment.location}`;
  return records.get(key, () => segment.readArticle(place) as ArticleRecord);
}
