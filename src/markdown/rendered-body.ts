/** The text of an article, ready for its page. */
export interface RenderedBody {
  /** HTML that is safe as it stands: no markup of it came from content as markup. */
  readonly html: string;
  /** The lede, the first paragraph, as plain text: no markup, no direction marks, one line. */
  readonly lede: string;
}
