import type { Folder } from "./folder.ts";

/** A file in `content/`, whether it exists or somebody only named it. */
export interface ContentFile {
  /** Where it is on this machine. */
  readonly location: string;
  /** Its path inside the folder, `/` between folders: `1401/04/322596.md`. */
  readonly inside: string;
  /** How messages call it: `content/1401/04/322596.md`. */
  readonly name: string;
}

/** Returns the file at a path inside of `content/`. */
export function fileInside({ location, name }: Folder, inside: string): ContentFile {
  return { location: `${location}/${inside}`, inside, name: `${name}/${inside}` };
}

/** Returns the file of a name as messages have it. */
export function fileNamed(content: Folder, name: string): ContentFile {
  return fileInside(content, name.slice(content.name.length + 1));
}
