import { tagSlug } from "../../newsroom/article/permalink.ts";
import { readPicture } from "../../newsroom/content/read-picture.ts";
import type { FinishedArticle, Newspaper, PictureUse } from "../../newsroom/content/newspaper.ts";
import { picturesOf } from "../../newsroom/content/withhold.ts";
import type { WithheldArticle } from "../../newsroom/content/withhold.ts";
import { keyOfPicture } from "../../newsroom/images/picture-cache.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";

/**
 * What a proof looks for, and some of what is published. As JSON it can be sent to another process that
 * has the same shards: both look for the same.
 */
export interface Sought {
  readonly withheld: readonly SoughtArticle[];
  readonly masthead: Masthead;
  /** Tags of withheld articles that published ones have, too. */
  readonly tags: readonly string[];
  /** Some published articles: they tell which words are usual, and that most phrases are. */
  readonly usual: readonly FinishedArticle[];
}

/** A withheld article, and the names that its pictures would have in the site. */
export interface SoughtArticle {
  readonly finished: FinishedArticle;
  readonly pictures: readonly string[];
}

const usualArticles = 20;

/**
 * Collects what a proof looks for.
 *
 * @param pictures - of the whole newspaper
 * @param shown - the pictures that are published
 */
export function collectSought(
  withheld: readonly WithheldArticle[],
  published: Newspaper,
  pictures: readonly PictureUse[],
  shown: Pictures["ofFile"],
): Sought {
  const keyOf = planKeys(pictures, published.pictures, shown);
  const openTags = collectSlugs(published.articles);
  const tags = new Set(withheld.flatMap(({ finished }) => finished.article.tags));
  return {
    withheld: withheld.map(({ finished }) => ({
      finished,
      pictures: picturesOf(finished.article, finished.body).flatMap((file) => keyOf(file) ?? []),
    })),
    masthead: published.masthead,
    tags: [...tags].filter((tag) => openTags.has(tagSlug(tag))),
    usual: published.articles.slice(0, usualArticles),
  };
}

function collectSlugs(articles: readonly FinishedArticle[]): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const { article } of articles) for (const tag of article.tags) tags.add(tag);
  return new Set(Array.from(tags, tagSlug));
}

/**
 * The names that pictures would have in the site, but for those that it has anyhow: a picture may be
 * there under another name.
 */
function planKeys(
  pictures: readonly PictureUse[],
  published: readonly PictureUse[],
  shown: Pictures["ofFile"],
): (file: string) => string | undefined {
  const open = new Set(published.map(({ file }) => file));
  const hidden = pictures.filter(({ file }) => !open.has(file));
  const keys = new Map<string, string>();
  if (hidden.length === 0) return () => undefined;
  const names = Array.from(shown.values(), ({ jpeg }) => jpeg[0]?.permalink ?? "");
  const openKeys = new Set(names.map((name) => /([0-9a-f]+)-\d+\.jpg$/.exec(name)?.[1]));
  for (const { file, location } of hidden) {
    const bytes = readPicture(location);
    const key = Buffer.isBuffer(bytes) ? keyOfPicture(bytes) : undefined;
    if (key !== undefined && !openKeys.has(key)) keys.set(file, key);
  }
  return (file) => keys.get(file);
}
