import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { judgePictureStart } from "../../../src/newsroom/content/read-picture.ts";

function foundIn(bytes: Buffer): string | undefined {
  const fault = judgePictureStart(bytes.subarray(0, 1024));
  return fault?.rule === "picture-content" ? fault.details.found : undefined;
}

const box = (major: string, ...others: readonly string[]): string =>
  `\0\0\0${String.fromCharCode(16 + 4 * others.length)}ftyp${major}\0\0\0\0${others.join("")}`;

/** What files start with, and what they are taken for; nothing for a picture. */
const starts: readonly (readonly [bytes: string, found: string | undefined])[] = [
  [`${box("mif1", "mif1", "avif", "miaf")}rest`, undefined],
  [box("avis", "avif"), undefined],
  [box("heic", "mif1", "heic"), "a HEIC"],
  // A brand behind the box is none of its own.
  [`${box("heic", "mif1")}avif`, "a HEIC"],
  [box("isom", "mp42"), "a film"],
  ["", "nothing"],
  ["GIF87a", "a GIF"],
  ["\x89PNG", "something other than a picture"],
  ["RIFF\x10\0\0\0WAVE", "something other than a picture"],
  ["%PDF-1.7", "a PDF"],
  ["PK\x03\x04", "a ZIP archive or a document"],
  ["version https://git-lfs.github.com/spec/v1\n", "a pointer to a file that Git LFS did not fetch"],
  ["\xef\xbb\xbf\n<!DOCTYPE HTML><svg>", "a web page (HTML)"],
  [`<?xml version='1.0'?><!--${"-->".repeat(300)}<svg >`, "SVG"],
  ["<!----><svg\nonload=alert(1)>", "SVG"],
  ["\xff\xd8", "something other than a picture"],
  ["Sample", "text"],
  ["\0\0\0\0", "something other than a picture"],
];

for (const [bytes, found] of starts) {
  test(`${JSON.stringify(bytes.slice(0, 40))} is ${found ?? "a picture"}`, () => {
    assert.equal(foundIn(Buffer.from(bytes, "latin1")), found);
  });
}

for (const format of ["jpeg", "png", "webp", "avif", "gif", "tiff"] as const) {
  test(`what sharp writes as ${format} is known`, async () => {
    const sample = sharp({ create: { width: 2, height: 2, channels: 3, background: "#888" } });
    const found = foundIn(await sample.toFormat(format).toBuffer());
    const known = { gif: "a GIF", tiff: "a TIFF or a camera's raw picture" } as const;
    assert.equal(found, format === "gif" || format === "tiff" ? known[format] : undefined);
  });
}
