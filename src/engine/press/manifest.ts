import fs from "node:fs";
import { readChecksummedBytes, readChecksummedText } from "./checksummed-text.ts";
import { FileTable } from "./file-table.ts";

// The manifest lists the files that the last publication left in the output. They are ours: the press may
// delete them when they leave the site. Everything else there belongs to someone else. Each file's stamp,
// digest and key tell whether it is as it was published, and whether it has to be rendered again.

export const manifestHeading = "khabar manifest 3";
const olderHeadings = ["khabar manifest 2", "khabar manifest 1"];

/**
 * Reads the manifest of the last publication.
 *
 * @returns the files, sorted, without records where an older version wrote it; undefined where it is missing,
 *   torn, damaged, of another version, or names a file twice: then nothing is known to be ours. A whole
 *   manifest may be a stranger's: callers check each path before they use it
 */
export function readManifest(file: string): FileTable | undefined {
  const lines = readChecksummedBytes(file, manifestHeading);
  if (lines === undefined) return readPathsAlone(file);
  return checkTable(new FileTable(lines));
}

function readPathsAlone(file: string): FileTable | undefined {
  for (const heading of olderHeadings) {
    const lines = readChecksummedText(file, heading);
    if (lines === undefined) continue;
    const table = new FileTable();
    for (const line of lines) table.add(line.split("\t", 1).join(), nothingKnown);
    return checkTable(table);
  }
  return undefined;
}

const nothingKnown = { stamp: "", digest: "", key: "" };

function checkTable(table: FileTable): FileTable | undefined {
  return table.sort() === undefined ? table : undefined;
}

/**
 * Reads the checksum at the end of a manifest, without checking it: a digest of all files of the last
 * publication, their keys and stamps. `""` where there is no manifest.
 */
export function readManifestChecksum(manifest: string): string {
  if (fs.lstatSync(manifest, { throwIfNoEntry: false })?.isFile() !== true) return "";
  const descriptor = fs.openSync(manifest, "r");
  try {
    const checksum = Buffer.alloc(checksumLength);
    const { size } = fs.fstatSync(descriptor);
    fs.readSync(descriptor, checksum, 0, checksumLength, Math.max(0, size - checksumLength - 1));
    return checksum.toString("latin1");
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A SHA-256 in hexadecimal, before the last line feed. */
const checksumLength = 64;
