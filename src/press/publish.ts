import fs from "node:fs";
import type { SiteFile } from "../eleventy/site-file.ts";
import { findDepartures } from "./departures.ts";
import { type Operation, removeStaging, writeJournal } from "./journal.ts";
import { formatManifest, readManifest } from "./manifest.ts";
import { runOperations } from "./operations.ts";
import { checkPermissions } from "./permissions.ts";
import { planOperations } from "./plan.ts";
import { attempt, PressError, unfinished, untouched } from "./press-error.ts";
import { isPublished } from "./published-file.ts";
import { RealFolders } from "./real-folders.ts";
import { SitePaths } from "./site-paths.ts";
import { Staging } from "./staging.ts";
import { checkWorkplace, type Workplace } from "./workplace.ts";

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
  /** Stages a file, unless it is published already, byte for byte. Nothing of it is kept in memory. */
  add(file: SiteFile): void;
  /** Makes the published site the one of the files added: see `publish`. */
  finish(): Publication;
  /** Throws away what is staged. The old site stands as it was. */
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
  const { site, ours, staging } = clearingAfter(workplace, () => open(workplace));
  const next = new SitePaths();
  return {
    add: (file) => {
      clearingAfter(workplace, () => {
        next.add(file.file);
        attemptStaging(() => {
          if (site === undefined || !isPublished(workplace, site, file)) staging.write(file);
        });
      });
    },
    finish: () => {
      const { operations, publication } = clearingAfter(workplace, () =>
        prepare(workplace, { site, ours, staging }, next),
      );
      if (operations !== undefined) {
        attempt("The new site is only partly in place", unfinished, () => {
          runOperations(workplace, operations);
        });
      }
      clear(workplace);
      return publication;
    },
    abandon: () => {
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

/** The published site, the files of it that are ours, and the place where the new one waits. */
interface Staged {
  readonly site: RealFolders | undefined;
  readonly ours: ReadonlySet<string> | undefined;
  readonly staging: Staging;
}

function open(workplace: Workplace): Staged {
  return attemptStaging(() => {
    checkWorkplace(workplace);
    const site = fs.existsSync(workplace.output) ? new RealFolders(workplace.output) : undefined;
    const ours = readManifest(workplace.manifest);
    return { site, ours, staging: new Staging(workplace, site) };
  });
}

/** A publication whose journal is complete, or that has no operations since nothing has changed. */
interface Prepared {
  readonly operations?: readonly Operation[];
  readonly publication: Publication;
}

function prepare(workplace: Workplace, { site, ours, staging }: Staged, next: SitePaths): Prepared {
  return attemptStaging(() => {
    const departures = site && findDepartures(workplace, site, ours, next);
    const operations: Operation[] =
      site && departures
        ? planOperations(workplace, site, staging.staged, departures, ours)
        : [{ action: "found" }];
    const publication = {
      written: staging.staged.length,
      unchanged: next.files.size - staging.staged.length,
      deleted: departures?.files.length ?? 0,
    };
    if (operations.length === 0 && ours !== undefined && isSame(ours, next.files)) {
      return { publication };
    }
    checkPermissions(workplace, site, operations);
    staging.finish(formatManifest(next.files));
    writeJournal(workplace, operations);
    return { operations, publication };
  });
}

function attemptStaging<T>(act: () => T): T {
  return attempt("The new site can't be made ready", untouched, act);
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const member of a) if (!b.has(member)) return false;
  return true;
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
