import type { Amendment } from "../../newsroom/article/amendments.ts";
import type { JalaliDate } from "../../language/calendar/jalali.ts";
import type { Desk, Edition } from "../../newsroom/masthead/masthead.ts";
import type { StorySize } from "../../newsroom/masthead/front.ts";
import type { Summary } from "./summary.ts";

// The records of pages that list articles: `plan-….ts` makes them from the archive, layouts render them.

/** An edition's front: `/`. */
export interface Front {
  readonly edition: Edition;
  readonly permalink: string;
  /** At most 40, the lead first; the newest first behind those that an editor pinned. */
  readonly stories: readonly FrontStory[];
}

export interface FrontStory {
  readonly summary: Summary;
  readonly size: StorySize;
}

/** What a list of articles is about. */
export type Subject =
  { readonly kind: "desk"; readonly desk: Desk } | { readonly kind: "tag"; readonly tag: string };

/** A desk's or tag's front, or a page of its list. */
export interface ListPage {
  readonly edition: Edition;
  readonly permalink: string;
  readonly subject: Subject;
  /** Absent on the front; else counted from 1, the page of the oldest articles. */
  readonly number?: number;
  /**
   * At most 40, the newest first; none on the front of a desk that has no article yet. A retracted
   * article stands on a page, struck, and never on the front.
   */
  readonly stories: readonly Summary[];
  /** The address of the page that goes on with older articles. */
  readonly older?: string;
  /** The address of the page with newer ones. */
  readonly newer?: string;
}

/** The front of the list of corrections and retractions, `/corrections/`, or a page of it. */
export interface CorrectionsPage {
  readonly edition: Edition;
  readonly permalink: string;
  /** Absent on the front; else counted from 1, the page of the oldest. */
  readonly number?: number;
  /** At most 40, the newest first; none before the first correction. */
  readonly amendments: readonly ListedAmendment[];
  /** The address of the page that goes on with older ones. */
  readonly older?: string;
  /** The address of the page with newer ones. */
  readonly newer?: string;
}

/** A correction or retraction, and its article. */
export interface ListedAmendment extends Amendment {
  readonly summary: Summary;
}

/** A day's articles: `/1401/04/06/`. */
export interface DayPage {
  readonly edition: Edition;
  readonly permalink: string;
  readonly date: JalaliDate;
  /** In the masthead's order; of each desk the newest first. */
  readonly desks: readonly { readonly desk: Desk; readonly stories: readonly Summary[] }[];
  /** The nearest day before that has articles. */
  readonly before?: JalaliDate;
  /** The nearest day after that has articles. */
  readonly after?: JalaliDate;
}

export type JalaliMonth = Pick<JalaliDate, "year" | "month">;
export type JalaliYear = Pick<JalaliDate, "year">;

/** A month's calendar: `/1401/04/`. */
export interface MonthPage {
  readonly edition: Edition;
  readonly permalink: string;
  readonly date: JalaliMonth;
  /** The days that have articles, in order, and how many. */
  readonly days: readonly { readonly date: JalaliDate; readonly count: number }[];
  readonly before?: JalaliMonth;
  readonly after?: JalaliMonth;
}

/** A year's months: `/1401/`. */
export interface YearPage {
  readonly edition: Edition;
  readonly permalink: string;
  readonly date: JalaliYear;
  /** The months that have articles, in order, and how many. */
  readonly months: readonly { readonly date: JalaliMonth; readonly count: number }[];
  readonly before?: JalaliYear;
  readonly after?: JalaliYear;
}

/** The list of years: `/archive/`. */
export interface ArchivePage {
  readonly edition: Edition;
  readonly permalink: string;
  /** The years that have articles, the latest first, and how many. */
  readonly years: readonly { readonly date: JalaliYear; readonly count: number }[];
}

/** The page for addresses that have none: `/404.html`. */
export interface NotFoundPage {
  readonly edition: Edition;
  readonly permalink: string;
}

/** Pages that are made anew at each iteration, and not held: there may be thousands. */
export interface PlannedPages<T> extends Iterable<T> {
  readonly length: number;
}

/** Every page that lists articles. */
export interface ArchivePages {
  readonly fronts: readonly Front[];
  readonly deskPages: PlannedPages<ListPage>;
  readonly tagPages: PlannedPages<ListPage>;
  readonly corrections: readonly CorrectionsPage[];
  readonly days: PlannedPages<DayPage>;
  readonly months: readonly MonthPage[];
  readonly years: readonly YearPage[];
  readonly archives: readonly ArchivePage[];
  readonly notFound: readonly NotFoundPage[];
}

/** An article's neighbours, all of its own edition. */
export interface Neighbours {
  /** The article of its desk that came before it. */
  readonly previous?: Summary;
  /** The article of its desk that came after it. */
  readonly next?: Summary;
  /** Up to four, all earlier by instant and none retracted, the nearest in subject first. */
  readonly related: readonly Summary[];
}
