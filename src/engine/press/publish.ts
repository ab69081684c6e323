import fs from "node:fs";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { ComingSite } from "./coming-site.ts";
import { findDepartures } from "./departures.ts";
import type { DeskReport } from "./delivery.ts";
import { syncToDisk, syncTreeToDisk } from "./disk-sync.ts";
import { type Operation, removeStaging, writeJournal } from "./journal.ts";
import { manifestHeading } from "./manifest.ts";
import type { NextSite } from "./next-site.ts";
import { runOperations } from "./operations.ts";
import { checkPermissions } from "./permissions.ts";
import { planOperations } from "./plan.ts";
import { attempt, PressError, unfinished, untouched } from "./press-error.ts";
import { writeSealedText } from "./sealed-text.ts";
import type { Workplace } from "./workplace.ts";

// What is published stays whole. A new site is staged in the work folder, on the same file system, and
// synced to the disk; then a journal of renames and deletions is completed by one rename of its own;
// then it is carried out. Before that one rename the old site stands, whatever happens. After it the
// new one is certain: what is cut short is finished by the next press that opens, or by `recover`.
//
// Pages are replaced by renaming a new file over the old one, never by writing into it, so that a
// reader gets the whole old page or the whole new one, and a backup made of hard links keeps its own.

/** How many files a publication wrote, found unchanged, and deleted. */
export interface Publication {
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
}

/** A new site that is being made ready: files are added one by one, then it takes its place. */
export interface OpenPublication {
  /**
   * Stages a file, unless it is published already, byte for byte. Nothing of it is kept in memory.
   *
   * @param key what it was rendered from: see `keep`.
   */
  add(file: SiteFile, key?: string): void;
  /**
   * Takes a file of the last publication into this one as it stands, if it was added there with this
   * key and has its bytes: then it need not be rendered. It is read only where it is no longer the same
   * file, as in a copy of the site.
   *
   * @param key a hash of all that the file depends on: 1 to 100 printable ASCII characters.
   * @returns false where that is not so: then the file has to be added.
   */
  keep(file: string, key: string): boolean;
  /** The key of a file of the last publication; `""` where it had none, undefined where it wasn't in it. */
  keyOf(file: string): string | undefined;
  /**
   * Begins to look at all published files in a thread of its own, for the calls of `keep` that are to
   * come. Worth it before tens of thousands of them.
   */
  lookAhead(): void;
  /**
   * Takes in what a worker's desk has staged, as if it had been added here.
   *
   * @throws {Error} where it is not what a desk reports.
   */
  adopt(report: DeskReport): void;
  /**
   * Makes the published site the one of the files added, kept and adopted: see `publish`. By now no
   * desk adds any more.
   */
  finish(): Publication;
  /** Throws away what is staged. The old site stands as it was. By now no desk adds any more. */
  abandon(): void;
}

/**
 * Makes the published site the one of these files. Files that are published already, byte for byte,
 * are left alone; ours that are not among them are deleted; other people's stay.
 *
 * The caller holds the lock, and nothing of an earlier publication is left.
 *
 * @param files taken one at a time, in any order; none is kept in memory.
 * @throws {PressError} where it can't be done. The sentence says whether the old site stands or the
 *   new one has to be finished by a recovery.
 * @throws {Error} where two files share a path or one leads out of the site. Whatever `files` throws
 *   passes as it is. The old site then stands.
 */
export function publish(workplace: Workplace, files: Iterable<SiteFile>): Publication {
  const publication = beginPublication(workplace);
  clearingAfter(workplace, () => {
    for (const file of files) publication.add(file);
  });
  return publication.finish();
}

/** Begins what `publish` does in one go, for files that come when they are ready. */
export function beginPublication(workplace: Workplace): OpenPublication {
  const coming = clearingAfter(workplace, () => attemptStaging(() => new ComingSite(workplace)));
  const step = <T>(act: () => T): T => clearingAfter(workplace, () => attemptStaging(act));
  return {
    add: (file, key) => {
      step(() => {
        coming.add(file, key);
      });
    },
    keep: (file, key) => step(() => coming.keep(file, key)),
    keyOf: (file) => coming.keyOf(file),
    lookAhead: () => {
      step(() => {
        coming.lookAhead();
      });
    },
    adopt: (report) => {
      step(() => {
        coming.adopt(report);
      });
    },
    finish: () => {
      coming.stop();
      const { operations, publication } = step(() => prepare(workplace, coming));
      if (operations !== undefined) {
        attempt("The new site is only partly in place", unfinished, () => {
          runOperations(workplace, operations);
        });
      }
      clear(workplace);
      return publication;
    },
    abandon: () => {
      coming.stop();
      clear(workplace);
    },
  };
}

/** Does a part of the work before the journal is complete: where it fails, nothing of it is left. */
function clearingAfter<T>(workplace: Workplace, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (clear(workplace)) throw error;
    const reason =
      error instanceof PressError ? `${error.message.replace(` ${untouched}`, "")} ` : "";
    throw new PressError(`${reason}The new site is not yet in place. ${unfinished}`, {
      cause: error,
    });
  }
}

/** A publication whose journal is complete, or that has no operations since nothing has changed. */
interface Prepared {
  readonly operations?: readonly Operation[];
  readonly publication: Publication;
}

function prepare(
  workplace: Workplace,
  { site, ours, next, staged, written }: ComingSite,
): Prepared {
  next.sort();
  const departures = site && findDepartures(workplace, site, next, ours !== undefined);
  const operations: Operation[] =
    site && departures
      ? planOperations(workplace, site, staged, departures, ours)
      : [{ action: "found" }];
  const publication = {
    written,
    unchanged: next.count - written,
    deleted: departures?.files.length ?? 0,
  };
  if (operations.length === 0 && ours !== undefined && next.isSame) return { publication };
  checkPermissions(workplace, site, operations);
  finishStaging(workplace, next, written);
  writeJournal(workplace, operations);
  return { operations, publication };
}

/** Writes the new manifest, and returns when all that is staged is on the disk. */
function finishStaging(workplace: Workplace, next: NextSite, written: number): void {
  fs.mkdirSync(workplace.staging, { recursive: true, mode: 0o755 });
  writeSealedText(workplace.stagedManifest, manifestHeading, next.lines());
  syncTreeToDisk(workplace.staging, written);
  syncToDisk(workplace.folder, [workplace.folder]);
}

function attemptStaging<T>(act: () => T): T {
  return attempt("The new site can't be made ready", untouched, act);
}

/**
 * Throws the staging away, unless a journal needs it. What can't be thrown away now is when the next
 * press opens.
 *
 * @returns whether there is certainly no journal.
 */
function clear(workplace: Workplace): boolean {
  try {
    if (fs.lstatSync(workplace.journal, { throwIfNoEntry: false }) !== undefined) return false;
  } catch {
    return false;
  }
  try {
    removeStaging(workplace);
  } catch {
    // The fault that filled the disk may keep us from emptying it, too.
  }
  return true;
}
