import fs from "node:fs";
import type { Fault } from "../../language/problem/problem.ts";
import type { FileClock } from "./file-clock.ts";

/** The largest file that is read, in bytes: ten times the longest article seen in a newspaper. */
export const sizeLimit = 512 * 1024;

/** Most attempts to read a file that is being written to. */
const mostTries = 25;

/**
 * Reads a file of `content/`. A file that is being written to is read again, so that the bytes are all that
 * it held at one moment.
 *
 * @param location - where the file is on this machine
 * @param clock - of its file system: a file that was written to a moment ago may hold half a text, and is
 * read again later. Without a clock it is taken as it is
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

/** Returns when a file was last written to, and its bytes unless that was meanwhile. */
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

/**
 * Reads a regular file, or returns why it is none. The file is opened without following a link and without
 * waiting, and judged once it is open: another file may take its name in between.
 *
 * @param location - where the file is on this machine
 * @param read - is called with the open file and its size in bytes; the file is closed after it
 */
export function readRegularFile<T>(
  location: string,
  read: (descriptor: number, size: number) => T,
): T | Fault {
  let descriptor: number | undefined;
  try {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
    descriptor = fs.openSync(location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stat = fs.fstatSync(descriptor);
    if (!stat.isFile()) return { rule: "file-kind", details: { kind: "device" } };
    return read(descriptor, stat.size);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === "ELOOP") return { rule: "file-link", details: {} };
    return { rule: "file-unreadable", details: { reason: reasonOf(fault) } };
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** Returns why a file can't be read, in words an editor knows where there are such. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "ENOENT") return "it has just been deleted";
  return code ?? message;
}
