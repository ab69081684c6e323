import fs from "node:fs";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { checkKey, type DeskReport, formatDelivery, isLabel } from "./delivery.ts";
import { joinLock } from "./lock.ts";
import { attempt, PressError, untouched } from "./press-error.ts";
import { RealFolders } from "./real-folders.ts";
import { Staging } from "./staging.ts";
import { checkWorkplace, locateWorkplace } from "./workplace.ts";

/**
 * Where a worker process stages files for the publication of the process that started it. That one
 * takes them in by `adopt`; what no report tells of must not be published.
 */
export interface StagingDesk {
  /**
   * Stages a file, unless it is published already, byte for byte.
   *
   * @param key what it was rendered from: see `OpenPublication.keep`.
   * @throws {PressError} where it can't be done, or the process that this one works for has ended.
   */
  add(file: SiteFile, key?: string): void;
  /** What has been added since the last report. */
  report(): DeskReport;
  /** Ends the work. Until then, or until this process ends, nobody else can publish. */
  close(): void;
}

/**
 * Opens a desk.
 *
 * @param outputFolder as the publication's own.
 * @param label distinguishes the desks of a publication: small Latin letters and digits.
 * @throws {PressError} where neither this process nor its parent has the press of that folder open.
 */
export function openStagingDesk(outputFolder: string, label: string): StagingDesk {
  if (!isLabel(label)) throw new Error(`Not a desk's label: ${JSON.stringify(label)}`);
  const { lock, staging } = attemptStaging(() => {
    const workplace = locateWorkplace(outputFolder);
    if (!checkWorkplace(workplace)) {
      throw new PressError(`Nobody has opened the press of ${outputFolder}. ${untouched}`);
    }
    const deskLock = joinLock(workplace.folder, label);
    const site = fs.existsSync(workplace.output) ? new RealFolders(workplace.output) : undefined;
    return { lock: deskLock, staging: new Staging(workplace, site, label) };
  });
  let lines: string[] = [];
  return {
    add: (file, key) => {
      if (key !== undefined) checkKey(key);
      attemptStaging(() => {
        lock.check();
        lines.push(formatDelivery(staging.add(file, key ?? "")));
      });
    },
    report: () => {
      const report = { desk: label, lines: lines.join("") };
      lines = [];
      return report;
    },
    close: () => {
      lock.release();
    },
  };
}

function attemptStaging<T>(act: () => T): T {
  return attempt("The new site can't be made ready", untouched, act);
}
