import fs from "node:fs";
import path from "node:path";
import { bytesOf, type SiteFile } from "../eleventy/site-file.ts";
import { syncToDisk } from "./disk-sync.ts";
import { stagedPath, stagedSite } from "./journal.ts";
import type { RealFolders } from "./real-folders.ts";
import { folderOf } from "./site-path.ts";
import type { Workplace } from "./workplace.ts";

/** A changed or new file, waiting to be put in its place. */
export interface StagedFile {
  readonly file: string;
  readonly kind: SiteFile["kind"];
  /** Where it waits, as a path inside the staging. */
  readonly from: string;
  /** Whether its folder stands in the output already. */
  readonly housed: boolean;
}

/**
 * The new site's changed files, on their way to the disk.
 *
 * A file whose folder exists waits under a number, since a folder for each would cost more than the
 * file. A file in a new folder waits in that folder, one tree for each kind of file, so that the whole
 * folder can take its place by one rename. Where no site is published yet, all wait in one tree.
 */
export class Staging {
  readonly staged: StagedFile[] = [];
  readonly #workplace: Workplace;
  readonly #site: RealFolders | undefined;
  readonly #folders = new Set<string>();

  /** @param site the published site, or undefined where there is none. */
  constructor(workplace: Workplace, site: RealFolders | undefined) {
    this.#workplace = workplace;
    this.#site = site;
    this.#makeFolder(workplace.staging);
    if (site === undefined) this.#makeFolder(stagedPath(workplace, stagedSite));
  }

  /** Writes a file that differs from the published one. */
  write(siteFile: SiteFile): void {
    const { file, kind } = siteFile;
    const housed = this.#site?.look(folderOf(file)).standing === "folder";
    const tree = this.#site === undefined ? stagedSite : kind;
    const from = housed ? `files/${this.staged.length}` : `${tree}/${file}`;
    const target = stagedPath(this.#workplace, from);
    this.#makeFolder(path.dirname(target));
    fs.writeFileSync(target, bytesOf(siteFile), { flag: "wx", mode: 0o644 });
    this.staged.push({ file, kind, from, housed });
  }

  /** Writes the new manifest, and returns when all that is staged is on the disk. */
  finish(manifest: string): void {
    fs.writeFileSync(this.#workplace.stagedManifest, manifest, { flag: "wx", mode: 0o644 });
    const files = this.staged.map(({ from }) => stagedPath(this.#workplace, from));
    const all = [
      ...files,
      this.#workplace.stagedManifest,
      ...this.#folders,
      this.#workplace.folder,
    ];
    syncToDisk(this.#workplace.folder, all);
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder !== this.#workplace.staging) this.#makeFolder(path.dirname(folder));
    fs.mkdirSync(folder, { mode: 0o755 });
    this.#folders.add(folder);
  }
}
