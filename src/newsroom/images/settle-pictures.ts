import { fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault, Problem } from "../../language/problem/problem.ts";
import { findPicture, keyOfPicture, makePicturesFolder } from "./picture-cache.ts";
import type { PictureAnswer, PictureTask } from "./picture-maker.ts";
import type { Picture } from "./picture.ts";

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

const program = fileURLToPath(new URL("../../../bin/khabar.mjs", import.meta.url));

/**
 * What glibc makes of memory that many threads ask for: one arena, given back when it is free. With its
 * usual eight a process that has made eight pictures keeps 680 MB, with one 380.
 */
const memory = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "131072" };

/**
 * Has pictures looked at, or made, by a process of its own, so that what decoders and encoders take of
 * memory is gone when a build renders its pages.
 *
 * @returns what is wrong with pictures, by their files
 * @throws {Error} where the process ends before it is done
 */
async function askPictureMaker(task: PictureTask): Promise<ReadonlyMap<string, Fault>> {
  return new Promise((resolve, reject) => {
    const child = fork(program, ["make-pictures"], {
      execArgv: [],
      env: memory,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let told = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (told += text));
    child.on("message", ({ faults }: PictureAnswer) => {
      resolve(new Map(faults));
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      // After an answer this changes nothing.
      const reason = told.trim() || `it ended with ${signal ?? String(code)}`;
      reject(new Error(`Pictures can't be made: ${reason}`));
    });
    child.send(task);
  });
}
