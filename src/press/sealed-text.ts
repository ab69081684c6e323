import { createHash } from "node:crypto";
import fs from "node:fs";

// Manifest and journal are texts of lines between a heading, which names kind and version, and a seal,
// the SHA-256 of all before it. The seal tells a torn text from a whole one; it does not tell who
// wrote it, so whoever reads lines still has to check what they say.

/**
 * Writes lines as a sealed text.
 *
 * @param heading kind and version: `khabar journal 1`.
 * @param lines none of them with a line break.
 */
export function formatSealedText(heading: string, lines: readonly string[]): string {
  const text = [heading, ...lines, ""].join("\n");
  return `${text}${sealOf(text)}\n`;
}

/**
 * Reads a sealed text from a file.
 *
 * @returns its lines, or undefined where it is missing, no regular file, torn, damaged, or of another
 *   kind or version.
 */
export function readSealedText(file: string, heading: string): string[] | undefined {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const text = fs.readFileSync(file, "utf8");
  const end = text.lastIndexOf("\n", text.length - 2) + 1;
  const body = text.slice(0, end);
  if (text.slice(end) !== `${sealOf(body)}\n`) return undefined;
  const [first, ...lines] = body.split("\n");
  return first === heading ? lines.slice(0, -1) : undefined;
}

function sealOf(text: string): string {
  return `sha256 ${createHash("sha256").update(text).digest("hex")}`;
}
