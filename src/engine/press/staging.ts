import fs from "node:fs";
import path from "node:path";
import { bytesOf, type SiteFile } from "../../site/eleventy/site-file.ts";
import { sumOf } from "./content-sum.ts";
import type { Delivery } from "./delivery.ts";
import { fileAndFolder } from "./file-table.ts";
import { stagedPath, stagedSite } from "./journal.ts";
import { isSystemError, PressError } from "./press-error.ts";
import { findPublishedStamp } from "./published-file.ts";
import type { RealFolders } from "./real-folders.ts";
import { folderOf } from "./site-path.ts";
import { stampOf } from "./stamp.js";
import type { Workplace } from "./workplace.ts";

/**
 * The way of the new site's changed files to the disk. Several processes may have one at a time.
 *
 * A file whose folder exists waits under a number, since a folder for each would cost more than the
 * file. A file in a new folder waits in that folder, one tree for each kind of file, so that the whole
 * folder can take its place by one rename. Where no site is published yet, all wait in one tree.
 */
export class Staging {
  readonly #workplace: Workplace;
  readonly #site: RealFolders | undefined;
  readonly #label: string;
  /** Folders that others stand in. Most hold one page alone: of those only the last one is noted. */
  readonly #outer = new Set<string>();
  #last = "";
  #numbered = 0;

  /**
   * @param site the published site, or undefined where there is none.
   * @param label distinguishes it from the others.
   */
  constructor(workplace: Workplace, site: RealFolders | undefined, label: string) {
    this.#workplace = workplace;
    this.#site = site;
    this.#label = label;
  }

  /**
   * Writes a file, unless it is published already, byte for byte. Nothing of it is kept in memory.
   *
   * @param key what it was rendered from, or `""`.
   */
  add(siteFile: SiteFile, key: string): Delivery {
    const { file, kind } = siteFile;
    const site = this.#site;
    const bytes = toBuffer(bytesOf(siteFile));
    const sum = sumOf(bytes);
    const published = site && findPublishedStamp(this.#workplace, site, file, bytes);
    if (published !== undefined)
      return { file, kind, key, sum, stamp: published, waits: "nowhere" };
    const housed = site?.look(folderOf(file)).standing === "folder";
    const waits = housed ? this.#numbered++ : "in a tree";
    const from = placeOf({ file, kind, waits }, this.#label, site === undefined);
    return { file, kind, key, sum, waits, stamp: this.#write(from, file, bytes) };
  }

  #write(from: string, file: string, bytes: Buffer): string {
    const target = stagedPath(this.#workplace, from);
    this.#makeFolder(path.dirname(target));
    const descriptor = this.#create(target, file);
    try {
      fs.writeFileSync(descriptor, bytes);
      return stampOf(fs.fstatSync(descriptor, { bigint: true }));
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
      // A worker that has died left it, perhaps torn; that no two files share a path is seen to when
      // all are there.
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
 * Where a file waits, as a path inside the staging.
 *
 * @param label the desk's that staged it.
 * @param founds whether no site is published yet.
 */
export function placeOf(
  { file, kind, waits }: Pick<Delivery, "file" | "kind" | "waits">,
  label: string,
  founds: boolean,
): string {
  if (typeof waits === "number") return `files/${label}/${waits}`;
  return `${founds ? stagedSite : kind}/${file}`;
}

function toBuffer(bytes: string | Uint8Array): Buffer {
  return typeof bytes === "string"
    ? Buffer.from(bytes)
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function isFolder(place: string): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
