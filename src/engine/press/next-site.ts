import { fileAndFolder, type FileRecord, FileTable, twoFiles } from "./file-table.ts";
import { foldersOf, isSitePath } from "./press-file.ts";

const isRemoved = 0;
const isKept = 1;
const isChanged = 2;

/**
 * The files of a site that is being made. A file of the last publication that is kept takes one byte, any other
 * the line that the new manifest will have of it.
 */
export class NextSite {
  readonly #published: FileTable;
  /** Whether each file of the last publication is removed, kept or changed. */
  readonly #states: Uint8Array;
  readonly #fresh = new FileTable();
  #kept = 0;
  #sorted = true;

  /** @param published - the files of the last publication; none where they are not known */
  constructor(published: FileTable = new FileTable()) {
    this.#published = published;
    this.#states = new Uint8Array(published.count);
  }

  get count(): number {
    return this.#kept + this.#fresh.count;
  }

  /** Whether these are the files of the last publication, and their records the same. */
  get isSame(): boolean {
    return this.#fresh.count === 0 && this.#kept === this.#published.count;
  }

  /** @throws {Error} where a path leads out of the site. */
  check(file: string): void {
    if (!isSitePath(file)) throw new Error(`Not a path inside a site: ${JSON.stringify(file)}`);
  }

  /** Keeps the file of a row of the last publication as it is. */
  keep(row: number): void {
    this.#mark(row, isKept);
    this.#kept += 1;
  }

  /** Keeps every file of the last publication that is not kept or changed yet. */
  keepOthers(): void {
    for (let row = 0; row < this.#states.length; row++) {
      if (this.#states[row] === isRemoved) this.keep(row);
    }
  }

  /**
   * Adds a file.
   *
   * @throws {Error} where its path leads out of the site or is taken. Paths are made by our code: this is never
   *   an editor's mistake. `sort` throws where two new files have one path
   */
  add(file: string, record: FileRecord): void {
    this.check(file);
    const row = this.#published.find(file);
    if (row === -1) {
      this.#fresh.add(file, record);
      this.#sorted = false;
      return;
    }
    const { stamp, digest, key } = this.#published.recordAt(row);
    if (stamp === record.stamp && digest === record.digest && key === record.key) {
      this.keep(row);
      return;
    }
    this.#mark(row, isChanged);
    this.#fresh.add(file, record);
    this.#sorted = false;
  }

  /**
   * Ends the adding, so that files can be found.
   *
   * @throws {Error} where two files share a path, or one has the path of another one's folder
   */
  sort(): void {
    if (this.#sorted) return;
    this.#sorted = true;
    const clash = this.#fresh.sort() ?? this.#findClash();
    if (clash !== undefined) throw new Error(clash);
  }

  has(file: string): boolean {
    return this.#keeps(file) || this.#fresh.find(file) !== -1;
  }

  /** Whether any file is in a folder. */
  hasInside(folder: string): boolean {
    const first = this.#fresh.findPlace(`${folder}/`);
    if (first < this.#fresh.count && this.#fresh.fileAt(first).startsWith(`${folder}/`))
      return true;
    return this.#keepsInside(folder);
  }

  /**
   * The files of the last publication that this site no longer has. Paths that lead out of the site are left
   * out: the manifest may be a stranger's.
   */
  *removed(): Generator<string> {
    for (let row = 0; row < this.#published.count; row++) {
      if (this.#states[row] !== isRemoved) continue;
      const file = this.#published.fileAt(row);
      if (isSitePath(file)) yield file;
    }
  }

  /** The lines of the new manifest, in order. */
  *lines(): Generator<Buffer> {
    let row = 0;
    for (let fresh = 0; fresh < this.#fresh.count; fresh++) {
      const place = this.#published.findPlace(this.#fresh.fileAt(fresh));
      yield* this.#keptLines(row, place);
      row = place;
      yield this.#fresh.lineAt(fresh);
    }
    yield* this.#keptLines(row, this.#published.count);
  }

  *#keptLines(from: number, to: number): Generator<Buffer> {
    for (let row = from; row < to; row++) {
      const first = row;
      while (row < to && this.#states[row] === isKept) row += 1;
      if (row > first) yield* this.#published.linesOf(first, row);
    }
  }

  #mark(row: number, state: number): void {
    if (this.#states[row] !== isRemoved) throw new Error(twoFiles(this.#published.fileAt(row)));
    this.#states[row] = state;
  }

  #keeps(file: string): boolean {
    const row = this.#published.find(file);
    return row !== -1 && this.#states[row] === isKept;
  }

  #keepsInside(folder: string): boolean {
    for (let row = this.#published.findPlace(`${folder}/`); row < this.#published.count; row++) {
      if (!this.#published.fileAt(row).startsWith(`${folder}/`)) return false;
      if (this.#states[row] === isKept) return true;
    }
    return false;
  }

  /** Only a file that the last publication did not have can clash with one that is kept. */
  #findClash(): string | undefined {
    if (this.#kept === 0) return undefined;
    for (let row = 0; row < this.#fresh.count; row++) {
      const file = this.#fresh.fileAt(row);
      if (this.#published.find(file) !== -1) continue;
      const clash = foldersOf(file).find((folder) => this.#keeps(folder));
      if (clash !== undefined) return fileAndFolder(clash);
      if (this.#keepsInside(file)) return fileAndFolder(file);
    }
    return undefined;
  }
}
