import fs from "node:fs";
import path from "node:path";
import { fileStamp } from "./file-stamp.js";
import { fileAndFolder } from "./file-table.ts";
import { stagedPath, stagedSite } from "./journal.ts";
import { isSystemError, PressError } from "./press-error.ts";
import { bytesOf, contentDigest, folderOf, type PressFile } from "./press-file.ts";
import { findPublishedStamp } from "./published-file.ts";
import type { RealFolders } from "./site-folders.ts";
import type { StagedFile } from "./staged-file.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Writes the changed files of the new site into the staging folder. Several processes may do so at a time.
 *
 * A file whose folder exists is staged under a number, since making a folder for each would cost more than
 * the file. A file in a new folder is staged in that folder, in a tree for each kind of file, so that one
 * rename puts the whole folder in its place. On the first publish, all files are staged in one tree.
 */
export class Staging {
  readonly #workplace: Workplace;
  readonly #site: RealFolders | undefined;
  readonly #label: string;
  /** The folders made that have folders inside. Most have one page alone: only the last is remembered. */
  readonly #outer = new Set<string>();
  #last = "";
  #numbered = 0;

  /**
   * @param site - the folders of the published site; undefined where there is none
   * @param label - the process's own among those that stage at a time
   */
  constructor(workplace: Workplace, site: RealFolders | undefined, label: string) {
    this.#workplace = workplace;
    this.#site = site;
    this.#label = label;
  }

  /**
   * Stages a file, unless it is published already, byte for byte. Nothing of it is kept in memory.
   *
   * @param key - a digest of what it is made from, or `""`
   */
  add(pressFile: PressFile, key: string): StagedFile {
    const { file, kind } = pressFile;
    const site = this.#site;
    const bytes = bytesOf(pressFile);
    const known = { file, kind, key, digest: contentDigest(bytes) };
    const published = site && findPublishedStamp(this.#workplace, site, file, bytes);
    if (published !== undefined) return { ...known, stamp: published, stagedAt: "nowhere" };
    const folderExists = site?.look(folderOf(file)).found === "folder";
    const stagedAt = folderExists ? this.#numbered++ : "in a tree";
    const from = stagingPath({ file, kind, stagedAt }, this.#label, site === undefined);
    return { ...known, stagedAt, stamp: this.#write(from, file, bytes) };
  }

  #write(from: string, file: string, bytes: Buffer): string {
    const target = stagedPath(this.#workplace, from);
    this.#makeFolder(path.dirname(target));
    const descriptor = this.#create(target, file);
    try {
      fs.writeFileSync(descriptor, bytes);
      return fileStamp(fs.fstatSync(descriptor, { bigint: true }));
    } finally {
      fs.closeSync(descriptor);
    }
  }

  #create(target: string, file: string): number {
    try {
      return fs.openSync(target, "wx", 0o644);
    } catch (error) {
      if (!isSystemError(error, "EEXIST")) throw error;
      if (isFolder(target)) throw new Error(fileAndFolder(file), { cause: error });
      // A worker that died left it, perhaps torn. Two files of one path are found when all are staged.
      fs.unlinkSync(target);
      return fs.openSync(target, "wx", 0o644);
    }
  }

  #makeFolder(folder: string): void {
    if (folder === this.#last || this.#outer.has(folder)) return;
    if (folder !== this.#workplace.staging) {
      const outer = path.dirname(folder);
      this.#makeFolder(outer);
      this.#outer.add(outer);
    }
    try {
      fs.mkdirSync(folder, { mode: 0o755 });
    } catch (error) {
      // Another process may have made it a moment ago.
      if (!isSystemError(error, "EEXIST")) throw error;
      if (!isFolder(folder)) throw this.#refuse(folder);
    }
    this.#last = folder;
  }

  #refuse(place: string): Error {
    if (fs.lstatSync(place).isFile()) {
      return new Error(fileAndFolder(path.relative(this.#workplace.staging, place)));
    }
    return new PressError(
      `${this.#workplace.show(place)} is no folder: something else was put there while the new site was made. Build again.`,
    );
  }
}

/**
 * Where a file is staged, as a path inside the staging folder.
 *
 * @param label - the label of the process that staged it
 */
export function stagingPath(
  { file, kind, stagedAt }: Pick<StagedFile, "file" | "kind" | "stagedAt">,
  label: string,
  isFirstPublish: boolean,
): string {
  if (typeof stagedAt === "number") return `files/${label}/${stagedAt}`;
  return `${isFirstPublish ? stagedSite : kind}/${file}`;
}

function isFolder(place: string): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
