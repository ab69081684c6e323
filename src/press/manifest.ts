import { formatSealedText, readSealedText } from "./sealed-text.ts";
import { isSitePath } from "./site-path.ts";

// The manifest lists the files that the last publication left in the output. They are ours: they may
// be deleted when they leave the site. Everything else there belongs to someone else.

const heading = "khabar manifest 1";

/** The text of a manifest: the files in order of their code units, the same on every machine. */
export function formatManifest(files: Iterable<string>): string {
  return formatSealedText(heading, [...files].sort());
}

/**
 * Reads the manifest of the last publication.
 *
 * @returns the files, or undefined where it is missing, torn, damaged, of another version, or names
 *   what can't be a file of a site: then nothing is known to be ours.
 */
export function readManifest(file: string): ReadonlySet<string> | undefined {
  const files = readSealedText(file, heading);
  return files?.every(isSitePath) === true ? new Set(files) : undefined;
}
