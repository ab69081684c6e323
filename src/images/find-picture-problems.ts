import path from "node:path";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Problem } from "../problem/problem.ts";
import { askPictureMaker } from "./ask-picture-maker.ts";
import { findPicture, keyOfPicture } from "./picture-cache.ts";

/**
 * Finds what is wrong with the pictures of a newspaper, each problem where an article names the
 * picture: too small or large, moving, truncated, corrupt.
 *
 * One that was made before, whole then and of the same bytes, is not decoded again.
 *
 * @param workFolder `.khabar`, where finished pictures wait. It may be absent.
 */
export async function findPictureProblems(
  uses: readonly PictureUse[],
  workFolder: string,
): Promise<readonly Problem[]> {
  const picturesFolder = path.join(workFolder, "pictures");
  const unknown = uses.filter(({ location }) => {
    const bytes = readPicture(location);
    return (
      !Buffer.isBuffer(bytes) || findPicture(picturesFolder, keyOfPicture(bytes)) === undefined
    );
  });
  if (unknown.length === 0) return [];
  const faults = await askPictureMaker({ kind: "examine", uses: unknown, picturesFolder });
  return unknown.flatMap(({ file, named }) => {
    const fault = faults.get(file);
    return fault === undefined ? [] : [{ ...fault, ...named }];
  });
}
