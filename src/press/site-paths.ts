import { foldersOf, isSitePath } from "./site-path.ts";

/** The files of a site that is being made, and the folders that they stand in. */
export class SitePaths {
  readonly files = new Set<string>();
  readonly folders = new Set<string>();

  /**
   * Notes a file.
   *
   * @throws {Error} where its path leads out of the site, is taken, or makes a file of what another
   *   path takes for a folder. Addresses are made by us: this is never an editor's mistake.
   */
  add(file: string): void {
    if (!isSitePath(file)) throw new Error(`Not a path inside a site: ${JSON.stringify(file)}`);
    if (this.files.has(file)) throw new Error(`Two files of the site have one path: ${file}`);
    const folders = foldersOf(file);
    const clash = this.folders.has(file) ? file : folders.find((folder) => this.files.has(folder));
    if (clash !== undefined)
      throw new Error(`A file and a folder of the site have one path: ${clash}`);
    this.files.add(file);
    for (const folder of folders) this.folders.add(folder);
  }
}
