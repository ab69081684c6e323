import path from "node:path";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { askPictureMaker } from "./ask-picture-maker.ts";
import { findPicture, keyOfPicture, makePicturesFolder } from "./picture-cache.ts";
import type { Picture } from "./picture.ts";
import type { PictureTask } from "./picture-task.ts";

/** Pictures as far as they are finished, and what is wrong with the others. */
export interface SettledPictures {
  /** By the file in `content/`. Where pictures were made, all that have no problem. */
  readonly ofFile: ReadonlyMap<string, Picture>;
  /** Each where an article names its picture: too small or large, moving, truncated, corrupt. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the finished pictures of a newspaper, and has the others looked at, or made. One that was made
 * before, whole then and of the same bytes, is not decoded again.
 *
 * @param workFolder - `.khabar`: finished pictures wait in its folder `pictures`
 */
export async function settlePictures(
  uses: readonly PictureUse[],
  workFolder: string,
  kind: PictureTask["kind"],
): Promise<SettledPictures> {
  const picturesFolder =
    kind === "make" ? makePicturesFolder(workFolder) : path.join(workFolder, "pictures");
  const ofFile = new Map<string, Picture>();
  const leaveFinished = (wanted: readonly PictureUse[]): readonly PictureUse[] =>
    wanted.filter(({ file, location }) => {
      const bytes = readPicture(location);
      const key = Buffer.isBuffer(bytes) ? keyOfPicture(bytes) : undefined;
      const picture = key === undefined ? undefined : findPicture(picturesFolder, key);
      if (picture !== undefined) ofFile.set(file, picture);
      return picture === undefined;
    });

  const missing = leaveFinished(uses);
  if (missing.length === 0) return { ofFile, problems: [] };
  const faults = await askPictureMaker({ kind, uses: missing, picturesFolder });
  if (kind === "make") {
    const [lost] = leaveFinished(missing.filter(({ file }) => !faults.has(file)));
    if (lost !== undefined) throw new Error(`${lost.location} changed while its picture was made`);
  }
  const problems = missing.flatMap(({ file, named }) => {
    const fault = faults.get(file);
    return fault === undefined ? [] : [{ ...fault, ...named }];
  });
  return { ofFile, problems };
}
