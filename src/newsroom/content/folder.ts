import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the newspaper's repository, in which every command works, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder: where it is on this machine, and how messages call it. */
export interface Folder {
  readonly location: string;
  readonly name: string;
}

/** Returns the folder beside a site, `.khabar`, in which builds keep what helps the next one. */
export function workFolderOf({ location, name }: Folder): Folder {
  const beside = (folder: string): string => path.join(path.dirname(folder), ".khabar");
  return { location: beside(location), name: beside(name) };
}
