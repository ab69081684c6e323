/**
 * The words of the site itself in English: everything a reader sees that no editor typed, but for the
 * names of months and weekdays. Other languages have each of them too.
 */
export const english = {
  /** The link, first on each page, that leads past the masthead. */
  skipToText: "Skip to the text",
  /** A desk as the line above an article's text names it. */
  desk: (name: string) => `${name} Desk`,
  /** A day in both calendars, with its time where one is known. */
  moment: (jalali: string, gregorian: string, time?: string) =>
    `${jalali} (${gregorian})${time ? `, ${time}` : ""}`,
  /** Stands before the moment of the last change. */
  updated: "Updated",
  /** Names the list of tags. */
  tags: "Topics",
  /** Describes the front page, for search results and shared links. */
  frontDescription: (name: string) => `The news from ${name}, the newest first.`,
  /** The line that says how long a page took; `seconds` in figures. */
  generated: (seconds: string) => `Page generated in ${seconds} sec`,

  // Around every page, and on articles, fronts and lists.

  /** The language's own name, for the way to the edition in it. */
  ownName: "English",
  /** Names the row of desks. */
  desks: "Desks",
  /** Names the way from the front to the page. */
  path: "The way to this page",
  /** Names the ways on from the foot of a page. */
  more: "More of the newspaper",
  /** Names the page of corrections, and the note on an article. */
  corrections: "Corrections",
  /** Names the archive of all days. */
  archive: "Archive",
  /** Stands before the formats of a feed, each a link. */
  inFeedReader: "Follow in a feed reader:",
  /** Stands before the name of a picture's maker. */
  credit: "Photo:",
  /** Leads from an article to the same in this, the other language. */
  readTranslation: "Read this in English",
  /** Opens a mail with the article's headline and address. */
  sendByMail: "Send by mail",
  /** Names the neighbours of an article; `desk` as the line above its text. */
  moreFromDesk: (desk: string) => `More from the ${desk}`,
  /** The article of the desk that came before this one, and the one after it. */
  previousArticle: "Before this",
  nextArticle: "After this",
  /** Names the earlier articles on the same topics. */
  related: "Earlier on this",
  /** A page of a list behind its subject; `page` in figures. */
  pageOf: (subject: string, page: string) => `${subject} – page ${page}`,
  /** Describes a desk's or tag's page, for search results and shared links. */
  listDescription: (subject: string, name: string) =>
    `The news on ${subject} from ${name}, the newest first.`,
  /** Says of a desk or tag that it has no article to show. */
  noArticles: "There are no articles here at present.",
  /** Lead to the pages of a list before and behind; `subject` as its headline says it. */
  older: (subject: string) => `Older articles: ${subject}`,
  newer: (subject: string) => `Newer articles: ${subject}`,
  /** Names the ways to the other pages of a list. */
  pages: "Other pages",
  /** Stands above the name of a tag. */
  topic: "Topic",

  // Corrections and retractions.

  /** Stands above the only correction of an article. */
  correction: "Correction",
  /** Stands before the moment of the last correction. */
  corrected: "Corrected",
  /** Stands before the moment of a retraction. */
  retractedAt: "Retracted",
  /** Stands before a headline that is struck: not everyone hears or sees that it is. */
  retracted: "Retracted:",
  /** Stands above the reason of a retraction, in place of the text. */
  articleRetracted: "This article has been retracted",
  /** Leads from an article's corrections to all of the newspaper. */
  allCorrections: "All corrections",
  /** Describes the page of corrections, for search results and shared links. */
  correctionsDescription: (name: string) =>
    `What ${name} has put right or withdrawn, the newest first.`,
  /** Says that there are no corrections so far. */
  noCorrections: "Nothing has been corrected so far.",
  /** Lead to the pages of corrections before and behind. */
  olderCorrections: "Older corrections",
  newerCorrections: "Newer corrections",

  // The archive by day, and the page for addresses without one.

  /** How many articles there are; `figures` as the language writes `count`. */
  articleCount: (count: number, figures: string) =>
    `${figures} ${count === 1 ? "article" : "articles"}`,
  /** Describes a day's page, for search results and shared links. */
  dayDescription: (day: string, name: string) => `The news of ${day} from ${name}, by desk.`,
  /** Describes a month's or year's page; `gregorian` is its first and last day. */
  spanDescription: (span: string, gregorian: string, name: string) =>
    `The news of ${span} (${gregorian}) from ${name}.`,
  /** Describes the list of years. */
  archiveDescription: (name: string) => `All the news from ${name}, by year, month and day.`,
  /** Says what stands in a month's calendar. */
  calendar: "Each day of the month with the number of its articles.",
  /** Names the ways to the dates around this one. */
  otherDates: "Before and after",
  /** Stand before the nearest date with articles before this one, and after it. */
  earlier: "Before:",
  later: "After:",
  /** The headline where there is no page. */
  notFound: "There is no such page",
  /** Says plainly what happened. */
  notFoundText:
    "Nothing stands at this address. It may have been mistyped, or the link that led here is wrong.",
  /** Leads to the front from where there is no page. */
  toFront: (name: string) => `Front page of ${name}`,
};

/** The words of the site in one language. A word that a language lacks fails the type check. */
export type Words = Readonly<typeof english>;
