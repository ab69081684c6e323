import { tagSlug } from "../../newsroom/article/permalink.ts";
import { readPicture } from "../../newsroom/content/read-picture.ts";
import type { FinishedArticle, Newspaper, PictureUse } from "../../newsroom/content/newspaper.ts";
import { picturesOf, type WithheldArticle } from "../../newsroom/content/withhold.ts";
import { keyOfPicture } from "../../newsroom/images/picture-cache.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";

/**
 * What a leak check looks for, and a sample of what is published. As JSON it can be sent to a worker that has
 * the same index.
 */
export interface LeakPatterns {
  readonly withheld: readonly LeakSource[];
  readonly masthead: Masthead;
  /** Tags of withheld articles that published ones have, too. */
  readonly tags: readonly string[];
  /** Some published articles, which tell how frequent words are, and which phrases are no leak. */
  readonly sample: readonly FinishedArticle[];
}

/** A withheld article, and the names that its pictures would have in the site. */
export interface LeakSource {
  readonly finished: FinishedArticle;
  readonly pictures: readonly string[];
}

/** How many published articles are a sample. */
export const sampleSize = 20;

/**
 * Collects what a leak check looks for.
 *
 * @param pictures - the pictures of the whole newspaper
 * @param shown - the published pictures
 */
export function collectLeakPatterns(
  withheld: readonly WithheldArticle[],
  published: Newspaper,
  pictures: readonly PictureUse[],
  shown: Pictures["ofFile"],
): LeakPatterns {
  const keyOf = planKeys(pictures, published.pictures, shown);
  const openTags = collectSlugs(published.articles);
  const tags = new Set(withheld.flatMap(({ finished }) => finished.article.tags));
  return {
    withheld: withheld.map(({ finished }) => ({
      finished,
      pictures: picturesOf(finished).flatMap((file) => keyOf(file) ?? []),
    })),
    masthead: published.masthead,
    tags: [...tags].filter((tag) => openTags.has(tagSlug(tag))),
    sample: published.articles.slice(0, sampleSize),
  };
}

function collectSlugs(articles: readonly FinishedArticle[]): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const { article } of articles) for (const tag of article.tags) tags.add(tag);
  return new Set(Array.from(tags, tagSlug));
}

/**
 * The names that withheld pictures would have in the site. Left out are those that it has: the same picture may
 * be published from another file.
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
