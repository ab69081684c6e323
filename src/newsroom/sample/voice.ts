/** What a text of the sample newspaper can say of itself: its numbers, as its language writes them. */
export interface Mention {
  /** The article's id. */
  readonly article: string;
  /** The paragraph's number, and of how many. */
  readonly paragraph: string;
  readonly paragraphs: string;
}

/** A text that speaks of itself. */
export type Phrase = (mention: Mention) => string;

/**
 * How sample articles talk in one language. Everything speaks of the sample itself: no text can be
 * taken for news.
 */
export interface Voice {
  /** A number in Latin digits, as this language writes it. */
  readonly number: (digits: string) => string;
  readonly headlines: readonly Phrase[];
  readonly kickers: readonly string[];
  readonly decks: readonly Phrase[];
  readonly byline: Phrase;
  readonly agency: string;
  readonly places: readonly string[];
  /** The first paragraph. */
  readonly ledes: readonly Phrase[];
  /** How another paragraph begins. */
  readonly openings: readonly Phrase[];
  /** How it goes on. */
  readonly sentences: readonly Phrase[];
  readonly headings: readonly Phrase[];
  readonly quotations: readonly Phrase[];
  readonly listItems: readonly string[];
  /** A table: its head, and what its rows are called. */
  readonly table: { readonly head: readonly [string, string]; readonly rows: readonly string[] };
  /** A sentence with a link to another article. */
  readonly link: (article: string, address: string) => string;
  /** What each sample picture shows, from the first. */
  readonly pictures: readonly string[];
  readonly caption: (picture: string, article: string) => string;
  readonly credit: string;
  /** What was put right, and why an article was withdrawn. */
  readonly correction: Phrase;
  readonly retraction: Phrase;
}
