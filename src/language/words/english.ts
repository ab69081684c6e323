import type { Words } from "./words.ts";

/** The words of the site in English. */
export const english: Words = {
  skipToText: "Skip to the text",
  desk: (name) => `${name} Desk`,
  moment: (jalali, gregorian, time) => `${jalali} (${gregorian})${time ? `, ${time}` : ""}`,
  updated: "Updated",
  tags: "Topics",
  frontDescription: (name) => `The news from ${name}, the newest first.`,
  generated: (seconds) => `Page generated in ${seconds} sec`,

  // What stands around every page, and on articles, fronts and lists.
  ownName: "English",
  desks: "Desks",
  path: "The way to this page",
  more: "More of the newspaper",
  corrections: "Corrections",
  archive: "Archive",
  inFeedReader: "Follow in a feed reader:",
  credit: "Photo:",
  readTranslation: "Read this in English",
  sendByMail: "Send by mail",
  moreFromDesk: (desk) => `More from the ${desk}`,
  previousArticle: "Before this",
  nextArticle: "After this",
  related: "Earlier on this",
  pageOf: (subject, page) => `${subject} – page ${page}`,
  listDescription: (subject, name) => `The news on ${subject} from ${name}, the newest first.`,
  noArticles: "There are no articles here at present.",
  older: (subject) => `Older articles: ${subject}`,
  newer: (subject) => `Newer articles: ${subject}`,
  pages: "Other pages",
  topic: "Topic",

  // What was put right, and what was withdrawn.
  correction: "Correction",
  corrected: "Corrected",
  retractedAt: "Retracted",
  retracted: "Retracted:",
  articleRetracted: "This article has been retracted",
  allCorrections: "All corrections",
  correctionsDescription: (name) => `What ${name} has put right or withdrawn, the newest first.`,
  noCorrections: "Nothing has been corrected so far.",
  olderCorrections: "Older corrections",
  newerCorrections: "Newer corrections",

  // The archive by day, and what is shown where there is no page.
  articleCount: (count, figures) => `${figures} ${count === 1 ? "article" : "articles"}`,
  dayDescription: (day, name) => `The news of ${day} from ${name}, by desk.`,
  spanDescription: (span, gregorian, name) => `The news of ${span} (${gregorian}) from ${name}.`,
  archiveDescription: (name) => `All the news from ${name}, by year, month and day.`,
  calendar: "Each day of the month with the number of its articles.",
  otherDates: "Before and after",
  earlier: "Before:",
  later: "After:",
  notFound: "There is no such page",
  notFoundText:
    "Nothing stands at this address. It may have been mistyped, or the link that led here is wrong.",
  toFront: (name) => `Front page of ${name}`,
};
