import fs from "node:fs";
import type { FileTable } from "./file-table.ts";
import { readManifest } from "./manifest.ts";
import { PlainFolders } from "./plain-folders.ts";
import { folderOf } from "./site-path.ts";
import { WalkAhead } from "./walk-ahead.ts";
import type { Workplace } from "./workplace.ts";

/** A published site in which nobody has touched a file of the last publication. */
interface UntouchedSite {
  /** How many files of ours it has. */
  readonly files: number;
  /** A hash of their list, their keys and stamps. */
  readonly seal: string;
}

/** A look at the published site, which goes on beside other work from the moment it is begun. */
export class StandingSite {
  readonly #workplace: Workplace;
  readonly #ours: FileTable | undefined;
  readonly #ahead: WalkAhead | undefined;

  constructor(workplace: Workplace) {
    const { output, manifest } = workplace;
    this.#workplace = workplace;
    const site = fs.lstatSync(output, { throwIfNoEntry: false });
    this.#ours = site?.isDirectory() === true ? readManifest(manifest) : undefined;
    if (site !== undefined && this.#ours !== undefined) {
      this.#ahead = new WalkAhead(output, site.dev, this.#ours);
    }
  }

  /** Waits for the end of it. Nothing where a file is gone or is another one, or little is known. */
  check(): UntouchedSite | undefined {
    const [ours, ahead] = [this.#ours, this.#ahead];
    if (ours === undefined || ahead === undefined) return undefined;
    const plain = new PlainFolders(this.#workplace.output);
    for (let row = 0; row < ours.count; row++) {
      if (plain.has(folderOf(ours.fileAt(row))) && ahead.has(row)) continue;
      ahead.stop();
      return undefined;
    }
    return { files: ours.count, seal: readSeal(this.#workplace.manifest) };
  }
}

/** The seal at the end of the manifest; `""` where there is none. It is not said whether it is right. */
export function readSeal(manifest: string): string {
  if (fs.lstatSync(manifest, { throwIfNoEntry: false })?.isFile() !== true) return "";
  const descriptor = fs.openSync(manifest, "r");
  try {
    const seal = Buffer.alloc(sealLength);
    const { size } = fs.fstatSync(descriptor);
    fs.readSync(descriptor, seal, 0, sealLength, Math.max(0, size - sealLength - 1));
    return seal.toString("latin1");
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A SHA-256 in hexadecimal, before the last line feed. */
const sealLength = 64;
