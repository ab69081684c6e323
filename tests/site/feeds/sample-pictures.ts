import type { Picture, PictureFile, Pictures } from "../../../src/newsroom/images/picture.ts";

/** Pictures by the files they were made from, as `images/` makes them but for the bytes. */
export function samplePictures(widths: { readonly [file: string]: readonly number[] }): Pictures {
  const pictureOf = (name: string, all: readonly number[]): Picture => {
    const filesIn = (extension: string): PictureFile[] =>
      all.map((width) => ({
        permalink: `/pictures/${name}-${width}.${extension}`,
        width,
        height: width / 2,
        location: `/nowhere/${name}-${width}.${extension}`,
      }));
    return { avif: filesIn("avif"), webp: filesIn("webp"), jpeg: filesIn("jpg") };
  };
  const named = Object.entries(widths).map(
    ([file, all]) => [file, pictureOf(file.replace(/^.*\/|\..*$/g, ""), all)] as const,
  );
  return { ofFile: new Map(named), ofDesk: new Map(), ofArticle: new Map() };
}

/** A picture in the text of an article. */
export function bodyPicture(file: string, alt: string, caption?: string) {
  const place = { line: 1, column: 1 };
  const range = { start: place, end: place };
  return { file, alt, range, ...(caption !== undefined && { caption }) };
}
