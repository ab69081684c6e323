import type { Newspaper } from "../content/newspaper.ts";
import type { Problem, Result } from "../problem/problem.ts";
import { makePicturesFolder } from "./picture-cache.ts";
import type { Picture, Pictures } from "./picture.ts";
import { preparePicture } from "./prepare-picture.ts";
import { prepareSharePictures } from "./prepare-share-pictures.ts";

/**
 * Makes every picture of a newspaper that is not finished from an earlier build.
 *
 * One after another, which keeps the memory of a build small: encoding AVIF takes every core as it is.
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
  const problems: Problem[] = [];
  for (const use of newspaper.pictures) {
    const prepared = await preparePicture(use, picturesFolder);
    if ("picture" in prepared) ofFile.set(use.file, prepared.picture);
    else problems.push({ ...prepared.fault, ...use.named });
  }
  if (problems.length > 0) return { ok: false, problems };
  const shared = await prepareSharePictures(newspaper, picturesFolder);
  return { ok: true, value: { ofFile, ...shared } };
}
