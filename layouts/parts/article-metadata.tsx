import type { FinishedArticle } from "../../src/content/newspaper.ts";
import type { Masthead } from "../../src/masthead/masthead.ts";
import { formatJsonLd } from "../../src/metadata/json-ld.ts";
import { newsArticle } from "../../src/metadata/news-article.ts";
import { toPlainText } from "../../src/typography/plain-text.ts";
import { Raw } from "./raw.tsx";

export interface ArticleMetadataProps {
  readonly article: FinishedArticle;
  readonly masthead: Masthead;
}

/** What an article tells machines, beyond what every page does. */
export function ArticleMetadata({ article: finished, masthead }: ArticleMetadataProps) {
  const { article } = finished;
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={toPlainText(article.title)} />
      <meta property="article:published_time" content={article.date.machine} />
      {article.updated && (
        <meta property="article:modified_time" content={article.updated.machine} />
      )}
      <meta property="article:section" content={toPlainText(article.desk.name[article.lang])} />
      {article.tags.map((tag) => (
        <meta property="article:tag" content={toPlainText(tag)} />
      ))}
      <Raw
        as="script"
        type="application/ld+json"
        html={formatJsonLd(newsArticle(finished, masthead))}
      />
    </>
  );
}
