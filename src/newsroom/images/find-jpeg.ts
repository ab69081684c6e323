import { pictureOf, widestOf } from "./picture-of.ts";
import type { PictureFile, Pictures } from "./picture.ts";

/**
 * The JPEG of a picture for those who take only one file: the widest that is no wider than a width,
 * else the narrowest there is. Throws for a picture that the newspaper lacks.
 *
 * @param file - in `content/`: `content/1401/04/bridge.jpg`
 * @param widest - in pixels
 */
export function findJpeg(pictures: Pictures, file: string, widest = Infinity): PictureFile {
  return widestOf(pictureOf(pictures, file).jpeg, widest);
}
