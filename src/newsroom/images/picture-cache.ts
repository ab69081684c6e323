import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { picturePermalink } from "../article/permalink.ts";
import { startDigest } from "../content/digest.ts";
import { formats, pictureSettings, type Format, type Variant } from "./make-variants.ts";
import type { Picture, PictureFile } from "./picture.ts";

// The cache of finished pictures, `.khabar/pictures`: a folder for each, named by its key. A folder is
// completed under another name and put in place by one rename, so that neither concurrent builds nor a
// killed one leave a partial picture. No link is followed: `.khabar` may come from a stranger, and its
// pictures are published.

// The versions of sharp and, by its optional dependencies, of libvips. Read as text, since loading sharp
// takes up to 200 ms.
const { version, optionalDependencies } = createRequire(import.meta.url)("sharp/package.json") as {
  readonly version: string;
  readonly optionalDependencies: object;
};
const madeBy = JSON.stringify([pictureSettings, version, optionalDependencies]);

/** A digest of a picture's bytes and of how it is made: 16 hexadecimal digits. */
export function keyOfPicture(bytes: Uint8Array): string {
  return startDigest().update(madeBy).update(bytes).digest("hex").slice(0, 16);
}

/** The finished picture of a key; undefined where it is missing or incomplete. */
export function findPicture(picturesFolder: string, key: string): Picture | undefined {
  const folder = path.join(picturesFolder, key);
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;

  const found: { [F in Format]: PictureFile[] } = { avif: [], webp: [], jpeg: [] };
  for (const name of fs.readdirSync(folder)) {
    const [, format, width, height, size] = /^(\w+)-(\d+)x(\d+)-(\d+)$/.exec(name) ?? [];
    const stats = fs.lstatSync(path.join(folder, name));
    if (!isFormat(format) || !stats.isFile() || stats.size !== Number(size)) return undefined;
    found[format].push({
      permalink: picturePermalink(key, Number(width), format === "jpeg" ? "jpg" : format),
      width: Number(width),
      height: Number(height),
      location: path.join(folder, name),
    });
  }
  for (const format of formats) found[format].sort((a, b) => a.width - b.width);
  const [widths = "", ...others] = formats.map((format) =>
    found[format].map(({ width }) => width).join(),
  );
  return widths !== "" && others.every((other) => other === widths) ? found : undefined;
}

/**
 * Adds a picture to the cache.
 *
 * @param draft - an empty folder in `picturesFolder`, which becomes the picture's
 */
export function keepPicture(
  picturesFolder: string,
  key: string,
  draft: string,
  variants: readonly Variant[],
): void {
  for (const { format, width, height, bytes } of variants) {
    const name = `${format}-${width}x${height}-${bytes.length}`;
    // Synced before the rename: else a power cut may leave a name without its bytes.
    fs.writeFileSync(path.join(draft, name), bytes, { flush: true });
  }
  const folder = path.join(picturesFolder, key);
  // A complete picture that another build has added meanwhile stays.
  if (findPicture(picturesFolder, key) === undefined) {
    fs.rmSync(folder, { recursive: true, force: true });
    try {
      fs.renameSync(draft, folder);
    } catch (error) {
      if (findPicture(picturesFolder, key) === undefined) throw error;
    }
  }
}

/**
 * Makes the folder of the cache, if it is missing, and returns it.
 *
 * @throws {Error} where a link or a file is in its place
 */
export function makePicturesFolder(workFolder: string): string {
  const folder = path.join(workFolder, "pictures");
  fs.mkdirSync(workFolder, { recursive: true });
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
  return folder;
}

function isFormat(text: string | undefined): text is Format {
  return formats.some((format) => format === text);
}
