import type { Pin } from "../masthead/front.ts";
import type { Range } from "../../language/problem/problem.ts";
import type { Article } from "../article/article.ts";
import type { RenderedBody } from "../markdown/rendered-body.ts";
import type { Masthead } from "../masthead/masthead.ts";

/** The whole newspaper, read and checked. */
export interface Newspaper {
  readonly masthead: Masthead;
  /** Every article, the newest first; of the same instant, the higher id first. */
  readonly articles: readonly FinishedArticle[];
  /** The stories that `content/front.yaml` pins, in its order; each is an article. */
  readonly pins: readonly Pin[];
  /** Every picture that an article shows, once, in the same order on every machine. */
  readonly pictures: readonly PictureUse[];
}

/** A picture inside `content/`, named by an article. */
export interface PictureUse {
  /** Its name in messages, and in articles once they are read: `content/1401/04/bridge.jpg`. */
  readonly file: string;
  /** Where it is on this machine. */
  readonly location: string;
  /** Where an article names it first. */
  readonly named: { readonly file: string; readonly range: Range };
}

/** An article with its text rendered: read into memory, or read from the index when it is asked for. */
export interface FinishedArticle {
  readonly article: Article;
  readonly body: RenderedBody;
  /** Milliseconds from reading its file to here, by a monotonic timer. */
  readonly readingTime: number;
  /** What the index knows of it; absent where it was read into memory. */
  readonly indexed?: IndexedArticle;
}

/** An article in the index, and what is known of it without reading its text. */
export interface IndexedArticle extends FinishedArticle {
  /** Its first paragraph as plain text. */
  readonly lede: string;
  /** The pictures that it shows, by their files. */
  readonly pictures: readonly string[];
  /** The articles whose addresses its texts name, by their ids. */
  readonly named: readonly string[];
  /** Its record where that isn't the one in the index. */
  readonly revision: Article | undefined;
  /** The same text under another record. */
  revise(change: (article: Article) => Article): FinishedArticle;
  /** Digests of its record, which has all that lists show, and of its text. */
  readonly digests: readonly [record: string, text: string];
}
