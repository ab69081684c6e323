import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import {
  drawPhoto,
  findPictureProblems,
  makeFolder,
  newspaperWith,
  prepareAllPictures,
  usePictures,
} from "./sample-pictures.ts";

interface Found {
  readonly rule: string;
  readonly details: object;
  readonly line: number | undefined;
}

async function findProblems(pictures: Readonly<Record<string, Uint8Array>>): Promise<Found[]> {
  const folder = makeFolder();
  const problems = await findPictureProblems(
    usePictures(folder, pictures),
    path.join(folder, ".khabar"),
  );
  return problems.map(({ rule, details, file, range }) => {
    assert.equal(file, "content/sample.md");
    return { rule, details, line: range?.start.line };
  });
}

async function findRules(pictures: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  return (await findProblems(pictures)).map(({ rule }) => rule);
}

/** The same PNG with another width and height in its header. */
function lieAboutSize(png: Buffer, width: number, height: number): Buffer {
  const lie = Buffer.from(png);
  lie.writeUInt32BE(width, 16);
  lie.writeUInt32BE(height, 20);
  lie.writeUInt32BE(crc32(lie.subarray(12, 29)), 29);
  return lie;
}

const photo = drawPhoto(300, 200);
const [jpeg, progressive, png, webp, lossless, avif] = await Promise.all([
  photo.clone().jpeg().toBuffer(),
  photo.clone().jpeg({ progressive: true }).toBuffer(),
  photo.clone().png().toBuffer(),
  photo.clone().webp().toBuffer(),
  photo.clone().webp({ lossless: true }).toBuffer(),
  photo.clone().avif({ effort: 0 }).toBuffer(),
]);
const whole = { jpeg, progressive, png, webp, lossless, avif };

test("whole pictures have no problem", async () => {
  assert.deepEqual(await findProblems(whole), []);
});

for (const [kind, bytes] of Object.entries(whole)) {
  test(`a ${kind} file that is cut short anywhere is broken`, async () => {
    const lengths = [0.01, 0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 0.99, 0.999].map((part) =>
      Math.floor(bytes.length * part),
    );
    const cut = Object.fromEntries(
      [...lengths, bytes.length - 40].map((length) => [`${length}`, bytes.subarray(0, length)]),
    );
    const found = await findProblems(cut);
    const broken = Object.keys(cut).map((name, index) => ({
      rule: "picture-broken",
      details: { file: `content/${name}` },
      line: index + 1,
    }));
    assert.deepEqual(found, broken);
  });
}

test("a picture whose middle was overwritten is broken", async () => {
  for (const [kind, bytes] of Object.entries({ jpeg, png })) {
    const hurt = Buffer.from(bytes).fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 500);
    assert.deepEqual(await findRules({ [kind]: hurt }), ["picture-broken"]);
  }
});

test("a JPEG of a telephone that gets a number of its header wrong is no problem", async () => {
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const odd = Buffer.from(jpeg);
  odd[scan + 4 + 2 * (odd[scan + 4] ?? 0) + 2] = 0;
  assert.notDeepEqual(odd, jpeg);
  await assert.rejects(sharp(odd).toBuffer(), /Invalid SOS/);
  assert.deepEqual(await findProblems({ "a.jpg": odd }), []);
  const cut = odd.subarray(0, odd.length >> 1);
  assert.deepEqual(await findRules({ "a.jpg": cut }), ["picture-broken"]);
});

test("a picture of a pixel, or less than 100 of them in a direction, is too small", async () => {
  const dot = await drawPhoto(1, 1).png().toBuffer();
  const strip = await drawPhoto(400, 99).jpeg().toBuffer();
  assert.deepEqual(await findProblems({ dot, strip }), [
    { rule: "picture-small", details: { width: 1, height: 1, least: 100 }, line: 1 },
    { rule: "picture-small", details: { width: 400, height: 99, least: 100 }, line: 2 },
  ]);
});

test("a header that says 200 megapixels is believed, and nothing is decoded", async () => {
  const huge = lieAboutSize(png, 20_000, 10_000);
  const monstrous = lieAboutSize(png, 0x7fffffff, 0x7fffffff);
  const before = process.resourceUsage().maxRSS;
  const [first, second] = await findProblems({ huge, monstrous });
  assert.deepEqual(first, {
    rule: "picture-large",
    details: { width: 20_000, height: 10_000, megapixels: 100 },
    line: 1,
  });
  assert.ok(second);
  assert.ok(process.resourceUsage().maxRSS - before < 50_000, "in KiB");
});

test("a file that isn't what it says is broken, and no program in it runs", async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="9" height="9"/></svg>',
  );
  const html = Buffer.from("<!doctype html><title>sample</title>");
  const gif = await drawPhoto(200, 200).gif().toBuffer();
  const rules = await findRules({ "svg.png": svg, "html.jpg": html, "gif.webp": gif });
  assert.deepEqual(rules, Array(3).fill("picture-broken"));
});

test("a picture that moves is refused in each format that can", async () => {
  // A WebP of two frames: a header that says so, how they loop, and twice the same picture.
  const chunk = (name: string, ...data: Uint8Array[]): Buffer => {
    const body = Buffer.concat(data);
    const head = Buffer.from(`${name}    `, "latin1");
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const size = Buffer.from([299 & 255, 299 >> 8, 0, 199, 0, 0]);
  const frame = chunk(
    "ANMF",
    Buffer.alloc(6),
    size,
    Buffer.from([100, 0, 0, 0]),
    webp.subarray(12),
  );
  const animated = [chunk("VP8X", Buffer.from([2, 0, 0, 0]), size), chunk("ANIM", Buffer.alloc(6))];
  const webpInTwo = chunk("RIFF", Buffer.from("WEBP"), ...animated, frame, frame);
  const actl = Buffer.alloc(20);
  actl.writeUInt32BE(8, 0);
  actl.write("acTL", 4, "latin1");
  actl.writeUInt32BE(1, 8);
  actl.writeUInt32BE(crc32(actl.subarray(4, 16)), 16);
  const apng = Buffer.concat([png.subarray(0, 33), actl, png.subarray(33)]);
  const sequence = Buffer.from(avif);
  sequence.write("avis", 8, "latin1");
  const moving = { "a.webp": webpInTwo, "a.png": apng, "a.avif": sequence };
  assert.deepEqual(await findRules(moving), Array(3).fill("picture-moving"));
});

test("a picture that was finished before is not decoded again; a broken one is told by both", async () => {
  const folder = makeFolder();
  const workFolder = path.join(folder, ".khabar");
  const uses = usePictures(folder, { "a.jpg": jpeg, "b.jpg": jpeg.subarray(0, 2000) });
  const [good, bad] = uses;
  assert.ok(good && bad);
  const prepared = await prepareAllPictures(newspaperWith(uses), workFolder);
  assert.ok(!prepared.ok);
  assert.deepEqual(prepared.problems, await findPictureProblems(uses, workFolder));
  assert.deepEqual(prepared.problems, [
    { rule: "picture-broken", details: { file: "content/b.jpg" }, ...bad.named },
  ]);
});
