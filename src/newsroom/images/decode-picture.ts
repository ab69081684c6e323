import type { Fault } from "../../language/problem/problem.ts";
import { loadSharp } from "./load-sharp.ts";
import { pictureSettings } from "./make-variants.ts";

/** In pixels, of width and height. */
const least = 100;
const megapixels = 100;

/**
 * Decodes a whole picture and scales it to the largest size that is shown: in sRGB, on white where it was
 * transparent. All widths and formats are made from this, since decoding a PNG or AVIF of a camera's size
 * takes half a second.
 *
 * @param file - as messages call it: `content/1401/04/bridge.jpg`
 * @returns an uncompressed PNG that keeps only EXIF, for the orientation; or the picture's fault: too small
 *   or large, animated, truncated or corrupt
 */
export async function decodePicture(bytes: Buffer, file: string): Promise<Buffer | Fault> {
  const fault = await examineHeader(bytes, file);
  if (fault !== undefined) return fault;
  try {
    return await decode(bytes, "warning").catch((error: unknown) => {
      if (error instanceof Error && error.message.includes(harmless)) {
        return decode(bytes, "truncated");
      }
      throw error;
    });
  } catch {
    return { rule: "picture-broken", details: { file } };
  }
}

/** libjpeg's warning about JPEGs that some telephones write; every program shows them. */
const harmless = "Invalid SOS parameters";

async function decode(bytes: Buffer, failOn: "warning" | "truncated"): Promise<Buffer> {
  const sharp = await loadSharp();
  const picture = sharp(bytes, { failOn, limitInputPixels: megapixels * 1e6 });
  // EXIF's orientations 5 to 8 swap width and height. `makeVariants` turns the small picture: turning one
  // of 100 megapixels takes 300 MB.
  const { orientation = 1 } = await picture.metadata();
  const across = Math.max(...pictureSettings.widths);
  const [width, height] =
    orientation < 5 ? [across, pictureSettings.tallest] : [pictureSettings.tallest, across];
  return picture
    .flatten({ background: pictureSettings.ground })
    .resize({ width, height, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .keepExif()
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/**
 * Finds the fault of a picture by its header alone. Nothing is decoded, so that a small file that claims
 * to be huge costs no memory.
 *
 * @param file - as messages call it: `content/1401/04/bridge.jpg`
 */
async function examineHeader(bytes: Buffer, file: string): Promise<Fault | undefined> {
  if (isAnimated(bytes)) return { rule: "picture-moving", details: {} };
  const sharp = await loadSharp();
  let header;
  try {
    header = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return { rule: "picture-broken", details: { file } };
  }
  const { width = 0, height = 0, pages = 1 } = header;
  if (width < least || height < least) {
    return { rule: "picture-small", details: { width, height, least } };
  }
  if (width * height > megapixels * 1e6) {
    return { rule: "picture-large", details: { width, height, megapixels } };
  }
  if (pages > 1) return { rule: "picture-moving", details: {} };
  return undefined;
}

/**
 * Whether the header of a PNG or AVIF announces an animation, which sharp doesn't tell. (It counts the pages
 * of a WebP.) False for other files.
 *
 * Sources: PNG 3rd edition, 11.3.4 (`acTL` stands before the first `IDAT`); AVIF 1.2, 3 (a sequence
 * has the brand `avis`).
 */
function isAnimated(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 1, 4) === "PNG") return isAnimatedPng(bytes);
  if (bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = bytes.subarray(8, Math.min(bytes.readUInt32BE(0), 256));
  for (let at = 0; at + 4 <= brands.length; at += 4) {
    if (brands.toString("latin1", at, at + 4) === "avis") return true;
  }
  return false;
}

function isAnimatedPng(bytes: Buffer): boolean {
  // A chunk is its length, its name, its data and a checksum; the first follows a signature of 8.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}
