import path from "node:path";
import { decideNow } from "../content/decide-now.ts";
import type { Now } from "../content/decide-now.ts";
import { readNewspaper } from "../content/read-newspaper.ts";
import type { Newspaper } from "../content/newspaper.ts";
import { withhold } from "../content/withhold.ts";
import type { DividedNewspaper } from "../content/withhold.ts";
import { findPictureProblems } from "../images/find-picture-problems.ts";
import type { Pictures } from "../images/picture.ts";
import { preparePictures } from "../images/prepare-pictures.ts";
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
  readonly divided: DividedNewspaper;
  readonly pictures: Pictures;
  readonly now: Now;
}

/** Reads the whole newspaper, drafts and all, and makes its pictures, or finds every problem of it. */
export async function readSite(content: Folder): Promise<Result<ReadSite>> {
  const checked = await checkNewspaper(content);
  if (!checked.ok) return checked;
  const newspaper = checked.value;
  const pictures = await preparePictures(newspaper, workFolder);
  return pictures.ok ? { ok: true, value: { newspaper, pictures: pictures.value } } : pictures;
}

/**
 * Reads and checks the whole newspaper, sets aside what is not to be published yet, and makes the
 * pictures of the rest; or finds every problem.
 *
 * @param given - the instant for which it is made, where whoever started the build named one
 */
export async function readPublication(
  content: Folder,
  given?: number,
): Promise<Result<ReadPublication>> {
  const checked = await checkNewspaper(content);
  if (!checked.ok) return checked;
  const now = decideNow(checked.value.articles, given, Date.now);
  const divided = withhold(checked.value, now.instant);
  const pictures = await preparePictures(divided.published, workFolder);
  return pictures.ok ? { ok: true, value: { divided, pictures: pictures.value, now } } : pictures;
}

/** Reads the newspaper, or finds every problem of its texts and pictures. */
export async function checkNewspaper(content: Folder): Promise<Result<Newspaper>> {
  const newspaper = readNewspaper(content.location, content.name);
  const broken = await findPictureProblems(newspaper.pictures, workFolder);
  if (newspaper.ok && broken.length === 0) return newspaper;
  const problems = [...(newspaper.ok ? [] : newspaper.problems), ...broken];
  return { ok: false, problems: problems.sort(compareProblems) };
}
