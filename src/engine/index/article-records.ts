import type { Article } from "../../newsroom/article/article.ts";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";
import type { DigestPart, FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { Recent } from "./lru-cache.ts";
import type { RecordPlace } from "./segment-columns.ts";
import type { ShardFile } from "./segment-file.ts";

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
export interface Shelf {
  readonly shard: ShardFile;
  /** The shard's place among all, from 0. */
  readonly number: number;
  placeOf(row: number): RecordPlace;
  /** A part of the sums of its records. */
  sumOf(row: number, part: DigestPart): number;
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
  shard: ShardFile,
  place: RecordPlace,
  desks: ReadonlyMap<string, Desk>,
): { readonly article: Article; readonly lede: string } {
  const { article, lede } = shard.readArticle(place) as ArticleRecord;
  const desk = desks.get(article.desk);
  if (desk === undefined) throw new Error(`there is no desk ${article.desk}`);
  return { article: { ...article, desk }, lede };
}

/** Of a list and of the neighbours of an article, most are asked for again soon. */
const records = new Recent<string, ArticleRecord>(1000);

/** The record of an article on file. */
export function readArticleRecord(
  shelf: Pick<Shelf, "shard" | "placeOf">,
  row: number,
): ArticleRecord {
  const { shard } = shelf;
  const place = shelf.placeOf(row);
  const key = `${place[0]} ${shard.location}`;
  return records.get(key, () => shard.readArticle(place) as ArticleRecord);
}
