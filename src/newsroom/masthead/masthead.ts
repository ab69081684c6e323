import type { InEachLanguage, Language } from "../../language/words/language.ts";

/**
 * The newspaper: what `content/masthead.yaml` says of it. These docs are the glossary of its keys.
 */
export interface Masthead {
  /** The newspaper's name, in each language: `name: { en: Khabar, fa: خبر }`. */
  readonly name: InEachLanguage;
  /** Where the site stands, without a slash at the end: `https://khabar.example`. */
  readonly address: string;
  /** The language of an article that names none, and of the first edition: `en` or `fa`. */
  readonly language: Language;
  /**
   * The editions, at least one; the first is in `language`. With one, every article appears in it;
   * with more, `editions: [en, fa]`, an article appears in the edition of its language.
   */
  readonly editions: readonly Edition[];
  /** The time zone of every date in content, a name of the IANA database: `Asia/Tehran`. */
  readonly timeZone: string;
  /** The copyright line of each page, in each language. */
  readonly copyright: InEachLanguage;
  /** The desks, in the order in which the newspaper lists them. At least one. */
  readonly desks: readonly Desk[];
  /** Whether a picture in front matter needs its credit: it does, unless `pictureCredits: optional`. */
  readonly pictureCredits: "required" | "optional";
  /**
   * What shared links show that have no picture of their own: one picture for each desk, or with
   * `sharePictures: articles` the headline of each article.
   */
  readonly sharePictures: "desks" | "articles";
  /**
   * Whether each page ends with `Page generated in 0/0053 sec`, as the old system's did. False
   * unless asked for: with it, no two builds are alike.
   */
  readonly generationTime: boolean;
}

/** An edition: the newspaper's fronts, archive and feeds in one language. */
export interface Edition {
  readonly lang: Language;
  /** What its addresses begin with: `/` for the first edition, `/fa/` or `/en/` for the other. */
  readonly root: string;
}

/** A desk (میز، سرویس): a department of the newspaper, as `desk:` in an article names it. */
export interface Desk {
  /** Its name in addresses and front matter: `international`. */
  readonly slug: string;
  /** Its name on the page, in each language: `International`, `بین‌الملل`. */
  readonly name: InEachLanguage;
}
