import path from "node:path";
import { readNewspaper } from "../content/read-newspaper.ts";
import type { Newspaper } from "../content/newspaper.ts";
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

/** Reads the newspaper and makes its pictures, or finds every problem of its texts and pictures. */
export async function readSite(content: Folder): Promise<Result<ReadSite>> {
  const checked = await checkNewspaper(content);
  if (!checked.ok) return checked;
  const newspaper = checked.value;
  const pictures = await preparePictures(newspaper, workFolder);
  return pictures.ok ? { ok: true, value: { newspaper, pictures: pictures.value } } : pictures;
}

/** Reads the newspaper, or finds every problem of its texts and pictures. */
export async function checkNewspaper(content: Folder): Promise<Result<Newspaper>> {
  const newspaper = readNewspaper(content.location, content.name);
  const broken = await findPictureProblems(newspaper.pictures, workFolder);
  if (newspaper.ok && broken.length === 0) return newspaper;
  const problems = [...(newspaper.ok ? [] : newspaper.problems), ...broken];
  return { ok: false, problems: problems.sort(compareProblems) };
}
