import type { Picture, Pictures } from "../../src/images/picture.ts";

/** The picture made of a file in content. Every file that an article names has one. */
export function pictureOf(pictures: Pictures, file: string): Picture {
  const picture = pictures.ofFile.get(file);
  if (picture === undefined) throw new Error(`No picture was made of ${file}`);
  return picture;
}
