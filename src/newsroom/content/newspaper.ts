import type { Pin } from "../masthead/pin.ts";
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
  /** Every picture that an article shows, once, in an order that no machine changes. */
  readonly pictures: readonly PictureUse[];
}

/** A picture inside `content/`, named by an article. */
export interface PictureUse {
  /** As messages call it, and articles do once they are read: `content/1401/04/bridge.jpg`. */
  readonly file: string;
  /** Where it is on this machine. */
  readonly location: string;
  /** Where an article names it first. */
  readonly named: { readonly file: string; readonly range: Range };
}

/** An article with its text rendered. */
export interface FinishedArticle {
  readonly article: Article;
  readonly body: RenderedBody;
  /** Milliseconds from reading its file to here, by a monotonic timer. */
  readonly readingTime: number;
}
