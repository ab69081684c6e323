import path from "node:path";
import { checkWithheld, withhold } from "../../newsroom/content/withhold.ts";
import { decideNow, findFutureMoments } from "../../newsroom/content/decide-now.ts";
import type { Now } from "../../newsroom/content/decide-now.ts";
import { readNewspaper } from "../../newsroom/content/read-newspaper.ts";
import type { PreloadedContent } from "../../newsroom/content/read-newspaper.ts";
import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { ReadingMemory } from "../../newsroom/content/reading-memory.ts";
import type { DividedNewspaper } from "../../newsroom/content/withhold.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import { prepareSharePictures } from "../../newsroom/images/prepare-share-pictures.ts";
import { settlePictures } from "../../newsroom/images/settle-pictures.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { findPublished } from "../press/find-published.ts";
import { compareProblems } from "../../language/problem/problem.ts";
import type { Result } from "../../language/problem/problem.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** Where pictures are kept between builds, once they are made. */
const workFolder = path.join(projectFolder, ".khabar");

/** A newspaper, checked, and its pictures, ready to be shown. */
export interface ReadSite {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
}

/** A newspaper, checked, divided, and the pictures of what is to be published. */
export interface ReadPublication {
  readonly whole: Newspaper;
  readonly divided: DividedNewspaper;
  readonly pictures: Pictures;
  readonly now: Now;
}

/** Reads the whole newspaper, drafts and all, and makes its pictures, or finds every problem of it. */
export async function readSite(content: Folder, memory: ReadingMemory): Promise<Result<ReadSite>> {
  const read = await readWhole(content, "make", Date.now(), memory);
  if (!read.ok) return read;
  const { newspaper, ofFile } = read.value;
  return { ok: true, value: { newspaper, pictures: await addSharePictures(newspaper, ofFile) } };
}

/**
 * Reads and checks the whole newspaper, makes its pictures, and sets aside what is not to be published
 * yet; or finds every problem.
 *
 * @param output - where the site goes: what stands there was published
 * @param given - the instant for which it is made, where whoever started the build named one
 * @param begun - what has been read of it already
 */
export async function readPublication(
  content: Folder,
  output: string,
  given?: number,
  begun?: PreloadedContent,
): Promise<Result<ReadPublication>> {
  const read = await readWhole(content, "make", given, undefined, begun);
  if (!read.ok) return read;
  const { newspaper: whole, ofFile } = read.value;
  const now = decideNow(whole.articles, given, Date.now);
  const divided = withhold(whole, now.instant);
  const problems = checkWithheld(divided, content, findPublished(output));
  if (problems.length > 0) return { ok: false, problems };
  const pictures = await addSharePictures(divided.published, ofFile);
  return { ok: true, value: { whole, divided, pictures, now } };
}

/**
 * Reads the newspaper, or finds every problem of its texts and pictures.
 *
 * @param now - what may not be dated later, in milliseconds since 1970-01-01T00:00Z
 */
export async function checkNewspaper(content: Folder, now?: number): Promise<Result<Newspaper>> {
  const read = await readWhole(content, "examine", now);
  return read.ok ? { ok: true, value: read.value.newspaper } : read;
}

interface ReadWhole {
  readonly newspaper: Newspaper;
  readonly ofFile: Pictures["ofFile"];
}

async function readWhole(
  content: Folder,
  kind: "examine" | "make",
  now = Date.now(),
  memory?: ReadingMemory,
  begun?: PreloadedContent,
): Promise<Result<ReadWhole>> {
  const newspaper = readNewspaper(content.location, content.name, memory, begun);
  const { ofFile, problems: broken } = await settlePictures(newspaper.pictures, workFolder, kind);
  const future = findFutureMoments(newspaper.articles, now, content);
  if (newspaper.ok && broken.length + future.length === 0) {
    return { ok: true, value: { newspaper: newspaper.value, ofFile } };
  }
  const problems = [...(newspaper.ok ? [] : newspaper.problems), ...broken, ...future];
  return { ok: false, problems: problems.sort(compareProblems) };
}

/** Draws the pictures of all desks, for shared links, that are not finished from an earlier build. */
export async function drawDesks(masthead: Masthead): Promise<void> {
  await prepareSharePictures({ masthead, articles: [] }, workFolder);
}

/** The pictures of a newspaper alone: what others of the whole show stays out of its site. */
async function addSharePictures(
  newspaper: Newspaper,
  ofFile: Pictures["ofFile"],
): Promise<Pictures> {
  const shown = new Set(newspaper.pictures.map(({ file }) => file));
  const own = new Map([...ofFile].filter(([file]) => shown.has(file)));
  return { ofFile: own, ...(await prepareSharePictures(newspaper, workFolder)) };
}
