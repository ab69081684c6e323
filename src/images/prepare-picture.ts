import fs from "node:fs";
import path from "node:path";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault } from "../problem/problem.ts";
import { developPicture } from "./develop-picture.ts";
import { makeVariants } from "./make-variants.ts";
import type { Picture } from "./picture.ts";
import { findPicture, keepPicture, keyOfPicture } from "./picture-cache.ts";

/**
 * A picture as the site shows it: found among the finished ones, or made.
 *
 * @param picturesFolder - of the finished pictures; a new one joins them
 * @returns the picture, or what is wrong with it
 */
export async function preparePicture(
  { file, location }: PictureUse,
  picturesFolder: string,
): Promise<{ readonly picture: Picture } | { readonly fault: Fault }> {
  const bytes = readPicture(location);
  if (!Buffer.isBuffer(bytes)) return { fault: bytes };
  const key = keyOfPicture(bytes);
  const finished = findPicture(picturesFolder, key);
  if (finished !== undefined) return { picture: finished };

  const developed = await developPicture(bytes, file);
  if (!Buffer.isBuffer(developed)) return { fault: developed };
  const draft = fs.mkdtempSync(path.join(picturesFolder, "draft-"));
  try {
    const variants = await makeVariants(developed, draft);
    return { picture: keepPicture(picturesFolder, key, draft, variants) };
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}
