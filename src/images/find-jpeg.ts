import type { PictureFile, Pictures } from "./picture.ts";

/**
 * The JPEG of a picture for those who take only one file: the widest that is no wider than a width,
 * else the narrowest there is.
 *
 * Throws for a picture that the newspaper lacks: each that an article names was made beforehand.
 *
 * @param file - in `content/`: `content/1401/04/bridge.jpg`
 * @param widest - in pixels
 */
export function findJpeg(pictures: Pictures, file: string, widest = Infinity): PictureFile {
  const files = pictures.ofFile.get(file)?.jpeg ?? [];
  const found = files.findLast(({ width }) => width <= widest) ?? files[0];
  if (found === undefined) throw new Error(`There is no picture of ${file}.`);
  return found;
}
