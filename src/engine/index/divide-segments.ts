import path from "node:path";

/** Most articles of a segment: a month of a large newspaper, read in a second. */
const longest = 1000;

/**
 * Divides the articles of `content/` into segments: whole folders as far as they fit, a month as a rule.
 * Small folders share a segment, a larger one fills several.
 *
 * @param files - inside of `content/`, in the order of the walk
 * @returns the same files in the same order
 */
export function divideSegments(files: readonly string[]): readonly (readonly string[])[] {
  const segments: string[][] = [];
  let segment: string[] = [];
  const close = (): void => {
    if (segment.length > 0) segments.push(segment);
    segment = [];
  };
  for (const folder of collectFolders(files)) {
    if (segment.length + folder.length > longest) close();
    for (const file of folder) {
      if (segment.length === longest) close();
      segment.push(file);
    }
  }
  close();
  return segments;
}

/** Files that follow each other in one folder. */
function* collectFolders(files: readonly string[]): Generator<readonly string[]> {
  let folder: string[] = [];
  let name: string | undefined;
  for (const file of files) {
    const home = path.posix.dirname(file);
    if (home !== name && folder.length > 0) {
      yield folder;
      folder = [];
    }
    name = home;
    folder.push(file);
  }
  if (folder.length > 0) yield folder;
}
