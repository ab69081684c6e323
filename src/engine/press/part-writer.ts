import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
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
  readonly #place: string;
  readonly #draft: string;
  readonly #descriptor: number;
  readonly #pages: RenderedPage[] = [];
  #isOpen = true;

  /** @throws the system's error, as all of this does */
  constructor(folder: string, address: string) {
    this.#address = address;
    this.#place = path.join(folder, nameOfPart(address));
    this.#draft = `${this.#place}.${randomBytes(6).toString("hex")}`;
    this.#descriptor = fs.openSync(this.#draft, "wx", 0o644);
    fs.writeFileSync(this.#descriptor, formatHeading(address));
  }

  add(file: SiteFile): void {
    if (!isPage(file)) throw new Error(`Not a page: ${file.file}`);
    const bytes = Buffer.from(bytesOf(file));
    fs.writeFileSync(this.#descriptor, bytes);
    const sum = digest(bytes);
    this.#pages.push({ file: file.file, kind: file.kind, length: bytes.length, sum });
  }

  /** Puts the file in its place. What stood there goes, be it a link; nothing is written through it. */
  finish(): void {
    fs.writeFileSync(this.#descriptor, formatTable(this.#address, this.#pages));
    this.#close();
    fs.renameSync(this.#draft, this.#place);
  }

  /** Leaves nothing behind, unless it is finished. */
  abandon(): void {
    if (this.#isOpen) this.#close();
    fs.rmSync(this.#draft, { force: true });
  }

  #close(): void {
    this.#isOpen = false;
    fs.closeSync(this.#descriptor);
  }
}
