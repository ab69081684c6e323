import { fork } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { PictureUse } from "../content/newspaper.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Fault, Problem } from "../../language/problem/problem.ts";
import { findPicture, keyOfPicture, makePicturesFolder } from "./picture-cache.ts";
import type { PictureAnswer, PictureTask } from "./make-pictures.ts";
import type { Picture } from "./picture.ts";

/** The finished pictures, and the problems of the others. */
interface PreparedPictures {
  /** By the file in `content/`; after `"make"`, all that have no problem. */
  readonly ofFile: ReadonlyMap<string, Picture>;
  /** Pictures that are too small, too large, animated, truncated or corrupt, where an article names them. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the finished pictures of a newspaper, and has a process examine or make the others. A picture
 * made by an earlier build from the same bytes is not decoded again.
 *
 * @param workFolder - `.khabar`; finished pictures are cached in its folder `pictures`
 */
export async function preparePictures(
  uses: readonly PictureUse[],
  workFolder: string,
  kind: PictureTask["kind"],
): Promise<PreparedPictures> {
  const picturesFolder =
    kind === "make" ? makePicturesFolder(workFolder) : path.join(workFolder, "pictures");
  const ofFile = new Map<string, Picture>();
  const findMissing = (wanted: readonly PictureUse[]): readonly PictureUse[] =>
    wanted.filter(({ file, location }) => {
      const bytes = readPicture(location);
      const key = Buffer.isBuffer(bytes) ? keyOfPicture(bytes) : undefined;
      const picture = key === undefined ? undefined : findPicture(picturesFolder, key);
      if (picture !== undefined) ofFile.set(file, picture);
      return picture === undefined;
    });

  const missing = findMissing(uses);
  if (missing.length === 0) return { ofFile, problems: [] };
  const faults = await runPictureMaker({ kind, uses: missing, picturesFolder });
  if (kind === "make") {
    const [lost] = findMissing(missing.filter(({ file }) => !faults.has(file)));
    if (lost !== undefined) throw new Error(`${lost.location} changed while its picture was made`);
  }
  const problems = missing.flatMap(({ file, named }) => {
    const fault = faults.get(file);
    return fault === undefined ? [] : [{ ...fault, ...named }];
  });
  return { ofFile, problems };
}

const khabarProgram = fileURLToPath(new URL("../../../bin/khabar.mjs", import.meta.url));

/**
 * Has glibc use one arena of memory and return what is free: a process that has made eight pictures keeps
 * 380 MB instead of 680 with the default of eight arenas.
 */
const memorySettings = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "131072" };

/**
 * Has a child process examine or make pictures, so that the memory of decoders and encoders is free
 * again when the build renders pages.
 *
 * @returns the faults found, by the pictures' files
 * @throws {Error} where the process ends without an answer
 */
async function runPictureMaker(task: PictureTask): Promise<ReadonlyMap<string, Fault>> {
  return new Promise((resolve, reject) => {
    const child = fork(khabarProgram, ["make-pictures"], {
      execArgv: [],
      env: memorySettings,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("message", ({ faults }: PictureAnswer) => {
      resolve(new Map(faults));
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      // No effect where an answer has resolved the promise.
      const reason = stderr.trim() || `it ended with ${signal ?? String(code)}`;
      reject(new Error(`Pictures can't be made: ${reason}`));
    });
    child.send(task);
  });
}
