import fs from "node:fs";
import path from "node:path";
import { digest } from "../../newsroom/content/digest.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import {
  formatHeading,
  nameOfPart,
  parseTable,
  readTableLength,
  sealLength,
} from "./rendered-part.ts";
import type { RenderedPage } from "./rendered-part.ts";

/** What has become of a part that was looked for: taken whole, not there, or not to be trusted. */
export type PartFound = "whole" | "missing" | "damaged";

/**
 * Takes the pages of a part from its file, one by one.
 *
 * @param planned - the files that the part has: just these have to be in it
 * @param take - gets each whose sum is right; where a later one's is wrong, the part is damaged, and those
 *   that were taken are right all the same
 */
export function readRenderedPart(
  folder: string,
  address: string,
  planned: { readonly size: number; has(file: string): boolean },
  take: (file: SiteFile) => void,
): PartFound {
  const descriptor = open(path.join(folder, nameOfPart(address)));
  if (typeof descriptor !== "number") return descriptor;
  try {
    const pages = readPages(descriptor, address);
    const files = new Set(pages?.map(({ file }) => file));
    const isAsPlanned =
      files.size === planned.size && [...files].every((file) => planned.has(file));
    if (pages?.length !== planned.size || !isAsPlanned) return "damaged";
    let at = formatHeading(address).length;
    for (const { file, kind, length, sum } of pages) {
      const bytes = readBytes(descriptor, at, length);
      if (bytes === undefined || digest(bytes) !== sum) return "damaged";
      at += length;
      take({ file, kind, bytes });
    }
    return "whole";
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Opens a regular file; what else stands there may lead elsewhere, or never end. */
function open(location: string): number | PartFound {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
  try {
    const stats = fs.lstatSync(location, { throwIfNoEntry: false });
    if (stats === undefined) return "missing";
    return stats.isFile() ? fs.openSync(location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) : "damaged";
  } catch {
    return "damaged";
  }
}

function readPages(descriptor: number, address: string): readonly RenderedPage[] | undefined {
  const heading = formatHeading(address);
  const { size } = fs.fstatSync(descriptor);
  const seal = readBytes(descriptor, size - sealLength, sealLength);
  const length = seal && readTableLength(seal);
  if (seal === undefined || length === undefined) return undefined;
  const start = size - sealLength - length;
  const table = readBytes(descriptor, start, length);
  if (readBytes(descriptor, 0, heading.length)?.equals(heading) !== true) return undefined;
  return table && parseTable(address, table, seal, start - heading.length);
}

/** @returns undefined where the file has no such bytes, or the disk fails */
function readBytes(descriptor: number, at: number, length: number): Buffer | undefined {
  if (at < 0 || length > fs.fstatSync(descriptor).size) return undefined;
  try {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const read = fs.readSync(descriptor, bytes, done, length - done, at + done);
      if (read === 0) return undefined;
      done += read;
    }
    return bytes;
  } catch {
    return undefined;
  }
}
