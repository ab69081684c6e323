import path from "node:path";
import { projectFolder } from "../../newsroom/content/folder.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/**
 * Returns the folder that an option names, as seen from the working directory, or the project's own.
 *
 * @param typed - the option's value
 * @param usual - the folder of the project where the option is absent
 */
export function resolveFolder(typed: string | undefined, usual: string): Folder {
  if (typed === undefined) {
    const location = path.join(projectFolder, usual);
    return { location, name: nameFromHere(location) };
  }
  const location = path.resolve(typed);
  const name = path.isAbsolute(typed) ? location : nameFromHere(location);
  return { location, name };
}

function nameFromHere(location: string): string {
  const relative = path.relative(process.cwd(), location);
  return (relative === "" ? "." : relative).split(path.sep).join("/");
}
