import fs from "node:fs";
import path from "node:path";
import { fileStamp } from "./file-stamp.js";
import type { FileRecord } from "./file-table.ts";
import { readManifest } from "./manifest.ts";
import { attempt, isSystemError, PressError, untouched } from "./press-error.ts";
import { contentDigest, folderOf } from "./press-file.ts";
import type { RealFolders } from "./site-folders.ts";
import { locateWorkplace, type Workplace } from "./workplace.ts";

/**
 * The stamp of a file that is published already, byte for byte, as a regular file in real folders; undefined
 * where it isn't. Reads nothing through a link or from a pipe.
 *
 * @throws {PressError} where a folder is in its place
 */
export function findPublishedStamp(
  workplace: Workplace,
  site: RealFolders,
  file: string,
  bytes: Buffer,
): string | undefined {
  if (site.look(folderOf(file)).found !== "folder") return undefined;

  const target = path.join(workplace.output, file);
  const stats = fs.lstatSync(target, { throwIfNoEntry: false, bigint: true });
  if (stats?.isDirectory() === true) {
    throw new PressError(
      `${workplace.show(target)} is a folder, where the site has a file. Move it out of the way and build again.`,
    );
  }
  if (stats?.isFile() !== true || Number(stats.size) !== bytes.length) return undefined;
  return readPublished(target)?.equals(bytes) === true ? fileStamp(stats) : undefined;
}

/**
 * The stamp that a published file has now, if it has the bytes that were published with another stamp. In a copy
 * of the site, which a cache may bring to another machine, all stamps are others.
 *
 * @param target - where it is; no link is on the way to it
 * @param device - the number of the site's file system
 */
export function findCopiedStamp(
  target: string,
  device: number,
  { stamp, digest }: FileRecord,
): string | undefined {
  if (digest === "") return undefined;
  const stats = fs.lstatSync(target, { throwIfNoEntry: false, bigint: true });
  if (stats?.isFile() !== true || Number(stats.dev) !== device) return undefined;
  const now = fileStamp(stats);
  if (sizeIn(now) !== sizeIn(stamp)) return undefined;
  const bytes = readPublished(target);
  return bytes !== undefined && contentDigest(bytes) === digest ? now : undefined;
}

function sizeIn(stamp: string): string {
  return stamp.slice(0, stamp.indexOf("."));
}

/** The bytes of a published file; undefined where permission is missing: the file is then replaced. */
function readPublished(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if (isSystemError(error, "EACCES")) return undefined;
    throw error;
  }
}

/**
 * Tells whether a file, `news/322596/index.html`, is published in an output folder: the manifest lists it, or
 * it is there, as in a fresh clone with an old output. Where the folder is gone, none is.
 *
 * @param outputFolder - `dist` as a rule; read when the first file is asked for, which most builds don't
 */
export function findPublished(outputFolder: string): (file: string) => boolean {
  let published: ((file: string) => boolean) | undefined;
  return (file) => {
    published ??= attempt(`${outputFolder} can't be read`, untouched, () => openSite(outputFolder));
    return published(file);
  };
}

function openSite(outputFolder: string): (file: string) => boolean {
  const { output, manifest } = locateWorkplace(outputFolder);
  if (!fs.existsSync(output)) return () => false;
  const listed = readManifest(manifest);
  return (file) =>
    (listed !== undefined && listed.find(file) !== -1) ||
    fs.lstatSync(path.join(output, file), { throwIfNoEntry: false })?.isFile() === true;
}
