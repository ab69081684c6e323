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
  page: (page) => `Page ${page}`,
  listDescription: (subject, name) => `The news on ${subject} from ${name}, the newest first.`,
  noArticles: "This desk has no articles yet.",
  older: (subject) => `Older articles: ${subject}`,
  newer: (subject) => `Newer articles: ${subject}`,
  pages: "Other pages",
  topic: "Topic",
};
