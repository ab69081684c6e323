import fs from "node:fs";
import type { Fault } from "../../language/problem/problem.ts";
import { readRegularFile } from "./read-bytes.ts";

/** The largest picture that is read, in bytes: a camera's largest JPEG of 100 megapixels has less. */
const pictureSizeLimit = 32 * 1024 * 1024;

/** Enough to tell pictures and what is taken for them apart. */
const startLength = 1024;

/**
 * Returns the bytes of a picture of `content/`, or why they can't be had: a link, no regular file, too large,
 * empty. It does not look whether they are a picture.
 *
 * @param location - where the file is on this machine
 */
export function readPicture(location: string): Buffer | Fault {
  return readRegularFile(location, (descriptor, size) => {
    if (size > pictureSizeLimit) return sizeFault(size);
    const bytes = fs.readFileSync(descriptor);
    if (bytes.length > pictureSizeLimit) return sizeFault(bytes.length);
    return (bytes.length === 0 ? judgePictureStart(bytes) : undefined) ?? bytes;
  });
}

/**
 * Returns what is wrong with a picture as far as its size and its first bytes tell: nothing is decoded.
 *
 * @param location - where the file is on this machine
 */
export function checkPictureFile(location: string): Fault | undefined {
  return readRegularFile(location, (descriptor, size) => {
    if (size > pictureSizeLimit) return sizeFault(size);
    const start = Buffer.alloc(startLength);
    const length = fs.readSync(descriptor, start, 0, startLength, 0);
    return judgePictureStart(start.subarray(0, length));
  });
}

function sizeFault(bytes: number): Fault {
  return { rule: "picture-size", details: { bytes, limit: pictureSizeLimit } };
}

// The first bytes of pictures: JPEG (ITU-T T.81, B.1), PNG (W3C PNG, 5.2), WebP (RFC 9649, 2.4), AVIF
// (AV1 Image File Format, 6.2: an ISO base media file with the brand `avif` or `avis`).

/**
 * Returns what a file holds in place of a picture that a page can show, in an editor's words; undefined where
 * it is such a picture, whatever its name says.
 *
 * @param start - the first bytes of the file, 1024 where there are so many
 */
export function judgePictureStart(start: Buffer): Fault | undefined {
  const text = start.toString("latin1");
  if (isPicture(text)) return undefined;
  return { rule: "picture-content", details: { found: nameContent(start, text) } };
}

function isPicture(text: string): boolean {
  if (text.startsWith("\xff\xd8\xff") || text.startsWith("\x89PNG\r\n\x1a\n")) return true;
  return (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) || isOfBrand(text, /avi[fs]/);
}

/** Files that editors take for a picture, or receive as one. */
const others: readonly (readonly [start: string, found: string])[] = [
  ["GIF8", "a GIF"],
  ["II*\0", "a TIFF or a camera's raw picture"],
  ["MM\0*", "a TIFF or a camera's raw picture"],
  ["8BPS", "a Photoshop document"],
  ["\xff\x0a", "a JPEG XL"],
  ["\0\0\0\x0cJXL ", "a JPEG XL"],
  ["\xff\x4f\xff\x51", "a JPEG 2000"],
  ["\0\0\0\x0cjP  ", "a JPEG 2000"],
  ["\0\0\x01\0", "an icon (ICO)"],
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a ZIP archive or a document"],
  ["version https://git-lfs.", "a pointer to a file that Git LFS did not fetch"],
];

function nameContent(start: Buffer, text: string): string {
  if (text === "") return "nothing";
  const known = others.find(([signature]) => text.startsWith(signature));
  if (known !== undefined) return known[1];
  if (isOfBrand(text, /hei[cxms]|hev[cxms]|mif1|msf1/)) return "a HEIC";
  if (isOfBrand(text, /[^]{4}/)) return "a film";
  if (!isText(start)) return text.startsWith("BM") ? "a BMP" : "something other than a picture";
  if (/<(?:!doctype html|html|head|body)[\s>]/i.test(text)) return "a web page (HTML)";
  return /<svg[\s>]/i.test(text) ? "SVG" : "text";
}

/** Returns whether an ISO base media file says that it is of a brand (ISO/IEC 14496-12, 4.3). */
function isOfBrand(text: string, brand: RegExp): boolean {
  if (text.slice(4, 8) !== "ftyp") return false;
  const size = Buffer.from(text.slice(0, 4), "latin1").readUInt32BE();
  const brands = text.slice(8, 12) + text.slice(16, Math.min(size, text.length));
  return (brands.match(/[^]{4}/g) ?? []).some((name) => brand.test(name));
}

function isText(start: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return !/(?![\t\n\r\f])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
