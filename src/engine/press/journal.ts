import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../newsroom/content/atomic-write.ts";
import { addChecksum, readChecksummedText } from "./checksummed-text.ts";
import { syncToDisk } from "./disk-sync.ts";
import { isSitePath } from "./press-file.ts";
import type { Workplace } from "./workplace.ts";

/**
 * One step from the old site to the new one: a single change of the file system, which needs no room on the
 * disk, and does nothing when it has been done before.
 */
export type Operation =
  /** The first publish: the staged site becomes the output, which is absent. No other operation follows. */
  | { readonly action: "found" }
  /** A staged file or folder takes its place in the output. `from` is a path inside the staging. */
  | { readonly action: "put"; readonly from: string; readonly to: string }
  /** A file of ours leaves the output. */
  | { readonly action: "delete"; readonly file: string }
  /** A folder that has become empty leaves the output. */
  | { readonly action: "remove"; readonly folder: string };

const heading = "khabar journal 1";

/** The folder in the staging that becomes the output on the first publish. */
export const stagedSite = "site";

/**
 * Reads the journal of a publication that was cut short. A stranger's pull request may bring a whole one, so
 * each path is checked.
 *
 * @returns its operations in order, or undefined where it is missing, torn, damaged, of another version, or
 *   asks for what no journal of ours would
 */
export function readJournal(file: string): Operation[] | undefined {
  const lines = readChecksummedText(file, heading);
  const operations = lines?.map(parseOperation).filter((operation) => operation !== undefined);
  const complete = operations?.length === lines?.length;
  const alone = operations?.length === 1 || !operations?.some(({ action }) => action === "found");
  return complete && alone ? operations : undefined;
}

/**
 * Completes a journal. Until the rename in here, the old site stands; after it, the new one is certain. The new
 * manifest takes its place after the last operation and isn't listed.
 */
export function writeJournal(workplace: Workplace, operations: readonly Operation[]): void {
  const lines = addChecksum(heading, formatOperations(operations));
  const draft = workplace.journalDraft;
  writeAtomically(workplace.journal, lines, { draft, mode: 0o644, sync: true });
}

/** Removes the journal, and returns when the removal is on the disk. */
export function removeJournal(workplace: Workplace): void {
  fs.rmSync(workplace.journal, { force: true });
  syncToDisk(workplace.folder, [workplace.folder]);
}

/** Removes what a publication has staged. There must be no complete journal. */
export function removeStaging(workplace: Workplace): void {
  for (const place of [workplace.journalDraft, workplace.staging]) {
    fs.rmSync(place, { recursive: true, force: true });
  }
}

function* formatOperations(operations: readonly Operation[]): Generator<Uint8Array> {
  for (const operation of operations) yield Buffer.from(`${formatOperation(operation)}\n`);
}

function formatOperation(operation: Operation): string {
  switch (operation.action) {
    case "found":
      return "found";
    case "put":
      return `put\t${operation.from}\t${operation.to}`;
    case "delete":
      return `delete\t${operation.file}`;
    case "remove":
      return `remove\t${operation.folder}`;
  }
}

function parseOperation(line: string): Operation | undefined {
  const [action, ...paths] = line.split("\t");
  if (!paths.every(isSitePath)) return undefined;
  const [first, second] = paths;
  if (action === "found" && paths.length === 0) return { action };
  if (first === undefined) return undefined;
  if (action === "put" && second !== undefined && paths.length === 2) {
    return { action, from: first, to: second };
  }
  if (paths.length !== 1) return undefined;
  if (action === "delete") return { action, file: first };
  if (action === "remove") return { action, folder: first };
  return undefined;
}

/** The absolute path of something staged. */
export function stagedPath(workplace: Workplace, from: string): string {
  return path.join(workplace.staging, from);
}

/**
 * Removes the staging, unless a complete journal needs it. If it can't be removed now, the next press that
 * opens does it.
 *
 * @returns whether there is certainly no journal
 */
export function clearStaging(workplace: Workplace): boolean {
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
