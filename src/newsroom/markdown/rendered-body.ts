import type { Range } from "../../language/problem/problem.ts";

/** The text of an article as HTML, with gaps for its pictures. */
export interface RenderedBody {
  /**
   * Safe HTML: none of its markup came from content as markup. A picture belongs between each two
   * pieces, so there is one piece more than there are pictures.
   */
  readonly pieces: readonly string[];
  /** In the order of the text. */
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
  /** The alternative text: what it shows, for those who can't see it. */
  readonly alt: string;
  readonly caption?: string;
  /** Its place in the article's file. */
  readonly range: Range;
}

/**
 * Renders the whole text as HTML.
 *
 * @param renderPicture - returns safe HTML of a picture: a block that may stand where a paragraph may
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
