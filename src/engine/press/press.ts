import path from "node:path";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { takeLock } from "./lock.ts";
import { attempt, untouched } from "./press-error.ts";
import { type OpenPublication, type Publication, beginPublication, publish } from "./publish.ts";
import { type Recovery, settle } from "./recover.ts";
import { readSeal, StandingSite } from "./standing-site.ts";
import { checkWorkplace, locateWorkplace, makeWorkFolder } from "./workplace.ts";

export type { OpenPublication, Publication };

/** The press of one output folder. While it is open, no other process publishes there. */
export interface Press {
  /** What an earlier publication had left unfinished, and what has become of it. */
  readonly recovery: Recovery;
  /** Makes the published site the one of these files: see `publish`. */
  publish(files: Iterable<SiteFile>): Publication;
  /** Begins what `publish` does in one go, for files that come when they are ready. */
  begin(): OpenPublication;
  /** Begins to look whether the published site stands as the last publication left it. */
  look(): StandingSite;
  /** A hash of what the last publication left: of its files, their keys and stamps. */
  seal(): string;
  /** Lets others publish. */
  release(): void;
}

/**
 * Opens the press of an output folder: takes its lock and settles what an earlier one left.
 *
 * @param outputFolder `dist` as a rule; it may be absent, and so may the folder it stands in.
 * @throws {PressError} where another process holds the lock, a link or a file stands in a folder's
 *   place, or the work folder can't be written.
 */
export function openPress(outputFolder: string): Press {
  const workFolder = path.join(path.dirname(outputFolder), ".khabar");
  return attempt(`${workFolder} can't be made ready`, untouched, () => {
    const workplace = locateWorkplace(outputFolder);
    checkWorkplace(workplace);
    makeWorkFolder(workplace);
    const lock = takeLock(workplace.folder);
    try {
      return {
        recovery: settle(workplace),
        publish: (files) => {
          settle(workplace);
          return publish(workplace, files);
        },
        begin: () => {
          settle(workplace);
          return beginPublication(workplace);
        },
        look: () => new StandingSite(workplace),
        seal: () => readSeal(workplace.manifest),
        release: () => {
          lock.release();
        },
      };
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}
