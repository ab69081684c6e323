import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import type { Newspaper, PictureUse } from "../../../src/newsroom/content/newspaper.ts";
import type { Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import type { Pictures } from "../../../src/newsroom/images/picture.ts";
import { prepareSharePictures } from "../../../src/newsroom/images/prepare-share-pictures.ts";
import { preparePictures } from "../../../src/newsroom/images/prepare-pictures.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import type { Problem, Result } from "../../../src/language/problem/problem.ts";

export const masthead: Masthead = {
  name: { en: "The Sample", fa: "نمونه" },
  address: "https://sample.example",
  language: "en",
  editions: [{ lang: "en", root: "/" }],
  timeZone: "Asia/Tehran",
  copyright: { en: "© The Sample", fa: "© نمونه" },
  desks: [{ slug: "politics", name: { en: "Politics", fa: "سیاست" } }],
  pictureCredits: "required",
  sharePictures: "desks",
  generationTime: false,
};

/** A sample photo: light that changes from corner to corner, and some grain. The same each time. */
export function drawPhoto(width: number, height: number): sharp.Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 3) {
    const x = ((at / 3) % width) / width;
    const y = Math.floor(at / 3 / width) / height;
    const grain = ((at * 2_654_435_761) % 4096) / 256;
    pixels[at] = 60 + 150 * x + grain;
    pixels[at + 1] = 60 + 120 * y + grain;
    pixels[at + 2] = 90 + 60 * Math.sin(9 * x * y) + grain;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new folder for a test: it goes when the tests end. */
export function makeFolder(): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "khabar-images-"));
  folders.push(folder);
  return folder;
}

/** Writes pictures into a folder, and names each on a line of its own of a sample article. */
export function usePictures(
  folder: string,
  pictures: Readonly<Record<string, Uint8Array>>,
): readonly PictureUse[] {
  return Object.entries(pictures).map(([name, bytes], index) => {
    const location = path.join(folder, name);
    fs.writeFileSync(location, bytes);
    return {
      file: `content/${name}`,
      location,
      named: { file: "content/sample.md", range: rangeAt(index + 1, 8, name.length) },
    };
  });
}

export function newspaperWith(pictures: readonly PictureUse[]): Newspaper {
  return { masthead, articles: [], pins: [], pictures };
}

/** What a check finds wrong with pictures. */
export async function findPictureProblems(
  uses: readonly PictureUse[],
  workFolder: string,
): Promise<readonly Problem[]> {
  return (await preparePictures(uses, workFolder, "examine")).problems;
}

/** Every picture of a newspaper as a build makes it, or what is wrong with them. */
export async function prepareAllPictures(
  newspaper: Newspaper,
  workFolder: string,
): Promise<Result<Pictures>> {
  const { ofFile, problems } = await preparePictures(newspaper.pictures, workFolder, "make");
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ofFile, ...(await prepareSharePictures(newspaper, workFolder)) } };
}
