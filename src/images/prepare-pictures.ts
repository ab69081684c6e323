import type { Newspaper, PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Problem, Result } from "../problem/problem.ts";
import { askPictureMaker } from "./ask-picture-maker.ts";
import { findPicture, keyOfPicture, makePicturesFolder } from "./picture-cache.ts";
import type { Picture, Pictures } from "./picture.ts";
import { prepareSharePictures } from "./prepare-share-pictures.ts";

/**
 * Makes every picture of a newspaper that is not finished from an earlier build.
 *
 * @param workFolder - `.khabar`: finished pictures wait in its folder `pictures`
 * @returns the pictures, or every problem of their files
 */
export async function preparePictures(
  newspaper: Newspaper,
  workFolder: string,
): Promise<Result<Pictures>> {
  const picturesFolder = makePicturesFolder(workFolder);
  const ofFile = new Map<string, Picture>();
  const find = (uses: readonly PictureUse[]): readonly PictureUse[] =>
    uses.filter((use) => {
      const bytes = readPicture(use.location);
      const picture = Buffer.isBuffer(bytes)
        ? findPicture(picturesFolder, keyOfPicture(bytes))
        : undefined;
      if (picture !== undefined) ofFile.set(use.file, picture);
      return picture === undefined;
    });

  const missing = find(newspaper.pictures);
  if (missing.length > 0) {
    const faults = await askPictureMaker({ kind: "make", uses: missing, picturesFolder });
    const problems: readonly Problem[] = missing.flatMap(({ file, named }) => {
      const fault = faults.get(file);
      return fault === undefined ? [] : [{ ...fault, ...named }];
    });
    if (problems.length > 0) return { ok: false, problems };
    const [lost] = find(missing);
    if (lost !== undefined) throw new Error(`${lost.location} changed while its picture was made`);
  }
  const shared = await prepareSharePictures(newspaper, picturesFolder);
  return { ok: true, value: { ofFile, ...shared } };
}
