import path from "node:path";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault, Problem } from "../problem/problem.ts";
import { developPicture } from "./develop-picture.ts";
import { findPicture, keyOfPicture } from "./picture-cache.ts";

/**
 * Finds what is wrong with the pictures of a newspaper, each problem where an article names the
 * picture: too small or large, moving, truncated, corrupt.
 *
 * One at a time: a picture of 100 megapixels takes hundreds of MB to decode. One that was made
 * before, whole then and of the same bytes, is not decoded again.
 *
 * @param workFolder `.khabar`, where finished pictures wait. It may be absent.
 */
export async function findPictureProblems(
  uses: readonly PictureUse[],
  workFolder: string,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { file, location, named } of uses) {
    const fault = await findFault(location, file, path.join(workFolder, "pictures"));
    if (fault !== undefined) problems.push({ ...fault, ...named });
  }
  return problems;
}

async function findFault(
  location: string,
  file: string,
  picturesFolder: string,
): Promise<Fault | undefined> {
  const bytes = readPicture(location);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (findPicture(picturesFolder, keyOfPicture(bytes)) !== undefined) return undefined;
  const developed = await developPicture(bytes, file);
  return Buffer.isBuffer(developed) ? undefined : developed;
}
