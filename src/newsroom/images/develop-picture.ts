import type { Fault } from "../../language/problem/problem.ts";
import { loadSharp } from "./load-sharp.ts";
import { pictureSettings } from "./make-variants.ts";

/** In pixels, each way. */
const least = 100;
const megapixels = 100;

/**
 * Decodes a whole picture once, at the largest size that is shown: in sRGB, on white where it was
 * transparent. Each width and format is made from that, since a PNG or AVIF of a camera's size takes
 * half a second to decode.
 *
 * @param file - as messages call it: `content/1401/04/bridge.jpg`
 * @returns the picture as a PNG without compression, of all metadata with EXIF alone, to be turned by;
 *   or what is wrong with it: too small or large, moving, truncated or corrupt.
 */
export async function developPicture(bytes: Buffer, file: string): Promise<Buffer | Fault> {
  const fault = await examineHeader(bytes, file);
  if (fault !== undefined) return fault;
  try {
    return await develop(bytes, "warning").catch((error: unknown) => {
      if (error instanceof Error && error.message.includes(harmless)) {
        return develop(bytes, "truncated");
      }
      throw error;
    });
  } catch {
    return { rule: "picture-broken", details: { file } };
  }
}

/** What libjpeg says of JPEGs that some telephones write; every program shows them. */
const harmless = "Invalid SOS parameters";

async function develop(bytes: Buffer, failOn: "warning" | "truncated"): Promise<Buffer> {
  const sharp = await loadSharp();
  const picture = sharp(bytes, { failOn, limitInputPixels: megapixels * 1e6 });
  // EXIF's orientations 5 to 8 lay a picture on its side. It is turned when it is small: turning a
  // picture of 100 megapixels takes 300 MB.
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
 * What is wrong with a picture by its header alone, if anything. Nothing is decoded, so that a small
 * file that says it is huge costs no memory.
 *
 * @param file - as messages call it: `content/1401/04/bridge.jpg`
 */
async function examineHeader(bytes: Buffer, file: string): Promise<Fault | undefined> {
  if (isMoving(bytes)) return { rule: "picture-moving", details: {} };
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
 * Whether a PNG or an AVIF is an animation, as its header says. (An animated WebP counts its own
 * pages.) Other files are none.
 *
 * Sources: PNG 3rd edition, 11.3.4 (`acTL` stands before the first `IDAT`); AVIF 1.2, 3 (a sequence
 * has the brand `avis`).
 */
function isMoving(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 1, 4) === "PNG") return isMovingPng(bytes);
  if (bytes.toString("latin1", 4, 8) !== "ftyp") return false;
  const brands = bytes.subarray(8, Math.min(bytes.readUInt32BE(0), 256));
  for (let at = 0; at + 4 <= brands.length; at += 4) {
    if (brands.toString("latin1", at, at + 4) === "avis") return true;
  }
  return false;
}

function isMovingPng(bytes: Buffer): boolean {
  // A chunk is its length, its name, its data and a checksum; the first follows a signature of 8.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}
