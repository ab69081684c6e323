import path from "node:path";
import { compareProblems, type Result } from "../../language/problem/problem.ts";
import { decideNow, type Now } from "../../newsroom/content/decide-now.ts";
import { findFutureMoments } from "../../newsroom/content/find-future-moments.ts";
import { projectFolder, type Folder } from "../../newsroom/content/folder.ts";
import type { Newspaper, PictureUse } from "../../newsroom/content/newspaper.ts";
import { readNewspaper, type PreloadedContent } from "../../newsroom/content/read-newspaper.ts";
import type { ReadingMemory } from "../../newsroom/content/reading-memory.ts";
import { checkWithheld, withhold, type DividedNewspaper } from "../../newsroom/content/withhold.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import { prepareSharePictures } from "../../newsroom/images/prepare-share-pictures.ts";
import { preparePictures } from "../../newsroom/images/prepare-pictures.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { readOwnText } from "../../site/eleventy/own-text.ts";
import { findNextNews } from "../../site/sitemap/news-sitemap.ts";
import type { LeakCheck } from "../leaks/leak-check.ts";
import { findPublished } from "../press/published-file.ts";

/** Where pictures are kept between builds, once they are made. */
const workFolder = path.join(projectFolder, ".khabar");

/** A newspaper, checked, divided, and the pictures of what is to be published. */
export interface ReadPublication {
  readonly whole: Newspaper;
  readonly divided: DividedNewspaper;
  readonly pictures: Pictures;
  readonly now: Now;
}

/** The wall clock, in milliseconds since 1970-01-01T00:00Z. */
type Clock = () => number;

/**
 * Reads and checks the whole newspaper, makes its pictures, and sets aside what is not to be published
 * yet; or finds every problem.
 *
 * @param output - where the site goes: what stands there was published
 * @param given - the instant to build for, in milliseconds since 1970-01-01T00:00Z, where one is given
 * @param preloaded - what has been read already
 */
export async function readPublication(
  content: Folder,
  output: string,
  clock: Clock,
  given?: number,
  preloaded?: PreloadedContent,
): Promise<Result<ReadPublication>> {
  const read = await readWhole(content, "make", given ?? clock(), undefined, preloaded);
  if (!read.ok) return read;
  const { newspaper: whole, ofFile } = read.value;
  const now = decideNow(whole.articles, given, clock);
  const divided = withhold(whole, now.instant);
  const problems = checkWithheld(divided, content, findPublished(output));
  if (problems.length > 0) return { ok: false, problems };
  const pictures = await addSharePictures(divided.published, ofFile);
  return { ok: true, value: { whole, divided, pictures, now } };
}

/**
 * Opens the check that nothing withheld stands in a site, to be given each of its files. There is none
 * where nothing is withheld, and its code is not loaded.
 */
export async function openLeakCheck(site: ReadPublication): Promise<LeakCheck | undefined> {
  const { published, withheld } = site.divided;
  if (withheld.length === 0) return undefined;
  const shown = site.pictures.ofFile;
  const { LeakCheck } = await import("../leaks/leak-check.ts");
  return new LeakCheck({ published, withheld, pictures: site.whole.pictures, shown, readOwnText });
}

/**
 * Prepares the pictures of some pages alone.
 *
 * @param uses - the pictures that they show
 * @param articles - the articles whose own pages are among them
 * @returns undefined where a picture has a problem
 */
export async function preparePicturesOf(
  uses: readonly PictureUse[],
  articles: Newspaper["articles"],
  masthead: Masthead,
): Promise<Pictures | undefined> {
  const { ofFile, problems } = await preparePictures(uses, workFolder, "make");
  if (problems.length > 0) return undefined;
  return { ofFile, ...(await prepareSharePictures({ masthead, articles }, workFolder)) };
}

/** A newspaper, checked, drafts and all, and its pictures. */
interface ReadSite {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
}

/** Reads the whole newspaper for the preview, and makes its pictures, or finds every problem of it. */
export async function readSite(
  content: Folder,
  memory: ReadingMemory,
  clock: Clock,
): Promise<Result<ReadSite>> {
  const read = await readWhole(content, "make", clock(), memory);
  if (!read.ok) return read;
  const { newspaper, ofFile } = read.value;
  return { ok: true, value: { newspaper, pictures: await addSharePictures(newspaper, ofFile) } };
}

/**
 * Reads the newspaper, or finds every problem of its texts and pictures.
 *
 * @param now - nothing may be dated later; in milliseconds since 1970-01-01T00:00Z
 */
export async function checkNewspaper(content: Folder, now: number): Promise<Result<Newspaper>> {
  const read = await readWhole(content, "examine", now);
  return read.ok ? { ok: true, value: read.value.newspaper } : read;
}

/** Draws the desks' pictures for shared links, unless an earlier build has. */
export async function drawDesks(masthead: Masthead): Promise<void> {
  await prepareSharePictures({ masthead, articles: [] }, workFolder);
}

interface ReadWhole {
  readonly newspaper: Newspaper;
  readonly ofFile: Pictures["ofFile"];
}

async function readWhole(
  content: Folder,
  kind: "examine" | "make",
  now: number,
  memory?: ReadingMemory,
  preloaded?: PreloadedContent,
): Promise<Result<ReadWhole>> {
  const newspaper = readNewspaper(content, memory, preloaded);
  const { ofFile, problems: broken } = await preparePictures(newspaper.pictures, workFolder, kind);
  const future = findFutureMoments(newspaper.articles, now, content);
  if (newspaper.ok && broken.length + future.length === 0) {
    return { ok: true, value: { newspaper: newspaper.value, ofFile } };
  }
  const problems = [...(newspaper.ok ? [] : newspaper.problems), ...broken, ...future];
  return { ok: false, problems: problems.sort(compareProblems) };
}

/** The pictures of a newspaper alone: those that only withheld articles show stay out of its site. */
async function addSharePictures(
  newspaper: Newspaper,
  ofFile: Pictures["ofFile"],
): Promise<Pictures> {
  const shown = new Set(newspaper.pictures.map(({ file }) => file));
  const own = new Map([...ofFile].filter(([file]) => shown.has(file)));
  return { ofFile: own, ...(await prepareSharePictures(newspaper, workFolder)) };
}

/** Until when the clock has no say in a site; null where it never has. */
export function findEnd({ now, divided }: ReadPublication): number | null {
  if (!now.fromClock) return null;
  const due = divided.nextDue?.instant ?? Infinity;
  const next = Math.min(due, findNextNews(divided.published.articles, now.instant));
  return next === Infinity ? null : next;
}
