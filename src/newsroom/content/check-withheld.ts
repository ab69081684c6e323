import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import { compareProblems } from "../../language/problem/problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { locateKey } from "./locate-key.ts";
import type { ContentPlace } from "./locate-key.ts";
import type { DividedNewspaper, WithheldArticle } from "./withhold.ts";

/**
 * Reports what keeps a divided newspaper from being published: nothing is left of it, or readers have
 * already what is now to be withheld. Found when it is built, since content alone doesn't tell.
 *
 * A draft counts like an embargo. Its page would vanish, and with it an address that readers, feeds
 * and search engines have: what was published stays, or is retracted in the open. Whoever must take
 * it down all the same deletes the file.
 *
 * @param content - the folder, where it is and as problems call it
 * @param isPublished - whether the last build left a file of the site, `news/322596/index.html`
 */
export function checkWithheld(
  { published, withheld }: DividedNewspaper,
  content: ContentPlace,
  isPublished: (file: string) => boolean,
): readonly Problem[] {
  const late = withheld
    .filter(({ finished }) => isPublished(fileOfPermalink(articlePermalink(finished.article))))
    .map((article) => locateLate(article, content));
  if (late.length > 0) return late.sort(compareProblems);
  const { editions } = published.masthead;
  const isFirst = (lang: string): boolean => editions.length === 1 || lang === editions[0]?.lang;
  const kept = withheld.filter(({ finished }) => isFirst(finished.article.lang));
  const isOpen = published.articles.some(({ article }) => isFirst(article.lang));
  if (isOpen || kept.length === 0) return [];
  return [{ rule: "withheld-all", details: { count: kept.length }, file: content.name }];
}

function locateLate(
  { finished: { article }, withholding }: WithheldArticle,
  content: ContentPlace,
): Problem {
  const { file } = article;
  const { reason: key } = withholding;
  const until = withholding.reason === "draft" ? {} : { until: withholding.until.typed };
  const range = locateKey(content, file, key);
  return { rule: "withheld-late", details: { key, ...until }, file, ...(range && { range }) };
}
