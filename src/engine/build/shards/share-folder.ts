import fs from "node:fs";
import path from "node:path";
import { isPartName, nameOfPart } from "../../press/rendered-part.ts";
import { readSealedText, writeSealedText } from "../../press/sealed-text.ts";
import { UserError } from "../../../language/problem/user-error.ts";
import type { Folder } from "../../../newsroom/content/folder.ts";
import { formatShare, parseShare } from "./share.ts";
import type { Share } from "./share.ts";

// A share of a site is a folder: a file a part, and a note that says which share it is. The note is removed
// when work on the folder begins and written when all of it is there.

const noteName = "share";
const heading = "khabar share 1";

/**
 * Makes the folder of a share ready: it may be new, empty, or hold a share, parts of which are used again.
 *
 * @throws {UserError} where it is no folder, or holds something else
 */
export function openShareFolder({ location, name }: Folder): void {
  fs.mkdirSync(path.dirname(location), { recursive: true });
  const stats = fs.lstatSync(location, { throwIfNoEntry: false });
  if (stats === undefined) fs.mkdirSync(location);
  else if (!stats.isDirectory()) throw new UserError(`${name} is no folder; choose another one.`);
  const other = fs
    .readdirSync(location, { withFileTypes: true })
    .find((entry) => !entry.isFile() || (entry.name !== noteName && !isPartName(entry.name)));
  if (other !== undefined) {
    throw new UserError(
      `${name} holds ${JSON.stringify(other.name)}, which is no part of a site; choose an empty folder, or a new one.`,
    );
  }
  fs.rmSync(path.join(location, noteName), { force: true });
}

/** Notes that a share is complete, and removes what was left of earlier ones. */
export function closeShareFolder(
  { location }: Folder,
  share: Share,
  addresses: Iterable<string>,
): void {
  const used = new Set(Array.from(addresses, nameOfPart));
  for (const entry of fs.readdirSync(location)) {
    if (!used.has(entry)) fs.rmSync(path.join(location, entry), { recursive: true });
  }
  writeSealedText(path.join(location, noteName), heading, [Buffer.from(`${formatShare(share)}\n`)]);
}

/**
 * Looks whether folders hold the shares of a site, one of each number.
 *
 * @throws {UserError} where one is missing, stands there twice or belongs to others, or where a folder
 *   holds none
 */
export function checkShares(folders: readonly Folder[]): void {
  const names = new Map<number, string>();
  let of: number | undefined;
  for (const folder of folders) {
    const share = readShare(folder);
    of ??= share.of;
    const twin = names.get(share.number);
    const told = `${folder.name} holds share ${formatShare(share)}`;
    if (share.of !== of) {
      throw new UserError(
        `${told}, and ${folders[0]?.name ?? ""} one of ${of}; join shares of one kind.`,
      );
    }
    if (twin !== undefined) {
      throw new UserError(`${told}, and so does ${twin}; name one of the two.`);
    }
    names.set(share.number, folder.name);
  }
  if (of === undefined) throw new UserError("No folder is named; join takes those of all shares.");
  const missing = Array.from({ length: of }, (_, index) => index + 1)
    .filter((number) => !names.has(number))
    .map((number) => formatShare({ number, of }));
  if (missing.length === 0) return;
  throw new UserError(
    `Of this site ${missing.join(", ")} is missing; name the folders of all shares.`,
  );
}

function readShare({ location, name }: Folder): Share {
  const [line = ""] = readSealedText(path.join(location, noteName), heading) ?? [];
  try {
    return parseShare(line);
  } catch {
    throw new UserError(`${name} holds no finished share of a site; make it with build --shards.`);
  }
}
