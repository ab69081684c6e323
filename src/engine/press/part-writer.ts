import path from "node:path";
import { DraftFile } from "../../newsroom/content/atomic-write.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { bytesOf, type SiteFile } from "../../site/eleventy/site-file.ts";
import { formatHeading, formatTable, isPage, nameOfPart } from "./rendered-part.ts";
import type { RenderedPage } from "./rendered-part.ts";

/**
 * Writes the rendered pages of a part into one file, in a folder where others may do the same. It is
 * written under another name and takes its place by one rename: whoever renders the same part writes the
 * same bytes, unless it was cut short. Nobody waits for the disk, since what is torn is found out.
 */
export class PartWriter {
  readonly #address: string;
  readonly #file: DraftFile;
  readonly #pages: RenderedPage[] = [];

  /** @throws the system's error, as all of this does */
  constructor(folder: string, address: string) {
    this.#address = address;
    this.#file = new DraftFile(path.join(folder, nameOfPart(address)), { mode: 0o644 });
    this.#file.write(formatHeading(address));
  }

  add(file: SiteFile): void {
    if (!isPage(file)) throw new Error(`Not a page: ${file.file}`);
    const bytes = Buffer.from(bytesOf(file));
    this.#file.write(bytes);
    const sum = digest(bytes);
    this.#pages.push({ file: file.file, kind: file.kind, length: bytes.length, sum });
  }

  /** Puts the file in its place. What stood there goes, be it a link; nothing is written through it. */
  finish(): void {
    this.#file.write(formatTable(this.#address, this.#pages));
    this.#file.place();
  }

  /** Leaves nothing behind, unless it is finished. */
  abandon(): void {
    this.#file.discard();
  }
}
