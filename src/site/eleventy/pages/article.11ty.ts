import { articlePermalink } from "../../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../../newsroom/content/newspaper.ts";

/** One page an article. */
export const data = {
  pagination: { data: "articles", size: 1, alias: "article" },
  permalink: ({ article }: { readonly article: FinishedArticle }): string =>
    articlePermalink(article.article),
  layout: "article.11ty.tsx",
  eleventyExcludeFromCollections: true,
};
