import { FileTable } from "./file-table.ts";
import { readSealedBytes, readSealedText } from "./sealed-text.ts";

// The manifest lists the files that the last publication left in the output. They are ours: they may
// be deleted when they leave the site. Everything else there belongs to someone else. Beside each file
// stands what tells whether it is still as it was published, and whether it has to be rendered again.

export const manifestHeading = "khabar manifest 2";
const headingOfPathsAlone = "khabar manifest 1";

/**
 * Reads the manifest of the last publication.
 *
 * @returns the files, sorted; undefined where it is missing, torn, damaged, of another version, or
 *   names one file twice: then nothing is known to be ours. A manifest of version 1 has no records.
 *   That it is whole does not make it ours: a path is to be checked before it is used.
 */
export function readManifest(file: string): FileTable | undefined {
  const lines = readSealedBytes(file, manifestHeading);
  if (lines === undefined) return readPathsAlone(file);
  return checkTable(new FileTable(lines));
}

function readPathsAlone(file: string): FileTable | undefined {
  const files = readSealedText(file, headingOfPathsAlone);
  if (files === undefined) return undefined;
  const table = new FileTable();
  for (const path of files) table.add(path, { stamp: "", key: "" });
  return checkTable(table);
}

function checkTable(table: FileTable): FileTable | undefined {
  return table.sort() === undefined ? table : undefined;
}
