import fs from "node:fs";
import { digest } from "../../newsroom/content/digest.ts";

/** The kinds of files in the order of publishing, so that no page uses or links to what is not there. */
export const fileKinds = ["asset", "article", "front"] as const;

/** A file to publish. */
export type PressFile = {
  /** Its path inside the site, `/` between folders: `news/322596/index.html`. */
  readonly file: string;
  readonly kind: (typeof fileKinds)[number];
} & (
  | { readonly bytes: string | Uint8Array; readonly source?: never }
  /** Where its bytes are: a regular file that nobody changes meanwhile. */
  | { readonly source: string; readonly bytes?: never }
);

/** The bytes of a file to publish; a `source` is read. */
export function bytesOf({ bytes, source }: PressFile): Buffer {
  if (bytes === undefined) return fs.readFileSync(source);
  return typeof bytes === "string"
    ? Buffer.from(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The digest by which the press knows a file's bytes: the first 132 bits of their SHA-256, in Base64. */
export function contentDigest(bytes: Uint8Array): string {
  return digest(bytes, "base64url").slice(0, 22);
}

/** Whether a text has the form of a content digest. */
export function isContentDigest(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

const longestPath = 1024;
/** Matches nearly all paths, in a fifth of the time that the full test takes. */
const plainPath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/**
 * Whether a text names a file or folder inside a site and nothing else: relative, in one spelling, no
 * way up or out, no characters that a line of the journal or a terminal can't carry.
 */
export function isSitePath(text: string): boolean {
  return (
    text.length <= longestPath &&
    (plainPath.test(text) ||
      (!/[\p{Control}\p{Surrogate}\\]/u.test(text) &&
        text.split("/").every((part) => part !== "" && part !== "." && part !== "..")))
  );
}

/** The folder of a file or folder of the site; the site's own is `""`. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The folders around a file or folder of the site, outermost first, without the site's own. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
    folders.push(path.slice(0, at));
  }
  return folders;
}
