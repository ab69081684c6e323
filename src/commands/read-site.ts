import path from "node:path";
import { checkWithheld } from "../content/check-withheld.ts";
import { decideNow } from "../content/decide-now.ts";
import type { Now } from "../content/decide-now.ts";
import { findFutureMoments } from "../content/find-future-moments.ts";
import { readNewspaper } from "../content/read-newspaper.ts";
import type { Newspaper } from "../content/newspaper.ts";
import type { ReadingMemory } from "../content/reading-memory.ts";
import { withhold } from "../content/withhold.ts";
import type { DividedNewspaper } from "../content/withhold.ts";
import { findPictureProblems } from "../images/find-picture-problems.ts";
import type { Pictures } from "../images/picture.ts";
import { preparePictures } from "../images/prepare-pictures.ts";
import { findPublished } from "../press/find-published.ts";
import { compareProblems } from "../problem/problem.ts";
import type { Result } from "../problem/problem.ts";
import { projectFolder } from "./project.ts";
import type { Folder } from "./project.ts";

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
  const checked = await checkNewspaper(content, memory);
  if (!checked.ok) return checked;
  const newspaper = checked.value;
  const pictures = await preparePictures(newspaper, workFolder);
  return pictures.ok ? { ok: true, value: { newspaper, pictures: pictures.value } } : pictures;
}

/**
 * Reads and checks the whole newspaper, sets aside what is not to be published yet, and makes the
 * pictures of the rest; or finds every problem.
 *
 * @param output - where the site goes: what stands there was published
 * @param given - the instant for which it is made, where whoever started the build named one
 */
export async function readPublication(
  content: Folder,
  output: string,
  given?: number,
): Promise<Result<ReadPublication>> {
  const checked = await checkNewspaper(content, undefined, given);
  if (!checked.ok) return checked;
  const whole = checked.value;
  const now = decideNow(whole.articles, given, Date.now);
  const divided = withhold(whole, now.instant);
  const problems = checkWithheld(divided, content, findPublished(output));
  if (problems.length > 0) return { ok: false, problems };
  const pictures = await preparePictures(divided.published, workFolder);
  if (!pictures.ok) return pictures;
  return { ok: true, value: { whole, divided, pictures: pictures.value, now } };
}

/**
 * Reads the newspaper, or finds every problem of its texts and pictures.
 *
 * @param now - what may not be dated later, in milliseconds since 1970-01-01T00:00Z
 */
export async function checkNewspaper(
  content: Folder,
  memory?: ReadingMemory,
  now = Date.now(),
): Promise<Result<Newspaper>> {
  const newspaper = readNewspaper(content.location, content.name, memory);
  const broken = await findPictureProblems(newspaper.pictures, workFolder);
  const future = findFutureMoments(newspaper.articles, now);
  if (newspaper.ok && broken.length + future.length === 0) return newspaper;
  const problems = [...(newspaper.ok ? [] : newspaper.problems), ...broken, ...future];
  return { ok: false, problems: problems.sort(compareProblems) };
}
