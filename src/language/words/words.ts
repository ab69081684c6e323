import type { Language } from "./language.ts";
import { english } from "./english.ts";
import { persian } from "./persian.ts";

/**
 * The words of the site itself: everything a reader sees that no editor typed, but for the names of
 * months and weekdays. A word that a language lacks fails the type check.
 */
export interface Words {
  /** The link, first on each page, that leads past the masthead. */
  readonly skipToText: string;
  /** A desk as the line above an article's text names it. */
  readonly desk: (name: string) => string;
  /** A day in both calendars, with its time where one is known. */
  readonly moment: (jalali: string, gregorian: string, time?: string) => string;
  /** Stands before the moment of the last change. */
  readonly updated: string;
  /** Names the list of tags. */
  readonly tags: string;
  /** What the front page is, for search results and shared links. */
  readonly frontDescription: (name: string) => string;
  /** The line that says how long a page took; `seconds` in figures. */
  readonly generated: (seconds: string) => string;

  // What stands around every page, and on articles, fronts and lists.

  /** The language's own name, for the way to the edition in it. */
  readonly ownName: string;
  /** Names the row of desks. */
  readonly desks: string;
  /** Names the way from the front to the page. */
  readonly path: string;
  /** Names the ways on from the foot of a page. */
  readonly more: string;
  /** What was put right after it was published: a page, and a note on an article. */
  readonly corrections: string;
  /** The archive of all days. */
  readonly archive: string;
  /** Stands before the formats of a feed, each a link. */
  readonly inFeedReader: string;
  /** Stands before who made a picture. */
  readonly credit: string;
  /** Leads from an article to the same in this, the other language. */
  readonly readTranslation: string;
  /** Opens a mail with the article's headline and address. */
  readonly sendByMail: string;
  /** Names the neighbours of an article; `desk` as the line above its text. */
  readonly moreFromDesk: (desk: string) => string;
  /** The article of the desk that came before this one, and the one after it. */
  readonly previousArticle: string;
  readonly nextArticle: string;
  /** Earlier articles on the same. */
  readonly related: string;
  /** A page of a list behind its subject; `page` in figures. */
  readonly pageOf: (subject: string, page: string) => string;
  /** What a desk's or tag's page is, for search results and shared links. */
  readonly listDescription: (subject: string, name: string) => string;
  /** Says of a desk or tag that it has no article to show. */
  readonly noArticles: string;
  /** Lead to the pages of a list before and behind; `subject` as its headline says it. */
  readonly older: (subject: string) => string;
  readonly newer: (subject: string) => string;
  /** Names the ways to the other pages of a list. */
  readonly pages: string;
  /** Stands above the name of a tag. */
  readonly topic: string;

  // What was put right, and what was withdrawn.

  /** Stands above the only correction of an article. */
  readonly correction: string;
  /** Stands before the moment of the last correction. */
  readonly corrected: string;
  /** Stands before the moment of a retraction. */
  readonly retractedAt: string;
  /** Stands before a headline that is struck: not everyone hears or sees that it is. */
  readonly retracted: string;
  /** Stands above the reason of a retraction, in place of the text. */
  readonly articleRetracted: string;
  /** Leads from an article's corrections to all of the newspaper. */
  readonly allCorrections: string;
  /** What the page of corrections is, for search results and shared links. */
  readonly correctionsDescription: (name: string) => string;
  /** Says that nothing was put right so far. */
  readonly noCorrections: string;
  /** Lead to the pages of corrections before and behind. */
  readonly olderCorrections: string;
  readonly newerCorrections: string;

  // The archive by day, and what is shown where there is no page.

  /** How many articles there are; `figures` as the language writes `count`. */
  readonly articleCount: (count: number, figures: string) => string;
  /** What a day's page is, for search results and shared links. */
  readonly dayDescription: (day: string, name: string) => string;
  /** What a month's or year's page is; `gregorian` is its first and last day. */
  readonly spanDescription: (span: string, gregorian: string, name: string) => string;
  /** What the list of years is. */
  readonly archiveDescription: (name: string) => string;
  /** Says what stands in a month's calendar. */
  readonly calendar: string;
  /** Names the ways to the dates around this one. */
  readonly otherDates: string;
  /** Stand before the nearest date with articles before this one, and after it. */
  readonly earlier: string;
  readonly later: string;
  /** The headline where there is no page. */
  readonly notFound: string;
  /** Says plainly what happened. */
  readonly notFoundText: string;
  /** Leads to the front from where there is no page. */
  readonly toFront: (name: string) => string;
}

/** The words of each language. */
export const words: { readonly [L in Language]: Words } = { en: english, fa: persian };

/**
 * The labels of the slip's three facts, in Persian on every page, as Iranian news sites print them
 * and as the newspaper's former system did.
 */
export const slipLabels = { id: "کد خبر:", date: "تاریخ:", link: "لینک مطلب:" } as const;
