import type { Fault } from "../../language/problem/problem.ts";
import { examineHeader, megapixels } from "./examine-header.ts";
import { loadSharp } from "./load-sharp.ts";
import { pictureSettings } from "./picture-settings.ts";

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
