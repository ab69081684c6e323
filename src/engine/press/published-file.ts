import fs from "node:fs";
import path from "node:path";
import { sumOf } from "./content-sum.ts";
import type { FileRecord } from "./file-table.ts";
import { isSystemError, PressError } from "./press-error.ts";
import type { RealFolders } from "./real-folders.ts";
import { folderOf } from "./site-path.ts";
import { stampOf } from "./stamp.js";
import type { Workplace } from "./workplace.ts";

/**
 * The stamp of a file that is published already, byte for byte, as a regular file in real folders;
 * undefined where it isn't. Nothing is read through a link or from a pipe.
 *
 * @throws {PressError} where a folder stands in its place.
 */
export function findPublishedStamp(
  workplace: Workplace,
  site: RealFolders,
  file: string,
  bytes: Buffer,
): string | undefined {
  if (site.look(folderOf(file)).standing !== "folder") return undefined;

  const target = path.join(workplace.output, file);
  const stats = fs.lstatSync(target, { throwIfNoEntry: false, bigint: true });
  if (stats?.isDirectory() === true) {
    throw new PressError(
      `${workplace.show(target)} is a folder, where the site has a file. Move it out of the way and build again.`,
    );
  }
  if (stats?.isFile() !== true || Number(stats.size) !== bytes.length) return undefined;
  return readPublished(target)?.equals(bytes) === true ? stampOf(stats) : undefined;
}

/**
 * The stamp that a published file has now, where it has the bytes that were published under another one: in a
 * copy of the site, such as a cache brings to another machine, all files are other ones.
 *
 * @param target - where it is; no link stands on the way to it
 * @param device - the number of the site's file system
 */
export function findCopiedStamp(
  target: string,
  device: number,
  { stamp, sum }: FileRecord,
): string | undefined {
  if (sum === "") return undefined;
  const stats = fs.lstatSync(target, { throwIfNoEntry: false, bigint: true });
  if (stats?.isFile() !== true || Number(stats.dev) !== device) return undefined;
  const now = stampOf(stats);
  if (sizeIn(now) !== sizeIn(stamp)) return undefined;
  const bytes = readPublished(target);
  return bytes !== undefined && sumOf(bytes) === sum ? now : undefined;
}

function sizeIn(stamp: string): string {
  return stamp.slice(0, stamp.indexOf("."));
}

/** What a published file holds, or undefined where we may not read it: replacing it mends that. */
function readPublished(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if (isSystemError(error, "EACCES")) return undefined;
    throw error;
  }
}
