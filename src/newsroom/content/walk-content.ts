import fs from "node:fs";
import path from "node:path";
import type { Fault, Problem } from "../../language/problem/problem.ts";
import type { Folder } from "./folder.ts";
import { reasonOf } from "./read-bytes.ts";

/** The masthead's file, at the root of `content/`. */
export const mastheadName = "masthead.yaml";

/** The list of stories on the front, at the root of `content/`; optional. */
export const frontName = "front.yaml";

/** The extensions of pictures, in any case. */
export const pictureEnd = /\.(?:jpe?g|png|webp|avif)$/i;

/** What a walk through `content/` found. */
export interface FoundContent {
  /** Paths of articles inside the folder, `/` between folders, in the same order on every machine. */
  readonly articles: readonly string[];
  /** Paths of pictures inside the folder, likewise. */
  readonly pictures: readonly string[];
  readonly hasMasthead: boolean;
  readonly hasFront: boolean;
  readonly problems: readonly Problem[];
}

/** Folders whose entries are known. */
export interface KnownFolders {
  /** Returns the folders in a folder by their paths in `content/`; undefined where it must be listed. */
  take(inside: string): readonly string[] | undefined;
  /** Returns the files in all the folders that have been taken. */
  listFiles(): Iterable<string>;
}

/**
 * Lists `content/`: every file is an article, a picture, the masthead, what is on the front, a known leftover
 * of an editor's machine, or a problem. Nothing is skipped silently, no link is followed.
 *
 * @param known - folders that need not be listed again
 */
export function walkContent({ location, name }: Folder, known?: KnownFolders): FoundContent {
  const articles: string[] = [];
  const pictures: string[] = [];
  const problems: Problem[] = [];
  const named = new Set<string>();
  const take = (file: string): void => {
    if (isNamedFile(file)) named.add(file);
    else if (pictureEnd.test(file)) pictures.push(file);
    else articles.push(file);
  };
  const report = (fault: Fault, inside: string): void => {
    problems.push({ ...fault, file: inside === "" ? name : `${name}/${inside}` });
  };

  const root = statWithoutFollowing(location);
  if (root === undefined) report({ rule: "content-missing", details: {} }, "");
  else if (root.isSymbolicLink()) report({ rule: "content-link", details: {} }, "");
  else if (!root.isDirectory()) report({ rule: "content-missing", details: {} }, "");
  if (problems.length > 0) {
    return { articles, pictures, hasMasthead: false, hasFront: false, problems };
  }

  const waiting = [""];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const inner = known?.take(inside);
    if (inner !== undefined) {
      for (const other of inner) waiting.push(other);
      continue;
    }
    const entries = listFolder(path.join(location, inside));
    if (entries instanceof Error) {
      report({ rule: "file-unreadable", details: { reason: reasonOf(entries) } }, inside);
      continue;
    }
    for (const entry of entries) {
      if (isLeftover(entry.name)) continue;
      const entryPath = inside === "" ? entry.name : `${inside}/${entry.name}`;
      const fault = judge(entry, entryPath);
      if (fault !== undefined) report(fault, entryPath);
      else if (entry.isDirectory()) waiting.push(entryPath);
      else take(entryPath);
    }
  }
  for (const file of known?.listFiles() ?? []) take(file);
  articles.sort();
  pictures.sort();
  const [hasMasthead, hasFront] = [named.has(mastheadName), named.has(frontName)];
  if (!hasMasthead && !problems.some(({ file }) => file === `${name}/${mastheadName}`)) {
    report({ rule: "masthead-missing", details: {} }, mastheadName);
  }
  if (articles.length === 0 && problems.length === 0) {
    report({ rule: "content-empty", details: {} }, "");
  }
  return { articles, pictures, hasMasthead, hasFront, problems };
}

/** Returns whether a file is one that operating systems and text editors leave behind. */
function isLeftover(name: string): boolean {
  return /^(?:\.DS_Store|Thumbs\.db|.*~|\..*\.swp)$/.test(name);
}

/** Characters that make a name look like another; the joiners are part of how Persian is spelt. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/u;

function judge(entry: fs.Dirent, entryPath: string): Fault | undefined {
  const codePoint = unseen.exec(entry.name)?.[0].codePointAt(0);
  if (codePoint !== undefined) return { rule: "file-name", details: { codePoint } };
  if (entry.isSymbolicLink()) return { rule: "file-link", details: {} };
  if (entry.isDirectory()) {
    if (isNamedFile(entryPath) || entry.name.endsWith(".md")) {
      return { rule: "file-kind", details: { kind: "folder" } };
    }
    // `.git` and the like hold thousands of files: one message says enough.
    const isHidden = entry.name.startsWith(".");
    return isHidden ? { rule: "file-extension", details: { name: entry.name } } : undefined;
  }
  if (!entry.isFile()) {
    const kind = entry.isSocket() ? "socket" : entry.isFIFO() ? "pipe" : "device";
    return { rule: "file-kind", details: { kind } };
  }
  if (isNamedFile(entryPath) || (entry.name.endsWith(".md") && entry.name !== ".md")) return undefined;
  if (pictureEnd.test(entry.name) && !entry.name.startsWith(".")) return undefined;
  const repair = renameFor(entry.name, entryPath);
  return {
    rule: "file-extension",
    details: { name: entry.name },
    ...(repair !== undefined && { repair }),
  };
}

function isNamedFile(entryPath: string): boolean {
  return entryPath === mastheadName || entryPath === frontName;
}

function renameFor(name: string, entryPath: string): string | undefined {
  if (/^masthead\.ya?ml$/i.test(entryPath)) return mastheadName;
  if (/^front\.ya?ml$/i.test(entryPath)) return frontName;
  // Some browsers save a JPEG under these extensions.
  const picture = /^([^.].*)\.(?:jfif|jpe)$/i.exec(name);
  if (picture?.[1] !== undefined) return `${picture[1]}.jpg`;
  const article = /^([^.].*?)\.(?:md|markdown|mdown|md\.txt)$/i.exec(name);
  return article?.[1] === undefined ? undefined : `${article[1]}.md`;
}

function statWithoutFollowing(folder: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(folder);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function listFolder(folder: string): fs.Dirent[] | NodeJS.ErrnoException {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
