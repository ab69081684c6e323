import path from "node:path";
import { takeLock } from "./lock.ts";
import { readManifestChecksum } from "./manifest.ts";
import { attempt, untouched } from "./press-error.ts";
import type { PressFile } from "./press-file.ts";
import { Publication, type PublicationCounts } from "./publication.ts";
import { type Recovery, settle } from "./recover.ts";
import { SiteCheck } from "./stamp-check.ts";
import { checkWorkplace, locateWorkplace, makeWorkFolder } from "./workplace.ts";

/** The press of one output folder. While it is open, no other process publishes there. */
export interface Press {
  /** What an earlier publication had left unfinished, and what was done about it. */
  readonly recovery: Recovery;
  /** Begins a publication. */
  begin(): Publication;
  /**
   * Publishes a site in one go.
   *
   * @param files - taken one at a time, in any order; an error that this throws passes as it is
   */
  publish(files: Iterable<PressFile>): PublicationCounts;
  /** Begins to look whether the published site is as the last publication left it. */
  checkSite(): SiteCheck;
  /** A digest of the files of the last publication, their keys and stamps. */
  checksum(): string;
  /** Releases the lock. */
  release(): void;
}

/**
 * Opens the press of an output folder: takes its lock, and finishes or discards an unfinished publication.
 *
 * @param outputFolder - `dist` as a rule; it may be absent, and so may the folder around it
 * @throws {PressError} where another process holds the lock, a link or a file is in a folder's place, or the
 *   work folder can't be written
 */
export function openPress(outputFolder: string): Press {
  const workFolder = path.join(path.dirname(outputFolder), ".khabar");
  return attempt(`${workFolder} can't be made ready`, untouched, () => {
    const workplace = locateWorkplace(outputFolder);
    checkWorkplace(workplace);
    makeWorkFolder(workplace);
    const lock = takeLock(workplace.folder);
    const begin = (): Publication => {
      settle(workplace);
      return Publication.begin(workplace);
    };
    try {
      return {
        recovery: settle(workplace),
        begin,
        publish: (files) => {
          const publication = begin();
          try {
            for (const file of files) publication.add(file);
          } catch (error) {
            publication.abandon();
            throw error;
          }
          return publication.finish();
        },
        checkSite: () => new SiteCheck(workplace),
        checksum: () => readManifestChecksum(workplace.manifest),
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
