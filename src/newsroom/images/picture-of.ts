import type { Picture, PictureFile, Pictures } from "./picture.ts";

/**
 * The picture made of a file in content.
 *
 * Throws for one that the newspaper lacks: each that an article names was made beforehand.
 *
 * @param file - `content/1401/04/bridge.jpg`
 */
export function pictureOf(pictures: Pictures, file: string): Picture {
  const picture = pictures.ofFile.get(file);
  if (picture === undefined) throw new Error(`There is no picture of ${file}.`);
  return picture;
}

/** The widest of a picture's files that is no wider than a width, else the narrowest there is. */
export function widestOf(files: readonly PictureFile[], widest: number): PictureFile {
  const found = files.findLast(({ width }) => width <= widest) ?? files[0];
  if (found === undefined) throw new Error("a picture has at least one file of each format");
  return found;
}
