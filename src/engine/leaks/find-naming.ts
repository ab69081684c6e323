import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import type { WithheldArticle } from "../../newsroom/content/withhold.ts";

// A page that is published under its key need not be looked at again when other articles are withheld
// than when it was rendered. Its key holds all that it is made from, and all of that is published now:
// what the page says, something published says, which is no leak. Nor can it hold words that were
// withheld then: they were looked for; nor words that were written since. One thing is a leak though
// somebody published it: the address of a withheld article. An editor may have typed it before there
// was such an article.

/** The pages of published articles whose texts name the address of a withheld one. */
export function findNaming(
  articles: readonly FinishedArticle[],
  withheld: readonly WithheldArticle[],
): ReadonlySet<string> {
  const ids = new Set(withheld.map(({ finished }) => finished.article.id));
  const files = new Set<string>();
  for (const finished of articles) {
    if (finished.indexed?.named.some((id) => ids.has(id)) !== true) continue;
    files.add(fileOfPermalink(articlePermalink(finished.article)));
  }
  return files;
}
