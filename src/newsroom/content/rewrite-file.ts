import fs from "node:fs";
import { DraftFile, nameDraft } from "./atomic-write.ts";
import { readRegularFile } from "./read-bytes.ts";

/** The text of a file before and after it was rewritten. */
export interface Rewriting {
  readonly before: string;
  readonly after: string;
}

/**
 * Writes a file of `content/` anew, whole or not at all: beside it, then in its place by one rename.
 * Keeps its permissions, its byte order mark and its line ends, and follows no link.
 *
 * @param location - where the file is on this machine
 * @param rewrite - is handed the text without its byte order mark, lines ended as in the file
 * @returns undefined where nothing was to be changed, the file is no UTF-8 text, or changed meanwhile
 */
export function rewriteFile(
  location: string,
  rewrite: (text: string) => string,
): Rewriting | undefined {
  const read = readRegularFile(location, (descriptor) => ({
    stat: fs.fstatSync(descriptor),
    bytes: fs.readFileSync(descriptor),
  }));
  if ("rule" in read) return undefined;
  const { stat, bytes } = read;
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const before = text.slice(mark.length);
  const after = rewrite(before);
  if (after === before) return undefined;

  // A name that the walk through content passes over, should it meet it.
  const draft = `${nameDraft(location)}~`;
  const file = new DraftFile(location, { draft, mode: stat.mode });
  try {
    file.setMode(stat.mode & 0o7777);
    file.write(mark + after);
    file.sync();
    const now = fs.lstatSync(location);
    if (now.ino !== stat.ino || now.mtimeMs !== stat.mtimeMs || now.size !== stat.size) {
      return undefined;
    }
    file.place();
    return { before, after };
  } finally {
    file.discard();
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
