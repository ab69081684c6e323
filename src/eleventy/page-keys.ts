import { hash } from "node:crypto";
import type { Neighbours } from "../archive/pages.ts";
import { picturesOf } from "../content/withhold.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { StoredArticle } from "../content/stored-article.ts";
import type { Pictures } from "../images/picture.ts";
import type { Sitemap } from "../sitemap/sitemap.ts";

/**
 * Keys of pages: while the key of a page is the same, so are its bytes. A key has three parts, divided by
 * dots: what the page is about, what it shows of other articles, and what all pages have in common. Each
 * is the beginning of a SHA-256.
 */
export class PageKeys {
  readonly #pictures: Pictures;
  readonly #common: string;
  readonly #shown = new WeakMap<StoredArticle, string>();

  /** @param common - all that every page is made from: masthead, look, code, packages, Node */
  constructor(common: unknown, pictures: Pictures) {
    this.#pictures = pictures;
    this.#common = shorten(JSON.stringify([common, [...pictures.ofDesk]]), commonLength);
  }

  /** The key of an article's page; none where the article isn't on file. */
  ofArticle(finished: FinishedArticle, around: Neighbours | undefined): string | undefined {
    if (!(finished instanceof StoredArticle)) return undefined;
    const { previous, next, related = [] } = around ?? {};
    const others = [previous, next, ...related].map((other) =>
      other instanceof StoredArticle ? other.sums.article : "",
    );
    const { article, body } = finished.sums;
    const own = [article, body, this.#picturesOf(finished), this.#shareOf(finished)];
    return this.#keyOf(own.join("\n"), others.join("\n"));
  }

  /** The key of a page that lists articles. */
  ofPage(page: { readonly permalink: string }): string {
    const others: string[] = [];
    const note = (finished: StoredArticle): number => {
      others.push(finished.sums.article, this.#picturesOf(finished));
      return others.length;
    };
    const own = JSON.stringify(
      page,
      function (this: Readonly<Record<string, unknown>>, name, value) {
        const held = this[name];
        return held instanceof StoredArticle ? note(held) : (value as unknown);
      },
    );
    return this.#keyOf(own, others.join("\n"));
  }

  /** The key of a sitemap of articles; none of another one. */
  ofSitemap({ permalink, articles }: Sitemap): string | undefined {
    if (!articles?.every((finished) => finished instanceof StoredArticle)) return undefined;
    const sums = articles.map((finished) => [finished.sums.article, this.#picturesOf(finished)]);
    return this.#keyOf(permalink, sums.join("\n"));
  }

  #keyOf(own: string, others: string): string {
    return [shorten(own), shorten(others), this.#common].join(".");
  }

  /** What its pictures are shown as: the same names may stand for other pictures. */
  #picturesOf(finished: StoredArticle): string {
    const known = this.#shown.get(finished);
    if (known !== undefined) return known;
    const files = picturesOf(finished.article, finished.body);
    if (files.length === 0) return "";
    const text = shorten(JSON.stringify(files.map((file) => this.#pictures.ofFile.get(file))));
    this.#shown.set(finished, text);
    return text;
  }

  #shareOf({ article }: StoredArticle): string {
    return this.#pictures.ofArticle.get(article.id)?.permalink ?? "";
  }
}

/** Why a page is rendered. */
export type Cause =
  /** It was not in the last site. */
  | "new"
  /** What it is about: an article's file or pictures, the stories of a list. */
  | "own"
  /** What it shows of other articles. */
  | "others"
  /** What all pages have in common. */
  | "common"
  /** Nothing that it is made from: its file in the site is gone or was changed. */
  | "touched";

/**
 * Why a page is rendered.
 *
 * @param before - its key in the last site, where it was there
 */
export function findCause(before: string | undefined, now: string): Cause {
  if (before === undefined) return "new";
  const [own, others, common] = before.split(".");
  const [ownNow, othersNow, commonNow] = now.split(".");
  if (common !== commonNow) return "common";
  if (own !== ownNow) return "own";
  return others === othersNow ? "touched" : "others";
}

/** Of a hash in Base64: 66 bits, and 48 of what all pages have in common. */
const length = 11;
const commonLength = 8;

function shorten(text: string, most = length): string {
  return hash("sha256", text, "base64url").slice(0, most);
}
