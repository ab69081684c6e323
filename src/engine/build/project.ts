import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the newspaper's repository, in which every command works. */
export const projectFolder = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder as a command needs it: where it is, and how its files are called in messages. */
export interface Folder {
  readonly location: string;
  readonly name: string;
}

/**
 * The folder that an option names, from where the editor stands, or the project's own.
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

/** The folder beside a site in which builds keep what helps them. */
export function workFolderOf({ location, name }: Folder): Folder {
  const besides = (folder: string): string => path.join(path.dirname(folder), ".khabar");
  return { location: besides(location), name: besides(name) };
}
