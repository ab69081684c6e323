import fs from "node:fs";
import type { Fault } from "../../language/problem/problem.ts";
import type { FileClock } from "./file-clock.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** The largest file that is read, in bytes: ten times the longest article seen in a newspaper. */
export const sizeLimit = 512 * 1024;

/** How often a file is read that is written to at the same time. */
const mostTries = 25;

/**
 * Reads a file of `content/`. One that is being written to is read again, so that what is given is all that
 * it held at one moment.
 *
 * @param location - where the file is on this machine
 * @param clock - of its file system: a file that was written to a moment ago may hold half a text, and is
 * waited for. Without a clock it is taken as it is
 */
export function readBytes(
  location: string,
  clock?: Pick<FileClock, "isYoung" | "pause">,
): Buffer | Fault {
  for (let tries = 0; tries < mostTries; tries++) {
    const read = readRegularFile(location, (descriptor) => readOnce(descriptor));
    if ("rule" in read) return read;
    if (read.bytes !== undefined && clock?.isYoung(read.time) !== true) return read.bytes;
    clock?.pause();
  }
  return { rule: "file-unreadable", details: { reason: "it is being written to all the time" } };
}

/** @returns when it was last written to; and its bytes, if that was not meanwhile */
function readOnce(
  descriptor: number,
): Fault | { readonly time: number; readonly bytes: Buffer | undefined } {
  const { size, mtimeMs, ctimeMs } = fs.fstatSync(descriptor);
  if (size > sizeLimit) return { rule: "file-size", details: { bytes: size, limit: sizeLimit } };
  const bytes = fs.readFileSync(descriptor);
  const after = fs.fstatSync(descriptor);
  const isSame = size === after.size && mtimeMs === after.mtimeMs && ctimeMs === after.ctimeMs;
  return { time: after.mtimeMs, bytes: isSame && bytes.length === size ? bytes : undefined };
}
