import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../newsroom/content/atomic-write.ts";
import { syncToDisk } from "./disk-sync.ts";
import { readSealedText, sealText } from "./sealed-text.ts";
import { isSitePath } from "./site-path.ts";
import type { Workplace } from "./workplace.ts";

/**
 * One step on the way from the old site to the new one. Each is a single change of the file system,
 * needs no room on the disk, and does nothing when it has been done before.
 */
export type Operation =
  /** The staged site becomes the output, which is absent. It is then the only operation. */
  | { readonly action: "found" }
  /** A staged file or folder takes its place in the output. `from` is a path inside the staging. */
  | { readonly action: "put"; readonly from: string; readonly to: string }
  /** A file of ours leaves the output. */
  | { readonly action: "delete"; readonly file: string }
  /** A folder that has become empty leaves the output. */
  | { readonly action: "remove"; readonly folder: string };

const heading = "khabar journal 1";

/** Names of what may stand in the staging for each operation. */
export const stagedSite = "site";

/**
 * Reads the journal of a publication that was cut short.
 *
 * @returns its operations in order, or undefined where it is missing, torn, damaged, of another
 *   version, or asks for what no journal of ours would. That it is whole does not make it ours: a
 *   stranger's pull request may bring one, and so each path is checked as if it did.
 */
export function readJournal(file: string): Operation[] | undefined {
  const lines = readSealedText(file, heading);
  const operations = lines?.map(parseOperation).filter((operation) => operation !== undefined);
  const complete = operations?.length === lines?.length;
  const alone = operations?.length === 1 || !operations?.some(({ action }) => action === "found");
  return complete && alone ? operations : undefined;
}

/**
 * Completes a journal. The new manifest's turn comes after the last operation and isn't listed. Before it returns from the rename in here, the old site stands; after it, the
 * new one is certain.
 */
export function writeJournal(workplace: Workplace, operations: readonly Operation[]): void {
  const lines = sealText(heading, formatOperations(operations));
  const draft = workplace.journalDraft;
  writeAtomically(workplace.journal, lines, { draft, mode: 0o644, sync: true });
}

/** Closes the journal, for good: its removal is on the disk before anything else happens. */
export function removeJournal(workplace: Workplace): void {
  fs.rmSync(workplace.journal, { force: true });
  syncToDisk(workplace.folder, [workplace.folder]);
}

/** Throws away what a publication has staged. The journal must be closed, or never have been complete. */
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
