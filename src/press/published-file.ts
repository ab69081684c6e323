import fs from "node:fs";
import path from "node:path";
import { bytesOf, type SiteFile } from "../eleventy/site-file.ts";
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
  file: SiteFile,
): string | undefined {
  if (site.look(folderOf(file.file)).standing !== "folder") return undefined;

  const target = path.join(workplace.output, file.file);
  const stats = fs.lstatSync(target, { throwIfNoEntry: false, bigint: true });
  if (stats?.isDirectory() === true) {
    throw new PressError(
      `${workplace.show(target)} is a folder, where the site has a file. Move it out of the way and build again.`,
    );
  }
  if (stats?.isFile() !== true || Number(stats.size) !== sizeOf(file)) return undefined;
  const same = readPublished(target)?.equals(Buffer.from(bytesOf(file))) === true;
  return same ? stampOf(stats) : undefined;
}

function sizeOf({ bytes, source }: SiteFile): number {
  if (source !== undefined) return fs.statSync(source).size;
  return typeof bytes === "string" ? Buffer.byteLength(bytes) : bytes.length;
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
