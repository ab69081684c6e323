import fs from "node:fs";
import path from "node:path";
import { readManifest } from "./manifest.ts";
import { attempt, untouched } from "./press-error.ts";
import { locateWorkplace } from "./workplace.ts";

/**
 * Finds which files of a site are published in an output folder: the last publication lists them, or
 * they stand there, as in a fresh clone with an old output. Where the folder is gone, none is.
 *
 * @param outputFolder `dist` as a rule
 * @returns whether a file, `news/322596/index.html`, is published
 */
export function findPublished(outputFolder: string): (file: string) => boolean {
  return attempt(`${outputFolder} can't be read`, untouched, () => {
    const { output, manifest } = locateWorkplace(outputFolder);
    if (!fs.existsSync(output)) return () => false;
    const listed = readManifest(manifest);
    return (file: string) =>
      listed?.has(file) === true ||
      fs.lstatSync(path.join(output, file), { throwIfNoEntry: false })?.isFile() === true;
  });
}
