import type { Moment } from "../../language/calendar/moment.ts";
import type { Desk } from "../masthead/masthead.ts";
import type { Range } from "../../language/problem/problem.ts";
import type { Language } from "../../language/words/language.ts";

/**
 * An article, checked: past `schema.ts` nothing about it is in doubt.
 *
 * These docs are the glossary of the front matter; a field stands here under the key that an editor
 * types, and under no other name anywhere.
 */
export interface Article {
  /** The article's code (کد خبر), 1 to 12 Latin digits. Text: `0322596` and `322596` differ. */
  readonly id: string;
  /** The headline. */
  readonly title: string;
  /** When it was published: the Jalali date as typed, with all that follows from it. */
  readonly date: Moment;
  /** The desk (میز، سرویس) that answers for it. */
  readonly desk: Desk;
  /** The line above the headline (روتیتر). */
  readonly kicker?: string;
  /** The sentence or two below the headline. */
  readonly deck?: string;
  /** Who wrote it. */
  readonly byline?: string;
  /** The news agency that reported it: `IRNA`. */
  readonly agency?: string;
  /** The city of the dateline: `Bishkek`. */
  readonly place?: string;
  /** What it is about, in the order typed; none twice. */
  readonly tags: readonly string[];
  /** The language of its text, the masthead's where front matter names none. */
  readonly lang: Language;
  /** When its text last changed, never before `date`. */
  readonly updated?: Moment;
  /** What was put right after it was published, in the order typed. */
  readonly corrections: readonly Correction[];
  /** Why it no longer stands, where it was withdrawn: its address stays, its text goes. */
  readonly retracted?: Retraction;
  /** Whether it is kept out of every build but the preview: `draft: true`. */
  readonly draft: boolean;
  /** The instant before which it is kept out of every build but the preview. */
  readonly embargo?: Moment;
  /** The picture above its text. */
  readonly image?: ArticleImage;
  /** The id of the same article in the other language, which names this one in turn. */
  readonly translation?: string;
  /** The file it came from: `content/1401/04/322596.md`. */
  readonly file: string;
}

/** A mistake that was put right: `corrections: [{ date: 1401/4/7 10:00, text: … }]`. */
export interface Correction {
  /** When it was put right, never before the article's `date`. */
  readonly date: Moment;
  /** What was wrong and what is right, as readers are told it. */
  readonly text: string;
  /** Where its date stands in the article's file. */
  readonly range: Range;
}

/** A withdrawal: `retracted: { date: 1401/4/8, reason: … }`. */
export interface Retraction {
  /** When the article was withdrawn, never before its `date` or its last correction. */
  readonly date: Moment;
  /** Why, as readers are told it in place of the text. */
  readonly reason: string;
  /** Where its date stands in the article's file. */
  readonly range: Range;
}

/** The picture of an article, as its front matter tells it. */
export interface ArticleImage {
  /**
   * The picture's file: as the editor typed it, from the article's own folder, and once content is
   * read with the folders of the content before it: `content/1401/04/bridge.jpg`.
   */
  readonly file: string;
  /** What it shows, for those who can't see it. */
  readonly alt: string;
  /** What stands below it. */
  readonly caption?: string;
  /** Who made it. */
  readonly credit?: string;
}

/** The text of an article as its file holds it, and where it starts. */
export interface ArticleText {
  /** Markdown, lines ended by `\n`. */
  readonly markdown: string;
  /** The line of the file, counted from 1, on which `markdown` starts. */
  readonly firstLine: number;
}
