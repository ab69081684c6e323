import type { NewsArticleLeaf, NewsMediaOrganization, WithContext } from "schema-dts";
import { articlePermalink, frontPermalink } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import { editionOf } from "../masthead/edition.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { toPlainText } from "../typography/plain-text.ts";
import type { Language } from "../words/language.ts";
import { describeArticle } from "./description.ts";
import { icons } from "./icons.ts";

/**
 * An article as linked data: schema.org's NewsArticle, as search engines ask for it
 * (https://developers.google.com/search/docs/appearance/structured-data/article).
 *
 * Dates are Gregorian, with the offset where there is a time; texts hold no direction marks.
 */
export function newsArticle(
  finished: FinishedArticle,
  masthead: Masthead,
): WithContext<NewsArticleLeaf> {
  const { article } = finished;
  const address = masthead.address + articlePermalink(article);
  const publisher = newspaper(masthead, article.lang);
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
    dateModified: (article.updated ?? article.date).machine,
    author: article.byline ? person(article.byline) : (agency ?? publisher),
    ...(agency && { sourceOrganization: agency }),
    publisher,
    articleSection: toPlainText(article.desk.name[article.lang]),
    ...(article.tags.length > 0 && { keywords: article.tags.map(toPlainText) }),
    ...(article.place && { dateline: toPlainText(article.place) }),
    isAccessibleForFree: true,
  };
}

function newspaper(masthead: Masthead, lang: Language): NewsMediaOrganization {
  return {
    "@type": "NewsMediaOrganization",
    name: toPlainText(masthead.name[lang]),
    url: masthead.address + frontPermalink(editionOf(masthead, lang)),
    logo: masthead.address + icons.share,
  };
}

function person(name: string) {
  return { "@type": "Person" as const, name: toPlainText(name) };
}

function organization(name: string) {
  return { "@type": "Organization" as const, name: toPlainText(name) };
}
