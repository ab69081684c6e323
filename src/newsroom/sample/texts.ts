/** The numbers that a sample text mentions, as its language writes them. */
export interface Numbers {
  /** The article's id. */
  readonly article: string;
  /** The paragraph's number, and of how many. */
  readonly paragraph: string;
  readonly paragraphs: string;
}

/** A template: text with numbers in it. */
export type Phrase = (numbers: Numbers) => string;

/**
 * The texts of which sample articles in one language are made. All are about the sample itself, so that
 * none can be taken for news.
 */
export interface SampleTexts {
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
  /** Describe the sample pictures, in their order. */
  readonly pictures: readonly string[];
  readonly caption: (picture: string, article: string) => string;
  readonly credit: string;
  /** The text of a correction, and the reason of a retraction. */
  readonly correction: Phrase;
  readonly retraction: Phrase;
}
