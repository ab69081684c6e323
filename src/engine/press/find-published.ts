import fs from "node:fs";
import path from "node:path";
import { readManifest } from "./manifest.ts";
import { attempt, untouched } from "./press-error.ts";
import { locateWorkplace } from "./workplace.ts";

/**
 * Whether a file, `news/322596/index.html`, is published in an output folder: the last publication lists
 * it, or it stands there, as in a fresh clone with an old output. Where the folder is gone, none is.
 *
 * @param outputFolder `dist` as a rule. It is looked at only when a file is asked for: a newspaper that
 *   withholds nothing asks for none.
 */
export function findPublished(outputFolder: string): (file: string) => boolean {
  let published: ((file: string) => boolean) | undefined;
  return (file) => {
    published ??= attempt(`${outputFolder} can't be read`, untouched, () => look(outputFolder));
    return published(file);
  };
}

function look(outputFolder: string): (file: string) => boolean {
  const { output, manifest } = locateWorkplace(outputFolder);
  if (!fs.existsSync(output)) return () => false;
  const listed = readManifest(manifest);
  return (file) =>
    (listed !== undefined && listed.find(file) !== -1) ||
    fs.lstatSync(path.join(output, file), { throwIfNoEntry: false })?.isFile() === true;
}
