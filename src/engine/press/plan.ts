import type { SiteFile } from "../../site/eleventy/site-file.ts";
import type { Departures } from "./departures.ts";
import type { FileTable } from "./file-table.ts";
import type { Operation } from "./journal.ts";
import { type RealFolders, refuseStanding } from "./real-folders.ts";
import { foldersOf } from "./site-path.ts";
import type { Workplace } from "./workplace.ts";

/** A changed or new file, waiting to be put in its place. */
export interface StagedFile {
  readonly file: string;
  readonly kind: SiteFile["kind"];
  /** Where it waits, as a path inside the staging. */
  readonly from: string;
  /** Whether its folder stands in the output already. */
  readonly housed: boolean;
}

/** Assets come before the articles that use them, and articles before the fronts that link to them. */
const kindsInOrder = ["asset", "article", "front"] as const satisfies readonly SiteFile["kind"][];

/**
 * Plans the way from the published site to the new one: assets, articles, then what lists them, and
 * what leaves the site last, so that nothing is linked that is not there.
 *
 * A file in a new folder is put there with the whole of that folder, the outermost new one: no
 * operation has to make a folder.
 *
 * @param ours the files of the last publication. One that stands where a folder must go gives way.
 * @throws {PressError} where something else stands in a folder's place.
 */
export function planOperations(
  workplace: Workplace,
  site: RealFolders,
  staged: readonly StagedFile[],
  departures: Departures,
  ours: FileTable | undefined,
): Operation[] {
  const operations: Operation[] = [];
  const made = new Set<string>();

  const isMissing = (folder: string) => {
    if (made.has(folder)) return false;
    const { standing } = site.look(folder);
    if (standing === "file" && ours !== undefined && ours.find(folder) !== -1) {
      operations.push({ action: "delete", file: folder });
      return true;
    }
    if (standing === "folder" || standing === "missing") return standing === "missing";
    throw refuseStanding(workplace, folder, standing);
  };

  for (const kind of kindsInOrder) {
    const newFolders = new Set<string>();
    const ofKind = staged.filter((file) => file.kind === kind);
    for (const { file, from, housed } of ofKind) {
      const folders = housed ? [] : foldersOf(file);
      if (folders.some((folder) => newFolders.has(folder))) continue;
      const newFolder = folders.find(isMissing);
      if (newFolder === undefined) {
        operations.push({ action: "put", from, to: file });
      } else {
        newFolders.add(newFolder);
        operations.push({ action: "put", from: `${kind}/${newFolder}`, to: newFolder });
      }
    }
    for (const { file, housed } of ofKind) {
      if (!housed) for (const folder of foldersOf(file)) made.add(folder);
    }
  }
  for (const file of departures.files) operations.push({ action: "delete", file });
  for (const folder of departures.folders) operations.push({ action: "remove", folder });
  return operations;
}
