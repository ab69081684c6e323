import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault } from "../../language/problem/problem.ts";
import { developPicture } from "./develop-picture.ts";
import { makeVariants } from "./make-variants.ts";
import { findPicture, keepPicture, keyOfPicture } from "./picture-cache.ts";

/** What the process that handles pictures is asked to do. */
export interface PictureTask {
  /** Whether to look for what is wrong with the pictures, or to make them, too. */
  readonly kind: "examine" | "make";
  readonly uses: readonly PictureUse[];
  /** Where finished pictures wait. It exists where pictures are to be made. */
  readonly picturesFolder: string;
}

/** What is wrong with pictures, by their files; nothing of those that are right. */
export interface PictureAnswer {
  readonly faults: readonly (readonly [file: string, fault: Fault])[];
}

/**
 * The command `make-pictures`, which `settle-pictures.ts` starts as a process of its own. It does one
 * task, picture by picture, since one of 100 megapixels takes hundreds of MB, and ends.
 */
export async function makePictures(): Promise<number> {
  if (process.send === undefined) {
    throw new Error("make-pictures is a part of other commands and can't run alone.");
  }
  const [task] = (await once(process, "message")) as [PictureTask];
  const told = await answer(task);
  await new Promise((resolve) => process.send?.(told, resolve));
  process.disconnect();
  return 0;
}

async function answer({ kind, uses, picturesFolder }: PictureTask): Promise<PictureAnswer> {
  const faults: [string, Fault][] = [];
  // Many articles may have a copy of one picture.
  const right = new Set<string>();
  for (const use of uses) {
    const fault = await handle(use, right, kind === "make" ? picturesFolder : undefined);
    if (fault !== undefined) faults.push([use.file, fault]);
  }
  return { faults };
}

/**
 * Looks at a picture, and makes it where there is a folder for it.
 *
 * @param right - the keys of pictures that were handled and have no fault
 */
async function handle(
  { file, location }: PictureUse,
  right: Set<string>,
  picturesFolder: string | undefined,
): Promise<Fault | undefined> {
  const bytes = readPicture(location);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const key = keyOfPicture(bytes);
  if (right.has(key)) return undefined;
  const developed = await developPicture(bytes, file);
  if (!Buffer.isBuffer(developed)) return developed;
  if (picturesFolder !== undefined) await makePicture(developed, key, picturesFolder);
  right.add(key);
  return undefined;
}

async function makePicture(developed: Buffer, key: string, picturesFolder: string): Promise<void> {
  // Another build may have made it in the meantime.
  if (findPicture(picturesFolder, key) !== undefined) return;
  const draft = fs.mkdtempSync(path.join(picturesFolder, "draft-"));
  try {
    keepPicture(picturesFolder, key, draft, await makeVariants(developed, draft));
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}
