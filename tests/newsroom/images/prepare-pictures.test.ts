import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import {
  everyPictureFile,
  type Picture,
  type Pictures,
} from "../../../src/newsroom/images/picture.ts";
import { spread } from "../../spread.ts";
import {
  drawPhoto,
  makeFolder,
  newspaperWith,
  prepareAllPictures,
  usePictures,
} from "./sample-pictures.ts";

async function prepare(
  folder: string,
  pictures: Readonly<Record<string, Uint8Array>>,
): Promise<Pictures> {
  const newspaper = newspaperWith(usePictures(folder, pictures));
  const prepared = await prepareAllPictures(newspaper, path.join(folder, ".khabar"));
  assert.ok(prepared.ok);
  return prepared.value;
}

async function prepareOne(bytes: Uint8Array): Promise<Picture> {
  const { ofFile } = await prepare(makeFolder(), { "a.jpg": bytes });
  const picture = ofFile.get("content/a.jpg");
  assert.ok(picture);
  return picture;
}

const filesOf = ({ avif, webp, jpeg }: Picture) => [...avif, ...webp, ...jpeg];

/** The colour of a place of a picture, both from 0 to 1. */
async function colourAt(location: string, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(location).raw().toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) *
    info.channels;
  return [...data.subarray(at, at + 3)];
}

function assertNear(found: readonly number[], wanted: readonly number[], tolerance = 12): void {
  const isNear = wanted.every(
    (value, index) => Math.abs(value - (found[index] ?? NaN)) < tolerance,
  );
  assert.ok(isNear, `${found.join()} is not near ${wanted.join()}`);
}

for (const [width, height, widths] of [
  [3000, 2000, [400, 800, 1320]],
  [1320, 880, [400, 800, 1320]],
  [801, 333, [400, 800, 801]],
  [300, 200, [300]],
  [100, 100, [100]],
  [500, 9000, [400, 444]],
] as const) {
  test(`a picture of ${width} by ${height} is made as wide as ${widths.join(", ")}`, async () => {
    const picture = await prepareOne(await drawPhoto(width, height).jpeg().toBuffer());
    for (const format of ["avif", "webp", "jpeg"] as const) {
      assert.deepEqual(
        picture[format].map((file) => file.width),
        widths,
      );
      for (const file of picture[format]) {
        const found = await sharp(file.location).metadata();
        assert.deepEqual([found.width, found.height], [file.width, file.height]);
        assert.equal(found.format, format === "avif" ? "heif" : format);
        assert.match(
          file.permalink,
          new RegExp(
            `^/pictures/[0-9a-f]{16}-${file.width}\\.${format === "jpeg" ? "jpg" : format}$`,
          ),
        );
      }
    }
  });
}

test("no file tells where a picture was taken, or anything else beside it", async () => {
  const camera = await drawPhoto(900, 600)
    .withExif({ IFD0: { Copyright: "sample-maker" }, IFD3: { GPSLatitude: "35/1 41/1 0/1" } })
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
  assert.ok(camera.includes("sample-maker"));
  assert.ok((await sharp(camera).metadata()).icc);
  for (const { location } of filesOf(await prepareOne(camera))) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(location).metadata();
    assert.deepEqual([exif, xmp, iptc, icc, orientation], Array(5).fill(undefined));
    assert.ok(!fs.readFileSync(location).includes("sample-maker"));
  }
});

const held = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((orientation) =>
  (["jpeg", "webp", "png"] as const).map((format) => [orientation, format] as const),
);
for (const [orientation, format] of spread(held, 8)) {
  test(`a ${format} held in EXIF's way ${orientation} stands upright`, async () => {
    // Red at the top left, green at the top right, as the viewer is to see it.
    const corner = (background: string, left: number, top: number) => ({
      input: { create: { width: 90, height: 60, channels: 3 as const, background } },
      left,
      top,
    });
    const upright = await sharp({
      create: { width: 450, height: 300, channels: 3, background: "#888888" },
    })
      .composite([corner("#ff0000", 0, 0), corner("#00ff00", 360, 0)])
      .png()
      .toBuffer();
    // How a camera held that way would lay it down. (sharp mirrors before it turns.)
    const laid = sharp(upright);
    if (orientation === 2) laid.flop();
    if (orientation === 3) laid.rotate(180);
    if (orientation === 4) laid.flip();
    if (orientation === 5) laid.rotate(270).flop();
    if (orientation === 6) laid.rotate(270);
    if (orientation === 7) laid.rotate(90).flop();
    if (orientation === 8) laid.rotate(90);
    const raw = await laid.png().toBuffer();
    const bytes = await sharp(raw).withMetadata({ orientation }).toFormat(format).toBuffer();
    const picture = await prepareOne(bytes);
    for (const { location, width, height } of filesOf(picture)) {
      assert.equal(height, Math.round((width * 300) / 450));
      assertNear(await colourAt(location, 0.05, 0.05), [255, 0, 0], 40);
      assertNear(await colourAt(location, 0.95, 0.05), [0, 255, 0], 40);
      assertNear(await colourAt(location, 0.05, 0.95), [136, 136, 136], 20);
    }
  });
}

test("colours of a wider space, and of print, are shown in the web's", async () => {
  const create = { width: 200, height: 200, channels: 3 as const, background: "#c04030" };
  const wide = await sharp({ create }).withIccProfile("p3").png().toBuffer();
  assert.notDeepEqual(
    [...(await sharp(wide).keepIccProfile().raw().toBuffer()).subarray(0, 3)],
    [192, 64, 48],
  );
  const printed = await sharp({ create })
    .toColourspace("cmyk")
    .withIccProfile("cmyk")
    .jpeg()
    .toBuffer();
  assert.equal((await sharp(printed).metadata()).space, "cmyk");
  for (const bytes of [wide, printed]) {
    for (const { location } of filesOf(await prepareOne(bytes))) {
      assertNear(await colourAt(location, 0.5, 0.5), [192, 64, 48], 16);
      assert.equal((await sharp(location).metadata()).space, "srgb");
    }
  }
});

test("a transparent picture stands on white in every format; grey ones and 16 bits work too", async () => {
  const create = { width: 200, height: 150, channels: 4 as const };
  const clear = sharp({ create: { ...create, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  const half = sharp({ create: { ...create, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } });
  const grey = sharp({ create: { ...create, background: "#808080" } }).toColourspace("b-w");
  const deep = sharp({ create: { ...create, background: "#804020" } }).toColourspace("rgb16");
  for (const [picture, colour] of [
    [await clear.png().toBuffer(), [255, 255, 255]],
    [await half.webp({ lossless: true }).toBuffer(), [127, 127, 127]],
    [await grey.png().toBuffer(), [128, 128, 128]],
    [await deep.png().toBuffer(), [128, 64, 32]],
  ] as const) {
    for (const { location } of filesOf(await prepareOne(picture))) {
      assert.equal((await sharp(location).metadata()).hasAlpha, false);
      assertNear(await colourAt(location, 0.5, 0.5), colour);
    }
  }
});

test("a picture is made once, though two files hold it, and not again in the next build", async (t) => {
  const folder = makeFolder();
  const bytes = await drawPhoto(450, 300).jpeg().toBuffer();
  const pictures = { "b.jpg": bytes, "a.jpg": bytes };
  const first = await prepare(folder, pictures);
  assert.deepEqual([...first.ofFile.keys()], ["content/b.jpg", "content/a.jpg"]);
  assert.deepEqual(first.ofFile.get("content/a.jpg"), first.ofFile.get("content/b.jpg"));
  const waiting = [...everyPictureFile(first)];
  assert.equal(new Set(waiting.map(({ permalink }) => permalink)).size, waiting.length);
  assert.equal(
    fs.readdirSync(path.join(folder, ".khabar/pictures")).filter((name) => /^[0-9a-f]+$/.test(name))
      .length,
    1,
  );

  const write = t.mock.method(fs, "writeFileSync");
  const times = waiting.map(({ location }) => fs.statSync(location).mtimeMs);
  const { location = "" } = waiting[0] ?? {};
  assert.deepEqual(await prepare(folder, pictures), first);
  assert.deepEqual(
    waiting.map((file) => fs.statSync(file.location).mtimeMs),
    times,
  );
  assert.equal(
    write.mock.calls.filter(({ arguments: [file] }) => String(file).includes(".khabar")).length,
    0,
  );
  assert.ok(fs.existsSync(location));
});

const wounds: { readonly [wound: string]: (file: string, folder: string) => void } = {
  "with a file cut short": (file) => {
    fs.truncateSync(file, 20);
  },
  "without a file": (file) => {
    fs.rmSync(file);
  },
  "with a file too many": (_, folder) => {
    fs.writeFileSync(path.join(folder, "note"), "sample");
  },
  "with a link in a file's place": (file) => {
    fs.renameSync(file, `${path.dirname(path.dirname(file))}/elsewhere`);
    fs.symlinkSync("../elsewhere", file);
  },
  "that is empty": (_, folder) => {
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
  },
  "that is a link": (_, folder) => {
    fs.renameSync(folder, `${folder}x`);
    fs.symlinkSync(`${folder}x`, folder);
  },
};
for (const [wound, inflict] of Object.entries(wounds)) {
  test(`a finished picture ${wound} is made again`, async () => {
    const folder = makeFolder();
    const pictures = { "a.jpg": await drawPhoto(150, 100).jpeg().toBuffer() };
    const first = await prepare(folder, pictures);
    const { location = "" } = first.ofFile.get("content/a.jpg")?.webp[0] ?? {};
    const before = fs.readFileSync(location);
    inflict(location, path.dirname(location));
    assert.deepEqual(await prepare(folder, pictures), first);
    assert.ok(fs.lstatSync(location).isFile());
    assert.ok(fs.lstatSync(path.dirname(location)).isDirectory());
    assert.deepEqual(fs.readFileSync(location), before);
  });
}

test("a link in the place of the folder of finished pictures is refused", async () => {
  const folder = makeFolder();
  fs.mkdirSync(path.join(folder, ".khabar"));
  fs.symlinkSync("..", path.join(folder, ".khabar/pictures"));
  await assert.rejects(prepare(folder, {}), /EEXIST/);
});

test("two builds at once make the same pictures, and leave no drafts", async () => {
  const folder = makeFolder();
  const pictures = { "a.jpg": await drawPhoto(150, 100).jpeg().toBuffer() };
  const [one, two] = await Promise.all([prepare(folder, pictures), prepare(folder, pictures)]);
  assert.deepEqual(one, two);
  const left = fs.readdirSync(path.join(folder, ".khabar/pictures"));
  assert.deepEqual(
    left.filter((name) => name.startsWith("draft")),
    [],
  );
});
