import { FileTable } from "./file-table.ts";
import { readSealedBytes, readSealedText } from "./sealed-text.ts";

// The manifest lists the files that the last publication left in the output. They are ours: they may
// be deleted when they leave the site. Everything else there belongs to someone else. Beside each file
// stands what tells whether it is still as it was published, and whether it has to be rendered again.

export const manifestHeading = "khabar manifest 3";
const olderHeadings = ["khabar manifest 2", "khabar manifest 1"];

/**
 * Reads the manifest of the last publication.
 *
 * @returns the files, sorted; undefined where it is missing, torn, damaged, of another version, or
 *   names one file twice: then nothing is known to be ours. Of an older manifest the paths alone are known.
 *   That it is whole does not make it ours: a path is to be checked before it is used.
 */
export function readManifest(file: string): FileTable | undefined {
  const lines = readSealedBytes(file, manifestHeading);
  if (lines === undefined) return readPathsAlone(file);
  return checkTable(new FileTable(lines));
}

function readPathsAlone(file: string): FileTable | undefined {
  for (const heading of olderHeadings) {
    const lines = readSealedText(file, heading);
    if (lines === undefined) continue;
    const table = new FileTable();
    for (const line of lines) table.add(line.split("\t", 1).join(), nothingKnown);
    return checkTable(table);
  }
  return undefined;
}

const nothingKnown = { stamp: "", sum: "", key: "" };

function checkTable(table: FileTable): FileTable | undefined {
  return table.sort() === undefined ? table : undefined;
}
