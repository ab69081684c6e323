import fs from "node:fs";
import { checkPermissions } from "./check-permissions.ts";
import { writeChecksummedText } from "./checksummed-text.ts";
import { syncToDisk, syncTreeToDisk } from "./disk-sync.ts";
import { fileStamp } from "./file-stamp.js";
import type { FileTable } from "./file-table.ts";
import { clearStaging, type Operation, writeJournal } from "./journal.ts";
import { manifestHeading, readManifest } from "./manifest.ts";
import { NextSite } from "./next-site.ts";
import { type FileMove, findRemovals, planOperations } from "./plan-operations.ts";
import { attempt, attemptStaging, PressError, unfinished, untouched } from "./press-error.ts";
import { folderOf, type PressFile } from "./press-file.ts";
import { findCopiedStamp } from "./published-file.ts";
import { runOperations } from "./run-operations.ts";
import { PlainFolders, RealFolders } from "./site-folders.ts";
import {
  checkKey,
  isLabel,
  parseReport,
  type StagedFile,
  type StagingReport,
} from "./staged-file.ts";
import { Staging, stagingPath } from "./staging.ts";
import { StampCheck } from "./stamp-check.ts";
import { checkWorkplace, type Workplace } from "./workplace.ts";

// What is published stays whole. A new site is staged in the work folder, on the same file system, and
// synced to the disk; then a journal of renames and deletions is completed by one rename of its own; then
// its operations are run. Before that one rename the old site stands, whatever happens. After it the new
// one is certain: a publication that is cut short is finished by the next press that opens, or by `recover`.
//
// Pages are replaced by renaming a new file over the old one, never by writing into it, so that a reader
// gets the whole old page or the whole new one, and a backup made of hard links keeps its own.

/** How many files a publication wrote, found unchanged, and deleted. */
export interface PublicationCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
}

/** The label of the main process among those that stage files. */
const ownLabel = "press";

/**
 * A new site that is being made ready: files are added, kept or adopted in any order, then it takes the place of
 * the old one. Files of ours that are not among them are deleted; other people's stay.
 *
 * Where a method throws, the old site stands as it was, nothing is left of the new one, and the publication
 * can't be used any more; `finish` says what it may leave. The methods throw a `PressError` where the disk or
 * something on it is at fault, and another error where the caller is: where two files share a path, for one.
 */
export class Publication {
  readonly #workplace: Workplace;
  /** The folders of the published site; undefined on the first publish. */
  readonly #site: RealFolders | undefined;
  /** The files of the last publication, where they are known. */
  readonly #published: FileTable | undefined;
  readonly #next: NextSite;
  readonly #staging: Staging;
  readonly #plain: PlainFolders;
  /** The files to put in their places; none on the first publish, when the whole site is. */
  readonly #moves: FileMove[] = [];
  #written = 0;
  #stamps: StampCheck | undefined;

  private constructor(workplace: Workplace) {
    checkWorkplace(workplace);
    this.#workplace = workplace;
    this.#site = fs.existsSync(workplace.output) ? new RealFolders(workplace.output) : undefined;
    this.#published = readManifest(workplace.manifest);
    this.#next = new NextSite(this.#published);
    this.#staging = new Staging(workplace, this.#site, ownLabel);
    this.#plain = new PlainFolders(workplace.output);
  }

  /** Begins a publication. The caller holds the lock, and nothing of an earlier one is left. */
  static begin(workplace: Workplace): Publication {
    return stage(workplace, () => new Publication(workplace));
  }

  /**
   * Stages a file, unless it is published already, byte for byte. Nothing of it is kept in memory.
   *
   * @param key - see `keep`
   */
  add(file: PressFile, key?: string): void {
    stage(this.#workplace, () => {
      if (key !== undefined) checkKey(key);
      this.#next.check(file.file);
      this.#take(this.#staging.add(file, key ?? ""), ownLabel);
    });
  }

  /**
   * Keeps a file of the last publication as it is, if it was added there with this key and has its bytes: then
   * it need not be rendered. It is read only where its stamp is another, as in a copy of the site.
   *
   * @param key - a digest of all that the file is made from: 1 to 100 printable ASCII characters
   * @returns false where that is not so: then the file has to be added
   */
  keep(file: string, key: string): boolean {
    return stage(this.#workplace, () => this.#keep(file, key));
  }

  /** The key of a file of the last publication; `""` where it had none, undefined where it wasn't in it. */
  keyOf(file: string): string | undefined {
    const row = this.#published?.find(file) ?? -1;
    return row === -1 ? undefined : this.#published?.recordAt(row).key;
  }

  /** Keeps all files of the last publication that are not in this one yet, unlooked at. */
  keepOthers(): void {
    this.#next.keepOthers();
  }

  /** Begins to compare the stamps of all published files in a thread, for tens of thousands of `keep`. */
  lookAhead(): void {
    const [site, published] = [this.#site, this.#published];
    if (site === undefined || published === undefined) return;
    stage(this.#workplace, () => {
      this.#stamps ??= new StampCheck(this.#workplace.output, site.device, published);
    });
  }

  /**
   * Adds the files that a worker has staged: see `WorkerStaging`.
   *
   * @throws {Error} where it is not what a worker reports
   */
  adopt(report: StagingReport): void {
    stage(this.#workplace, () => {
      const fits = isLabel(report.worker) && report.worker !== ownLabel;
      const files = fits ? parseReport(report, this.#site === undefined) : undefined;
      if (files === undefined) throw new Error("Not what a worker reports.");
      for (const file of files) this.#take(file, report.worker);
    });
  }

  /**
   * Puts the new site in the place of the old one. By now no worker stages any more.
   *
   * @throws {PressError} where it can't be done. The sentence says whether the old site stands, or the new one
   *   has to be finished by a recovery
   */
  finish(): PublicationCounts {
    this.#stamps?.stop();
    const { operations, counts } = stage(this.#workplace, () => this.#prepare());
    if (operations !== undefined) {
      attempt("The new site is only partly in place", unfinished, () => {
        runOperations(this.#workplace, operations);
      });
    }
    clearStaging(this.#workplace);
    return counts;
  }

  /** Removes what is staged; the old site stands as it was. By now no worker stages any more. */
  abandon(): void {
    this.#stamps?.stop();
    clearStaging(this.#workplace);
  }

  #keep(file: string, key: string): boolean {
    if (this.#published === undefined) return false;
    const row = this.#published.find(file);
    if (row === -1 || !this.#published.hasKey(row, key)) return false;
    if (!this.#plain.has(folderOf(file))) return false;
    if (this.#isAsPublished(row, file)) this.#next.keep(row);
    else {
      const record = this.#published.recordAt(row);
      const place = `${this.#workplace.output}/${file}`;
      const stamp = findCopiedStamp(place, this.#site?.device ?? NaN, record);
      if (stamp === undefined) return false;
      this.#next.add(file, { ...record, stamp });
    }
    return true;
  }

  #isAsPublished(row: number, file: string): boolean {
    if (this.#stamps !== undefined) return this.#stamps.has(row);
    const place = `${this.#workplace.output}/${file}`;
    const stats = fs.lstatSync(place, { throwIfNoEntry: false, bigint: true });
    return (
      stats?.isFile() === true &&
      Number(stats.dev) === this.#site?.device &&
      fileStamp(stats) === this.#published?.recordAt(row).stamp
    );
  }

  #take(staged: StagedFile, label: string): void {
    const { file, kind, stamp, digest, key, stagedAt } = staged;
    this.#next.add(file, { stamp, digest, key });
    if (stagedAt === "nowhere") return;
    this.#written += 1;
    if (this.#site === undefined) return;
    const from = stagingPath(staged, label, false);
    this.#moves.push({ file, kind, from, folderExists: typeof stagedAt === "number" });
  }

  /** Completes the journal. There are no operations where nothing has changed. */
  #prepare(): { operations?: readonly Operation[]; counts: PublicationCounts } {
    const [workplace, site, published] = [this.#workplace, this.#site, this.#published];
    const [next, written] = [this.#next, this.#written];
    next.sort();
    const removals = site && findRemovals(workplace, site, next, published !== undefined);
    const operations: Operation[] =
      site && removals
        ? planOperations(workplace, site, this.#moves, removals, published)
        : [{ action: "found" }];
    const deleted = removals?.files.length ?? 0;
    const counts = { written, unchanged: next.count - written, deleted };
    if (operations.length === 0 && published !== undefined && next.isSame) return { counts };
    checkPermissions(workplace, site, operations);
    finishStaging(workplace, next, written);
    writeJournal(workplace, operations);
    return { operations, counts };
  }
}

/** Writes the new manifest, and returns when all that is staged is on the disk. */
function finishStaging(workplace: Workplace, next: NextSite, written: number): void {
  fs.mkdirSync(workplace.staging, { recursive: true, mode: 0o755 });
  writeChecksummedText(workplace.stagedManifest, manifestHeading, next.lines());
  syncTreeToDisk(workplace.staging, written);
  syncToDisk(workplace.folder, [workplace.folder]);
}

/** Does a part of the work before the journal is complete; where it fails, removes all that is staged. */
function stage<T>(workplace: Workplace, act: () => T): T {
  try {
    return attemptStaging(act);
  } catch (error) {
    if (clearStaging(workplace)) throw error;
    const reason =
      error instanceof PressError ? `${error.message.replace(` ${untouched}`, "")} ` : "";
    throw new PressError(`${reason}The new site is not yet in place. ${unfinished}`, {
      cause: error,
    });
  }
}
