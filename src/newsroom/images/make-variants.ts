import fs from "node:fs";
import path from "node:path";
import { loadSharp } from "./load-sharp.ts";

/**
 * How pictures are made. Measured on a photo of 24 megapixels and a real one of 720 by 477, as bytes
 * of one width at a like likeness to the original (35 to 36 dB): AVIF 55 kB in 0.3 s of a core, WebP
 * 65 kB in 0.04 s, JPEG 83 kB in 0.06 s. AVIF's own effort of 4 costs five times that of 3 and saves
 * at most 5 %; mozjpeg saves a third of a JPEG.
 */
export const pictureSettings = {
  /**
   * In pixels. The widest is the measure of an article's text, 660 pixels, on a screen of two to a
   * pixel; the narrowest a phone's.
   */
  widths: [400, 800, 1320],
  /** In pixels: a WebP ends at 16,383, and the memory of a build long before. */
  tallest: 8000,
  /** What stands behind a transparent picture, in every format: JPEG knows no transparency. */
  ground: "#ffffff",
  avif: { quality: 55, effort: 3, chromaSubsampling: "4:2:0" },
  webp: { quality: 75 },
  jpeg: { quality: 80, mozjpeg: true },
} as const;

/** The formats of a picture, from the one that a browser should take to the one that all can. */
export const formats = ["avif", "webp", "jpeg"] as const;
export type Format = (typeof formats)[number];

/** One width and format of a picture, made. */
export interface Variant {
  readonly format: Format;
  /** In pixels, as the file has them. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** What eleventy-img, which has no types, gives back. */
type Images = { readonly [F in Format]: readonly { readonly buffer: Buffer }[] };

/**
 * Makes every width and format of a picture: turned as its camera was held, and without metadata.
 *
 * @param developed - what `developPicture` returns
 * @param folder - an empty one; it is empty again afterwards
 */
export async function makeVariants(developed: Buffer, folder: string): Promise<readonly Variant[]> {
  const sharp = await loadSharp();
  const { default: makeImages } = await import("@11ty/eleventy-img");
  // eleventy-img takes the bytes, too, but then keeps them for ever.
  const source = path.join(folder, "developed.png");
  fs.writeFileSync(source, developed);
  const images = (await makeImages(source, {
    widths: [...pictureSettings.widths],
    // A picture that is narrower than a width gives its own, however near it is to the next.
    minimumThreshold: 1,
    formats: [...formats],
    fixOrientation: true,
    sharpAvifOptions: { ...pictureSettings.avif },
    sharpWebpOptions: { ...pictureSettings.webp },
    sharpJpegOptions: { ...pictureSettings.jpeg },
    // Nothing is written but by us, and no cache is looked at but ours.
    dryRun: true,
    useCache: false,
  })) as unknown as Images;
  fs.rmSync(source);
  const variants: Variant[] = [];
  for (const format of formats) {
    for (const { buffer } of images[format]) {
      // eleventy-img reckons a height, which may be a pixel off.
      const { width = 0, height = 0 } = await sharp(buffer).metadata();
      variants.push({ format, width, height, bytes: buffer });
    }
  }
  return variants;
}
