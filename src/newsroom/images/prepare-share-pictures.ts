import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { sharePicturePermalink } from "../article/permalink.ts";
import { writeAtomically } from "../content/atomic-write.ts";
import { digest } from "../content/digest.ts";
import type { Newspaper } from "../content/newspaper.ts";
import { SharePictureRenderer, shareDesign, type ShareText } from "./share-picture-renderer.ts";
import { makePicturesFolder } from "./picture-cache.ts";
import type { Pictures, SharePicture } from "./picture.ts";
import { haveGlyphs, readShareFonts } from "./share-fonts.ts";

const { version } = createRequire(import.meta.url)("@resvg/resvg-js/package.json") as {
  readonly version: string;
};

/**
 * Prepares the share pictures of a newspaper, drawing those that no earlier build has: one for each desk
 * in each edition and, where the masthead says so, for each article. A text with a letter that the fonts
 * lack gets none; such an article shows its desk's.
 *
 * @param workFolder - `.khabar`; pictures are cached in its folder `pictures`
 */
export async function prepareSharePictures(
  { masthead, articles }: Pick<Newspaper, "masthead" | "articles">,
  workFolder: string,
): Promise<Pick<Pictures, "ofDesk" | "ofArticle">> {
  const picturesFolder = makePicturesFolder(workFolder);
  const { fonts, digest: fontsDigest } = readShareFonts();
  const drawnBy = JSON.stringify([shareDesign, fontsDigest, version]);
  let renderer: SharePictureRenderer | undefined;

  const prepare = async (text: ShareText): Promise<SharePicture | undefined> => {
    if (!haveGlyphs(fonts, text.name + (text.desk ?? "") + text.headline)) return undefined;
    const permalink = sharePicturePermalink(digest(drawnBy + JSON.stringify(text)).slice(0, 16));
    const location = path.join(picturesFolder, path.basename(permalink));
    if (!isWhole(location)) {
      renderer ??= new SharePictureRenderer((await import("@resvg/resvg-js")).Resvg, fonts);
      keep(location, renderer.draw(text));
      // Frees resvg's memory, 3 MB a picture, which happens between tasks only.
      await setImmediate();
    }
    const says = [text.name, text.desk ?? "", text.headline].join("\n");
    return { permalink, location, says };
  };

  const ofDesk = new Map<string, SharePicture>();
  for (const { lang } of masthead.editions) {
    for (const { slug, name } of masthead.desks) {
      const picture = await prepare({ lang, name: masthead.name[lang], headline: name[lang] });
      if (picture !== undefined) ofDesk.set(`${slug} ${lang}`, picture);
    }
  }
  const ofArticle = new Map<string, SharePicture>();
  if (masthead.sharePictures === "articles") {
    for (const { article } of articles) {
      // No headline of a retracted article: a picture is passed on without its page, which says so.
      if (article.retracted !== undefined) continue;
      const { id, lang, title, desk } = article;
      const name = masthead.name[lang];
      const picture = await prepare({ lang, name, desk: desk.name[lang], headline: title });
      if (picture !== undefined) ofArticle.set(id, picture);
    }
  }
  return { ofDesk, ofArticle };
}

/** The last chunk of a PNG (PNG 3rd edition, 11.2.5) without its length, 0. */
const pngEnd = Buffer.from("IEND\xae\x42\x60\x82", "latin1");

/** Whether a picture is a file that is there to its end: it may be torn, or a stranger's link. */
function isWhole(location: string): boolean {
  const stats = fs.lstatSync(location, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.size < pngEnd.length) return false;
  const end = Buffer.alloc(pngEnd.length);
  const descriptor = fs.openSync(location, "r");
  try {
    fs.readSync(descriptor, end, 0, end.length, stats.size - end.length);
  } finally {
    fs.closeSync(descriptor);
  }
  return end.equals(pngEnd);
}

/** Writes a picture. A stranger's folder in its place, which no rename replaces, is removed. */
function keep(location: string, bytes: Buffer): void {
  if (fs.lstatSync(location, { throwIfNoEntry: false })?.isDirectory() === true) {
    fs.rmSync(location, { recursive: true });
  }
  writeAtomically(location, [bytes]);
}
