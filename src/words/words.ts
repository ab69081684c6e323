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
}

/** The words of each language. */
export const words: { readonly [L in Language]: Words } = { en: english, fa: persian };

/**
 * The labels of the slip's three facts, in Persian on every page, as Iranian news sites print them
 * and as the newspaper's former system did.
 */
export const slipLabels = { id: "کد خبر:", date: "تاریخ:", link: "لینک مطلب:" } as const;
