import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault } from "../../language/problem/problem.ts";
import { decodePicture } from "./decode-picture.ts";
import { makeVariants } from "./make-variants.ts";
import { findPicture, keepPicture, keyOfPicture } from "./picture-cache.ts";

/** The message to the process of `make-pictures`. */
export interface PictureTask {
  /** Whether to find the faults of pictures only, or to make them, too. */
  readonly kind: "examine" | "make";
  readonly uses: readonly PictureUse[];
  /** The cache of finished pictures. It exists where `kind` is `"make"`. */
  readonly picturesFolder: string;
}

/** The faults of pictures, by their files. */
export interface PictureAnswer {
  readonly faults: readonly (readonly [file: string, fault: Fault])[];
}

/**
 * Runs the command `make-pictures`, which `prepare-pictures.ts` starts as a process: does one task and
 * ends. It handles one picture at a time, since one of 100 megapixels takes hundreds of MB.
 */
export async function makePictures(): Promise<number> {
  if (process.send === undefined) {
    throw new Error("make-pictures is a part of other commands and can't run alone.");
  }
  const [task] = (await once(process, "message")) as [PictureTask];
  const answer = await doTask(task);
  await new Promise((resolve) => process.send?.(answer, resolve));
  process.disconnect();
  return 0;
}

async function doTask({ kind, uses, picturesFolder }: PictureTask): Promise<PictureAnswer> {
  const faults: [string, Fault][] = [];
  // Many articles may have a copy of one picture.
  const faultless = new Set<string>();
  for (const use of uses) {
    const fault = await handle(use, faultless, kind === "make" ? picturesFolder : undefined);
    if (fault !== undefined) faults.push([use.file, fault]);
  }
  return { faults };
}

/**
 * Examines a picture, and makes it where a folder is given.
 *
 * @param faultless - the keys of the pictures handled before that have no fault
 */
async function handle(
  { file, location }: PictureUse,
  faultless: Set<string>,
  picturesFolder: string | undefined,
): Promise<Fault | undefined> {
  const bytes = readPicture(location);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const key = keyOfPicture(bytes);
  if (faultless.has(key)) return undefined;
  const decoded = await decodePicture(bytes, file);
  if (!Buffer.isBuffer(decoded)) return decoded;
  if (picturesFolder !== undefined) await makePicture(decoded, key, picturesFolder);
  faultless.add(key);
  return undefined;
}

async function makePicture(decoded: Buffer, key: string, picturesFolder: string): Promise<void> {
  // Another build may have made it meanwhile.
  if (findPicture(picturesFolder, key) !== undefined) return;
  const draft = fs.mkdtempSync(path.join(picturesFolder, "draft-"));
  try {
    keepPicture(picturesFolder, key, draft, await makeVariants(decoded, draft));
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}
