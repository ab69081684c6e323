import { lastChange } from "../../src/newsroom/article/amendments.ts";
import {
  articlePermalink,
  deskPermalink,
  frontPermalink,
} from "../../src/newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../src/newsroom/content/newspaper.ts";
import type { Pictures } from "../../src/newsroom/images/picture.ts";
import { editionOf, type Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { formatTitle } from "../../src/site/metadata/describe-article.ts";
import { breadcrumbList, formatJsonLd, newspaper } from "../../src/site/metadata/linked-data.ts";
import { newsArticle } from "../../src/site/metadata/news-article.ts";
import { toPlainText } from "../../src/language/typography/plain-text.ts";
import { Raw } from "./raw.tsx";
import { collectionPage, type Collection } from "../../src/site/metadata/collection-page.ts";

interface ArticleMetadataProps {
  readonly article: FinishedArticle;
  readonly masthead: Masthead;
  readonly pictures: Pictures;
}

/** The metadata of an article's page, besides those of every page. */
export function ArticleMetadata({ article: finished, masthead, pictures }: ArticleMetadataProps) {
  const { article } = finished;
  const { desk, lang } = article;
  const edition = editionOf(masthead, lang);
  const changed = lastChange(article);
  const path = [
    { name: masthead.name[lang], permalink: frontPermalink(edition) },
    { name: desk.name[lang], permalink: deskPermalink(edition, desk) },
    { name: formatTitle(article), permalink: articlePermalink(article) },
  ];
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={formatTitle(article)} />
      <meta property="article:published_time" content={article.date.machine} />
      {changed !== article.date && (
        <meta property="article:modified_time" content={changed.machine} />
      )}
      <meta property="article:section" content={toPlainText(desk.name[lang])} />
      {article.tags.map((tag) => (
        <meta property="article:tag" content={toPlainText(tag)} />
      ))}
      <Raw
        as="script"
        type="application/ld+json"
        html={formatJsonLd(newsArticle(finished, masthead, pictures))}
      />
      <Raw
        as="script"
        type="application/ld+json"
        html={formatJsonLd({ "@context": "https://schema.org", ...breadcrumbList(path, masthead) })}
      />
    </>
  );
}

interface ListMetadataProps extends Collection {
  readonly masthead: Masthead;
}

/** The metadata of a page that lists articles, besides those of every page. */
export function ListMetadata({ masthead, ...collection }: ListMetadataProps) {
  const { edition, title, permalink } = collection;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:title" content={toPlainText(title)} />
      <Raw
        as="script"
        type="application/ld+json"
        html={formatJsonLd(collectionPage(collection, masthead))}
      />
      {permalink === frontPermalink(edition) && (
        <Raw
          as="script"
          type="application/ld+json"
          html={formatJsonLd({
            "@context": "https://schema.org",
            ...newspaper(masthead, edition.lang),
          })}
        />
      )}
    </>
  );
}
