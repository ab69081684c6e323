import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Fault } from "../../language/problem/problem.ts";
import type { PictureAnswer, PictureTask } from "./picture-task.ts";

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
export async function askPictureMaker(task: PictureTask): Promise<ReadonlyMap<string, Fault>> {
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
