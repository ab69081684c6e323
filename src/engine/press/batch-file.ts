import fs from "node:fs";
import path from "node:path";
import { DraftFile } from "../../newsroom/content/atomic-write.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { bytesOf, isSitePath, type PressFile } from "./press-file.ts";

// The rendered pages of a batch in one file, for another machine: a heading of kind, version and the batch's
// id; the bytes of all pages; a table with a line for each page; a checksum of heading and table. The file may
// be torn, or a stranger's: the checksum guards the table, and the table has length and SHA-256 of each page's
// bytes. No page is used before its digest was compared.

const version = "khabar pages 1";

/** A page in a batch's file. */
interface PageEntry {
  readonly file: string;
  readonly kind: "article" | "front";
  /** In bytes. */
  readonly length: number;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
}

/** A page taken from a batch's file. */
interface ReadPage extends Pick<PageEntry, "file" | "kind"> {
  readonly bytes: Buffer;
}

/** The name of a batch's file. */
export function nameOfBatch(id: string): string {
  return `${id}.pages`;
}

/** Whether a name is that of a batch's file, or of the draft of one. */
export function isBatchName(name: string): boolean {
  return /^[0-9a-f]{64}\.pages(?:\.[0-9a-f]{12})?$/.test(name);
}

/**
 * Writes the rendered pages of a batch into its file. Several processes may write the same batch in one
 * folder: each writes a draft of its own, and the bytes are the same. Nothing is synced to the disk, since a
 * torn file is found out when it is read.
 */
export class BatchWriter {
  readonly #id: string;
  readonly #file: DraftFile;
  readonly #pages: PageEntry[] = [];

  /** @throws the system's error, as all of this does */
  constructor(folder: string, id: string) {
    this.#id = id;
    this.#file = new DraftFile(path.join(folder, nameOfBatch(id)), { mode: 0o644 });
    this.#file.write(formatHeading(id));
  }

  /** @throws {Error} where the file is an asset: other machines may bring pages alone */
  add(page: PressFile): void {
    const { file, kind } = page;
    if (kind === "asset") throw new Error(`Not a page: ${file}`);
    const bytes = bytesOf(page);
    this.#file.write(bytes);
    this.#pages.push({ file, kind, length: bytes.length, digest: digest(bytes) });
  }

  /** Puts the file in its place, instead of what stands there. */
  finish(): void {
    this.#file.write(formatTable(this.#id, this.#pages));
    this.#file.place();
  }

  /** Removes the draft, unless the file is finished. */
  abandon(): void {
    this.#file.discard();
  }
}

/**
 * Reads the pages of a batch from its file, one by one.
 *
 * @param planned - the files of the batch: the file must have these and no others
 * @param take - gets each page whose digest is right; where a later one's is wrong, the file is damaged, and
 *   the pages taken before are right all the same
 */
export function readBatch(
  folder: string,
  id: string,
  planned: { readonly size: number; has(file: string): boolean },
  take: (page: ReadPage) => void,
): "whole" | "missing" | "damaged" {
  const descriptor = openRegular(path.join(folder, nameOfBatch(id)));
  if (typeof descriptor !== "number") return descriptor;
  try {
    const pages = readTable(descriptor, id);
    const files = new Set(pages?.map(({ file }) => file));
    const isAsPlanned =
      files.size === planned.size && [...files].every((file) => planned.has(file));
    if (pages?.length !== planned.size || !isAsPlanned) return "damaged";
    let at = formatHeading(id).length;
    for (const { file, kind, length, digest: expected } of pages) {
      const bytes = readBytes(descriptor, at, length);
      if (bytes === undefined || digest(bytes) !== expected) return "damaged";
      at += length;
      take({ file, kind, bytes });
    }
    return "whole";
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Opens a regular file; anything else may lead elsewhere, or never end. */
function openRegular(location: string): number | "missing" | "damaged" {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
  try {
    const stats = fs.lstatSync(location, { throwIfNoEntry: false });
    if (stats === undefined) return "missing";
    return stats.isFile() ? fs.openSync(location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) : "damaged";
  } catch {
    return "damaged";
  }
}

/** @returns undefined where the file is not what was written for this batch */
function readTable(descriptor: number, id: string): readonly PageEntry[] | undefined {
  const heading = formatHeading(id);
  const { size } = fs.fstatSync(descriptor);
  const end = readBytes(descriptor, size - endLength, endLength)?.toString("latin1");
  const [, length] = /^[0-9a-f]{64} {1,12}([0-9]{1,12})\n$/.exec(end ?? "") ?? [];
  if (length === undefined) return undefined;
  const start = size - endLength - Number(length);
  const table = readBytes(descriptor, start, Number(length));
  if (readBytes(descriptor, 0, heading.length)?.equals(heading) !== true) return undefined;
  if (table === undefined || end !== formatEnd(id, table)) return undefined;
  return parseTable(table, start - heading.length);
}

/** @returns undefined where the file has no such bytes, or the disk fails */
function readBytes(descriptor: number, at: number, length: number): Buffer | undefined {
  if (at < 0 || length > fs.fstatSync(descriptor).size) return undefined;
  try {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const read = fs.readSync(descriptor, bytes, done, length - done, at + done);
      if (read === 0) return undefined;
      done += read;
    }
    return bytes;
  } catch {
    return undefined;
  }
}

function formatHeading(id: string): Buffer {
  return Buffer.from(`${version} ${id}\n`);
}

/** The table of the pages, and the checksum behind it. */
function formatTable(id: string, pages: readonly PageEntry[]): Buffer {
  const lines = pages.map((page) => `${page.kind} ${page.length} ${page.digest} ${page.file}\n`);
  const table = Buffer.from(lines.join(""));
  return Buffer.concat([table, Buffer.from(formatEnd(id, table))]);
}

/** What stands behind a table: a SHA-256, a blank, the table's length in 12 places, a line feed. */
function formatEnd(id: string, table: Buffer): string {
  const checksum = digest(Buffer.concat([formatHeading(id), table]));
  return `${checksum} ${String(table.length).padStart(12)}\n`;
}

const endLength = 64 + 1 + 12 + 1;

/**
 * @param room - the bytes that the pages have to fill
 * @returns undefined where the table can't be ours, or leads out of the site
 */
function parseTable(table: Buffer, room: number): readonly PageEntry[] | undefined {
  const pages: PageEntry[] = [];
  let total = 0;
  for (const line of table.toString("utf8").split("\n").slice(0, -1)) {
    const [, kind, length, sum = "", file = ""] = lineForm.exec(line) ?? [];
    if ((kind !== "article" && kind !== "front") || !isSitePath(file)) return undefined;
    pages.push({ file, kind, length: Number(length), digest: sum });
    total += Number(length);
  }
  return total === room ? pages : undefined;
}

const lineForm = /^([a-z]+) ([0-9]{1,12}) ([0-9a-f]{64}) (.+)$/;
