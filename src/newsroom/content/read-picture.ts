import fs from "node:fs";
import type { Fault } from "../../language/problem/problem.ts";
import { judgePictureStart } from "./judge-picture-start.ts";
import { readRegularFile } from "./read-regular-file.ts";

/** The largest picture that is read, in bytes: a camera's largest JPEG of 100 megapixels has less. */
export const pictureSizeLimit = 32 * 1024 * 1024;

/** Enough to tell pictures and what is taken for them apart. */
const startLength = 1024;

/**
 * The bytes of a picture of `content/`, or why they can't be had: a link, no regular file, too large,
 * empty. Whether they are a picture is for others to see.
 *
 * @param location - where the file is on this machine
 */
export function readPicture(location: string): Buffer | Fault {
  return readRegularFile(location, (descriptor, size) => {
    if (size > pictureSizeLimit) return sizeFault(size);
    const bytes = fs.readFileSync(descriptor);
    if (bytes.length > pictureSizeLimit) return sizeFault(bytes.length);
    return (bytes.length === 0 ? judgePictureStart(bytes) : undefined) ?? bytes;
  });
}

/**
 * What is wrong with a picture as far as its size and its first bytes tell: nothing is decoded.
 *
 * @param location - where the file is on this machine
 */
export function checkPictureFile(location: string): Fault | undefined {
  return readRegularFile(location, (descriptor, size) => {
    if (size > pictureSizeLimit) return sizeFault(size);
    const start = Buffer.alloc(startLength);
    const length = fs.readSync(descriptor, start, 0, startLength, 0);
    return judgePictureStart(start.subarray(0, length));
  });
}

function sizeFault(bytes: number): Fault {
  return { rule: "picture-size", details: { bytes, limit: pictureSizeLimit } };
}
