import fs from "node:fs";
import path from "node:path";
import {
  type Operation,
  readJournal,
  removeJournal,
  removeStaging,
  stagedPath,
  stagedSite,
} from "./journal.ts";
import { takeLock } from "./lock.ts";
import { runOperations } from "./run-operations.ts";
import { attempt, unfinished } from "./press-error.ts";
import { checkWorkplace, locateWorkplace, type Workplace } from "./workplace.ts";

/** What a recovery found, and did. */
export interface Recovery {
  /**
   * `nothing`: no publication was cut short. `finished`: one was, and the published site is now the new one.
   * `incomplete`: likewise, but files of it are gone, and only a build brings them back. `discarded`: one was
   * cut short before it changed the published site, or its journal can't be used.
   */
  readonly outcome: "nothing" | "finished" | "incomplete" | "discarded";
  /** The same for the user, in plain sentences. */
  readonly sentence: string;
}

/**
 * Finishes a publication that was cut short, by a kill, a full disk or a power cut. May itself be cut short and
 * run again. Changes nothing where there is nothing to finish.
 *
 * @param outputFolder - the published site's folder, `dist` as a rule
 * @throws {PressError} where another command holds the lock, or a change fails
 */
export function recover(outputFolder: string): Recovery {
  return attempt(
    "The published site can't be recovered",
    "Mend that and run `khabar recover`.",
    () => {
      const workplace = locateWorkplace(outputFolder);
      if (!checkWorkplace(workplace) || !isUnsettled(workplace)) return nothing;
      const lock = takeLock(workplace.folder);
      try {
        return settle(workplace);
      } finally {
        lock.release();
      }
    },
  );
}

const nothing: Recovery = { outcome: "nothing", sentence: "There is nothing to recover." };

/**
 * Finishes or discards an unfinished publication. The caller holds the lock and has checked the workplace.
 *
 * @throws {PressError} or the system's error where a change fails; it can then be run again
 */
export function settle(workplace: Workplace): Recovery {
  if (!isUnsettled(workplace)) return nothing;
  if (!exists(workplace.journal)) {
    removeStaging(workplace);
    return discarded("A build was cut short before it changed anything.");
  }
  const operations = readJournal(workplace.journal);
  const flaw =
    operations === undefined ? "it is damaged or not ours" : findFlaw(workplace, operations);
  if (operations === undefined || flaw !== undefined) {
    removeJournal(workplace);
    removeStaging(workplace);
    return discarded(`The journal of an unfinished build could not be used: ${flaw ?? ""}.`);
  }
  const lost = attempt("An unfinished build can't be finished", unfinished, () => {
    return runOperations(workplace, operations);
  });
  removeStaging(workplace);
  if (lost.length === 0) {
    return {
      outcome: "finished",
      sentence: "An unfinished build was finished: the new site is in place.",
    };
  }
  const [first = ""] = lost;
  return {
    outcome: "incomplete",
    sentence: `An unfinished build was finished, but ${lost.length} of its files are gone (${first}). Run \`khabar build\`.`,
  };
}

function discarded(reason: string): Recovery {
  return { outcome: "discarded", sentence: `${reason} It was thrown away. Run \`khabar build\`.` };
}

/** Why the operations of a whole journal can't be run; undefined where they can. */
function findFlaw(workplace: Workplace, operations: readonly Operation[]): string | undefined {
  const { output, staging, show } = workplace;
  if (!isPlain(staging)) return "what it would publish is gone or holds links";
  const published = exists(output);
  if (operations[0]?.action !== "found") return published ? undefined : `${show(output)} is gone`;
  if (!exists(stagedPath(workplace, stagedSite))) return published ? undefined : "its site is gone";
  return published && fs.readdirSync(output).length > 0
    ? `${show(output)} was made meanwhile`
    : undefined;
}

/** Whether a folder has only real folders and regular files inside, all the way down. */
function isPlain(folder: string): boolean {
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  return fs.readdirSync(folder, { withFileTypes: true }).every((entry) => {
    return entry.isFile() || (entry.isDirectory() && isPlain(path.join(folder, entry.name)));
  });
}

function isUnsettled(workplace: Workplace): boolean {
  return [workplace.journal, workplace.journalDraft, workplace.staging].some(exists);
}

/** Whether anything is at a path, even a dangling link. */
function exists(absolutePath: string): boolean {
  return fs.lstatSync(absolutePath, { throwIfNoEntry: false }) !== undefined;
}
