import fs from "node:fs";
import { joinLock } from "./lock.ts";
import { attemptStaging, PressError, untouched } from "./press-error.ts";
import type { PressFile } from "./press-file.ts";
import { RealFolders } from "./site-folders.ts";
import { checkKey, formatStagedFile, isLabel, type StagingReport } from "./staged-file.ts";
import { Staging } from "./staging.ts";
import { checkWorkplace, locateWorkplace } from "./workplace.ts";

/**
 * Stages files in a worker, for the publication of the process that started it. That one adopts the worker's
 * reports; a staged file that no report names is not published.
 */
export interface WorkerStaging {
  /**
   * Stages a file, unless it is published already, byte for byte.
   *
   * @param key - see `Publication.keep`
   * @throws {PressError} where it can't be staged, or the process that this one works for has ended
   */
  add(file: PressFile, key?: string): void;
  /** The files added since the last report. */
  report(): StagingReport;
  /** Ends the work. Until then, or until this process ends, nobody else can publish. */
  close(): void;
}

/**
 * Opens the staging of a worker.
 *
 * @param outputFolder - as the publication's own
 * @param label - the worker's own among those of a publication: small Latin letters and digits
 * @throws {PressError} where neither this process nor its parent has the press of that folder open
 */
export function openWorkerStaging(outputFolder: string, label: string): WorkerStaging {
  if (!isLabel(label)) throw new Error(`Not a worker's label: ${JSON.stringify(label)}`);
  const { lock, staging } = attemptStaging(() => {
    const workplace = locateWorkplace(outputFolder);
    if (!checkWorkplace(workplace)) {
      throw new PressError(`Nobody has opened the press of ${outputFolder}. ${untouched}`);
    }
    const workerLock = joinLock(workplace.folder, label);
    const site = fs.existsSync(workplace.output) ? new RealFolders(workplace.output) : undefined;
    return { lock: workerLock, staging: new Staging(workplace, site, label) };
  });
  let lines: string[] = [];
  return {
    add: (file, key) => {
      if (key !== undefined) checkKey(key);
      attemptStaging(() => {
        lock.check();
        lines.push(formatStagedFile(staging.add(file, key ?? "")));
      });
    },
    report: () => {
      const report = { worker: label, lines: lines.join("") };
      lines = [];
      return report;
    },
    close: () => {
      lock.release();
    },
  };
}
