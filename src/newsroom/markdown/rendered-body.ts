import type { Range } from "../../language/problem/problem.ts";

/** The text of an article, ready for its page but for its pictures. */
export interface RenderedBody {
  /**
   * HTML that is safe as it stands: no markup of it came from content as markup. Between two pieces
   * stands a picture: there is one piece more than there are pictures.
   */
  readonly pieces: readonly string[];
  /** The pictures, in the order in which they stand in the text. */
  readonly pictures: readonly BodyPicture[];
  /** The lede, the first paragraph, as plain text: no markup, no direction marks, one line. */
  readonly lede: string;
}

/** A picture in the text of an article: `![alt](file.jpg "caption")`, alone in its paragraph. */
export interface BodyPicture {
  /**
   * The picture's file: as the editor typed it, from the article's own folder, and once content is
   * read with the folders of the content before it: `content/1401/04/bridge.jpg`.
   */
  readonly file: string;
  /** What it shows, for those who can't see it. */
  readonly alt: string;
  readonly caption?: string;
  /** Where it stands in the article's file. */
  readonly range: Range;
}

/**
 * The whole text as HTML.
 *
 * @param renderPicture - makes safe HTML of a picture: a block that may stand where a paragraph may
 */
export function renderBody(
  { pieces, pictures }: RenderedBody,
  renderPicture: (picture: BodyPicture) => string,
): string {
  return pieces
    .map((piece, index) => {
      const picture = pictures[index];
      return picture === undefined ? piece : piece + renderPicture(picture);
    })
    .join("");
}
