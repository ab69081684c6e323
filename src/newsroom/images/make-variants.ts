import fs from "node:fs";
import path from "node:path";
import { loadSharp } from "./load-sharp.ts";

/**
 * How pictures are encoded. Measured on a photo of 24 megapixels and one of 720 by 477 pixels, as bytes
 * of one width at equal likeness to the original (35 to 36 dB): AVIF 55 kB in 0.3 s of a core, WebP
 * 65 kB in 0.04 s, JPEG 83 kB in 0.06 s. AVIF's own effort of 4 costs five times that of 3 and saves
 * at most 5 %; mozjpeg saves a third of a JPEG.
 */
export const pictureSettings = {
  /**
   * In pixels. The widest is the measure of an article's text, 660 CSS pixels, on a screen of double
   * density; the narrowest is a phone's.
   */
  widths: [400, 800, 1320],
  /** In pixels. WebP allows 16,383, but a build's memory does not. */
  tallest: 8000,
  /** The background of a transparent picture, in every format, since JPEG has no transparency. */
  ground: "#ffffff",
  avif: { quality: 55, effort: 3, chromaSubsampling: "4:2:0" },
  webp: { quality: 75 },
  jpeg: { quality: 80, mozjpeg: true },
} as const;

/** The formats of a picture, from the preferred one to the one that every browser reads. */
export const formats = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof formats)[number];

/** One width and format of a picture. */
export interface Variant {
  readonly format: Format;
  /** In pixels, as in the file. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** The result of eleventy-img, which has no types. */
type Images = { readonly [F in Format]: readonly { readonly buffer: Buffer }[] };

/**
 * Makes every width and format of a picture, turned by its EXIF orientation and without metadata.
 *
 * @param decoded - the result of `decodePicture`
 * @param folder - an empty one for a file that is removed again
 */
export async function makeVariants(decoded: Buffer, folder: string): Promise<readonly Variant[]> {
  const sharp = await loadSharp();
  const { default: makeImages } = await import("@11ty/eleventy-img");
  // eleventy-img also takes bytes, but then never frees them.
  const source = path.join(folder, "decoded.png");
  fs.writeFileSync(source, decoded);
  const images = (await makeImages(source, {
    widths: [...pictureSettings.widths],
    // A picture narrower than a width keeps its own, however near it is to the next.
    minimumThreshold: 1,
    formats: [...formats],
    fixOrientation: true,
    sharpAvifOptions: { ...pictureSettings.avif },
    sharpWebpOptions: { ...pictureSettings.webp },
    sharpJpegOptions: { ...pictureSettings.jpeg },
    // `picture-cache.ts` writes the files.
    dryRun: true,
    useCache: false,
  })) as unknown as Images;
  fs.rmSync(source);
  const variants: Variant[] = [];
  for (const format of formats) {
    for (const { buffer } of images[format]) {
      // The height that eleventy-img computes may be a pixel off.
      const { width = 0, height = 0 } = await sharp(buffer).metadata();
      variants.push({ format, width, height, bytes: buffer });
    }
  }
  return variants;
}
