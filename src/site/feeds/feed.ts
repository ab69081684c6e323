import type { FeedPermalinks } from "../../newsroom/article/permalink.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import type { Language } from "../../language/words/language.ts";

/**
 * A feed in any format. Texts are as the editor typed them, neither cut nor escaped; addresses are
 * absolute except `permalinks`.
 */
export interface Feed {
  /** A URN that is no address. */
  readonly id: string;
  /** `Khabar`, or for a desk `Khabar – International`. */
  readonly title: string;
  readonly description: string;
  /** The newspaper's name, the author of entries that name no other. */
  readonly newspaper: string;
  readonly lang: Language;
  /** The front of the edition or of the desk. */
  readonly front: string;
  /** Where the newspaper stands, without a slash at the end. */
  readonly address: string;
  readonly permalinks: FeedPermalinks;
  /** The latest change of any entry or retracted article. */
  readonly updated: Moment;
  /** What the feed is made from: the articles of its entries, then retracted ones. */
  readonly articles: readonly FinishedArticle[];
  /** The 50 newest articles, the newest first; none where all of them were retracted. */
  readonly entries: readonly FeedEntry[];
}

/** An article in a feed. */
export interface FeedEntry {
  /** A URN that is no address, and stays when address, desk or headline change. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly lang: Language;
  readonly published: Moment;
  /** When the article last changed; when it was published, where it never did. */
  readonly updated: Moment;
  /** The byline, else the agency, else the newspaper. */
  readonly author: string;
  /** The deck, else the lede, as plain text. */
  readonly summary: string;
  /** The whole text and what was put right, as HTML in an element that says its language and direction. */
  readonly html: string;
  /** The desk's name, then the tags. */
  readonly categories: readonly string[];
  /** The picture above the text, which stands in `html` as well. */
  readonly image?: FeedPicture;
}

/** A picture in a feed, a JPEG. */
export interface FeedPicture {
  readonly address: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
