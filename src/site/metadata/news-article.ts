import type { ImageObjectLeaf, NewsArticleLeaf, WithContext } from "schema-dts";
import type { Article, ArticleImage } from "../../newsroom/article/article.ts";
import { lastChange, listAmendments } from "../../newsroom/article/amendments.ts";
import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { findJpeg, type Pictures } from "../../newsroom/images/picture.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import { words } from "../../language/words/words.ts";
import { describeArticle } from "./describe-article.ts";
import { newspaper } from "./linked-data.ts";

/**
 * An article as JSON-LD: schema.org's NewsArticle, as search engines ask for it
 * (https://developers.google.com/search/docs/appearance/structured-data/article).
 *
 * Dates are Gregorian, with the offset where there is a time; texts hold no direction marks.
 * A retracted article keeps its headline; the retraction is listed among the corrections.
 * Each picture is named by its widest JPEG. Front matter doesn't say which of two translations is the
 * original, so each names the other as its translation.
 *
 * @param pictures - every picture that the article names
 */
export function newsArticle(
  finished: FinishedArticle,
  masthead: Masthead,
  pictures: Pictures,
): WithContext<NewsArticleLeaf> {
  const { article, body } = finished;
  const address = masthead.address + articlePermalink(article);
  const publisher = newspaper(masthead, article.lang);
  const shown: readonly ShownPicture[] = [
    ...(article.image === undefined ? [] : [article.image]),
    ...body.pictures,
  ];
  const agency = article.agency === undefined ? undefined : organization(article.agency);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: toPlainText(article.title),
    ...(article.kicker && { alternativeHeadline: toPlainText(article.kicker) }),
    description: describeArticle(finished),
    url: address,
    mainEntityOfPage: address,
    identifier: article.id,
    inLanguage: article.lang,
    datePublished: article.date.machine,
    dateModified: lastChange(article).machine,
    author: article.byline ? person(article.byline) : (agency ?? publisher),
    ...(agency && { sourceOrganization: agency }),
    publisher,
    articleSection: toPlainText(article.desk.name[article.lang]),
    ...(article.tags.length > 0 && { keywords: article.tags.map(toPlainText) }),
    ...(article.place && { dateline: toPlainText(article.place) }),
    ...(shown.length > 0 && {
      image: shown.map((picture) => imageObject(picture, masthead, pictures)),
    }),
    ...(article.translation && {
      workTranslation: {
        "@type": "NewsArticle",
        url: masthead.address + articlePermalink({ id: article.translation }),
      },
    }),
    ...correctionsOf(article),
    isAccessibleForFree: true,
  };
}

/** Corrections and retraction (https://schema.org/correction), the newest first. */
function correctionsOf(article: Article): Pick<NewsArticleLeaf, "correction"> {
  const amendments = listAmendments(article);
  if (amendments.length === 0) return {};
  const { retracted } = words[article.lang];
  return {
    correction: amendments.map(({ kind, date, text }) => ({
      "@type": "CorrectionComment",
      datePublished: date.machine,
      text: toPlainText(kind === "retraction" ? `${retracted} ${text}` : text),
    })),
  };
}

/** A picture above the text or in it. */
type ShownPicture = Pick<ArticleImage, "file" | "caption" | "credit">;

function imageObject(
  { file, caption, credit }: ShownPicture,
  masthead: Masthead,
  pictures: Pictures,
): ImageObjectLeaf {
  const { permalink, width, height } = findJpeg(pictures, file);
  return {
    "@type": "ImageObject",
    url: masthead.address + permalink,
    width: `${width} px`,
    height: `${height} px`,
    ...(caption && { caption: toPlainText(caption) }),
    ...(credit && { creditText: toPlainText(credit) }),
  };
}

function person(name: string) {
  return { "@type": "Person" as const, name: toPlainText(name) };
}

function organization(name: string) {
  return { "@type": "Organization" as const, name: toPlainText(name) };
}
