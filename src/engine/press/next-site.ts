import { fileAndFolder, type FileRecord, FileTable, twoFiles } from "./file-table.ts";
import { foldersOf, isSitePath } from "./site-path.ts";

const leaves = 0;
const stays = 1;
const changes = 2;

/**
 * The files of a site that is being made. A file of the last publication that stays as it is costs one
 * byte here, any other one the line that the new manifest will have of it.
 */
export class NextSite {
  readonly #ours: FileTable;
  /** What becomes of each file of the last publication. */
  readonly #fates: Uint8Array;
  readonly #fresh = new FileTable();
  #staying = 0;
  #sorted = true;

  /** @param ours the files of the last publication; none where they are not known. */
  constructor(ours: FileTable = new FileTable()) {
    this.#ours = ours;
    this.#fates = new Uint8Array(ours.count);
  }

  get count(): number {
    return this.#staying + this.#fresh.count;
  }

  /** Whether these are the files of the last publication, and their records the same. */
  get isSame(): boolean {
    return this.#fresh.count === 0 && this.#staying === this.#ours.count;
  }

  /** @throws {Error} where a path leads out of the site. */
  check(file: string): void {
    if (!isSitePath(file)) throw new Error(`Not a path inside a site: ${JSON.stringify(file)}`);
  }

  /** Notes that the file of a row of `ours` stays as it is. */
  keep(row: number): void {
    this.#take(row, stays);
    this.#staying += 1;
  }

  /**
   * Notes a file.
   *
   * @throws {Error} where its path leads out of the site or is taken. Addresses are made by us: this is
   *   never an editor's mistake. Where two new files have one path, `sort` says so.
   */
  add(file: string, record: FileRecord): void {
    this.check(file);
    const row = this.#ours.find(file);
    if (row === -1) {
      this.#fresh.add(file, record);
      this.#sorted = false;
      return;
    }
    const { stamp, sum, key } = this.#ours.recordAt(row);
    if (stamp === record.stamp && sum === record.sum && key === record.key) {
      this.keep(row);
      return;
    }
    this.#take(row, changes);
    this.#fresh.add(file, record);
    this.#sorted = false;
  }

  /**
   * Ends the adding, so that files can be looked for.
   *
   * @throws {Error} where two files share a path, or one has the path of another one's folder.
   */
  sort(): void {
    if (this.#sorted) return;
    this.#sorted = true;
    const clash = this.#fresh.sort() ?? this.#findClash();
    if (clash !== undefined) throw new Error(clash);
  }

  has(file: string): boolean {
    return this.#stays(file) || this.#fresh.find(file) !== -1;
  }

  /** Whether any file stands in a folder. */
  hasInside(folder: string): boolean {
    const first = this.#fresh.findPlace(`${folder}/`);
    if (first < this.#fresh.count && this.#fresh.fileAt(first).startsWith(`${folder}/`))
      return true;
    return this.#keepsInside(folder);
  }

  /**
   * The files of the last publication that this site no longer has. What can't be a file of a site is
   * nobody's: the manifest may be a stranger's.
   */
  *leaving(): Generator<string> {
    for (let row = 0; row < this.#ours.count; row++) {
      if (this.#fates[row] !== leaves) continue;
      const file = this.#ours.fileAt(row);
      if (isSitePath(file)) yield file;
    }
  }

  /** The lines of the new manifest, in order. */
  *lines(): Generator<Buffer> {
    let row = 0;
    for (let fresh = 0; fresh < this.#fresh.count; fresh++) {
      const place = this.#ours.findPlace(this.#fresh.fileAt(fresh));
      yield* this.#linesThatStay(row, place);
      row = place;
      yield this.#fresh.lineAt(fresh);
    }
    yield* this.#linesThatStay(row, this.#ours.count);
  }

  *#linesThatStay(from: number, to: number): Generator<Buffer> {
    for (let row = from; row < to; row++) {
      const first = row;
      while (row < to && this.#fates[row] === stays) row += 1;
      if (row > first) yield* this.#ours.linesOf(first, row);
    }
  }

  #take(row: number, fate: number): void {
    if (this.#fates[row] !== leaves) throw new Error(twoFiles(this.#ours.fileAt(row)));
    this.#fates[row] = fate;
  }

  #stays(file: string): boolean {
    const row = this.#ours.find(file);
    return row !== -1 && this.#fates[row] === stays;
  }

  #keepsInside(folder: string): boolean {
    for (let row = this.#ours.findPlace(`${folder}/`); row < this.#ours.count; row++) {
      if (!this.#ours.fileAt(row).startsWith(`${folder}/`)) return false;
      if (this.#fates[row] === stays) return true;
    }
    return false;
  }

  /** What is new can only be at odds with what stays where the last publication did not have it. */
  #findClash(): string | undefined {
    if (this.#staying === 0) return undefined;
    for (let row = 0; row < this.#fresh.count; row++) {
      const file = this.#fresh.fileAt(row);
      if (this.#ours.find(file) !== -1) continue;
      const clash = foldersOf(file).find((folder) => this.#stays(folder));
      if (clash !== undefined) return fileAndFolder(clash);
      if (this.#keepsInside(file)) return fileAndFolder(file);
    }
    return undefined;
  }
}
