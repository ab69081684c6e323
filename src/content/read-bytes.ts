import fs from "node:fs";
import type { Fault } from "../problem/problem.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** The largest file that is read, in bytes: ten times the longest article seen in a newspaper. */
export const sizeLimit = 512 * 1024;

/** How often a file is read that is written to at the same time. */
const mostTries = 10;

/**
 * Reads a file of `content/`. One that was written to in between is read again: what is given is all that
 * it held at one moment.
 *
 * @param location - where the file is on this machine
 */
export function readBytes(location: string): Buffer | Fault {
  for (let tries = 0; tries < mostTries; tries++) {
    const bytes = readRegularFile(location, (descriptor) => readOnce(descriptor));
    if (bytes !== undefined) return bytes;
  }
  return { rule: "file-unreadable", details: { reason: "it is being written to all the time" } };
}

/** @returns nothing where the file was written to */
function readOnce(descriptor: number): Buffer | Fault | undefined {
  const { size, mtimeMs, ctimeMs } = fs.fstatSync(descriptor);
  if (size > sizeLimit) return sizeFault(size);
  const bytes = fs.readFileSync(descriptor);
  const after = fs.fstatSync(descriptor);
  const isSame = size === after.size && mtimeMs === after.mtimeMs && ctimeMs === after.ctimeMs;
  return isSame && bytes.length === size ? bytes : undefined;
}

function sizeFault(bytes: number): Fault {
  return { rule: "file-size", details: { bytes, limit: sizeLimit } };
}
