import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { picturePermalink } from "../article/permalink.ts";
import { startDigest } from "../content/digest.ts";
import { formats, pictureSettings, type Format, type Variant } from "./make-variants.ts";
import type { Picture, PictureFile } from "./picture.ts";

// Finished pictures wait in `.khabar/pictures`, each in a folder named by what it was made from. Such
// a folder is made whole under another name and takes its place by one rename, so that neither two
// builds at once nor one that is killed leave anything half done. No link is followed: `.khabar` may
// come from a stranger, and what it holds is published.

// Which sharp, and through it which libvips; read as text, since loading them costs up to 200 ms.
const { version, optionalDependencies } = createRequire(import.meta.url)("sharp/package.json") as {
  readonly version: string;
  readonly optionalDependencies: object;
};
const madeBy = JSON.stringify([pictureSettings, version, optionalDependencies]);

/** Names what a picture is made from, its bytes, and how: 16 hexadecimal digits. */
export function keyOfPicture(bytes: Uint8Array): string {
  return startDigest().update(madeBy).update(bytes).digest("hex").slice(0, 16);
}

/** The finished picture of a key, or undefined where there is none or it is not whole. */
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
 * Puts a picture among the finished ones.
 *
 * @param draft - an empty folder beside them, which becomes the picture's
 */
export function keepPicture(
  picturesFolder: string,
  key: string,
  draft: string,
  variants: readonly Variant[],
): void {
  for (const { format, width, height, bytes } of variants) {
    const name = `${format}-${width}x${height}-${bytes.length}`;
    // Onto the disk before the rename: else a power cut may leave the name, and bytes that are none.
    fs.writeFileSync(path.join(draft, name), bytes, { flush: true });
  }
  const folder = path.join(picturesFolder, key);
  // Another build may have put the same picture here in the meantime. If it is whole, it stays.
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
 * Makes the folder of finished pictures, if it is not there.
 *
 * @throws {Error} where a link or a file stands in its place.
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
