import { digest } from "../../newsroom/content/digest.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { isSitePath } from "./site-path.ts";

// The pages of a part of the site, rendered, wait in one file: a heading, which names kind, version and
// the part's address, their bytes one after the other, a table of a line for each, and a seal. It may come
// from another machine, torn or a stranger's: the seal holds the table, and the table the length and
// SHA-256 of all bytes. None is used before its sum was found right.

const version = "khabar pages 1";

/** A page in such a file. */
export interface RenderedPage {
  readonly file: string;
  readonly kind: "article" | "front";
  /** In bytes. */
  readonly length: number;
  /** SHA-256, in hexadecimal. */
  readonly sum: string;
}

/** The name of the file that holds the part of an address. */
export function nameOfPart(address: string): string {
  return `${address}.pages`;
}

/** Whether a file of this name is one of ours, or the draft of one. */
export function isPartName(name: string): boolean {
  return /^[0-9a-f]{64}\.pages(?:\.[0-9a-f]{12})?$/.test(name);
}

export function formatHeading(address: string): Buffer {
  return Buffer.from(`${version} ${address}\n`);
}

/** What stands behind the bytes. */
export function formatTable(address: string, pages: readonly RenderedPage[]): Buffer {
  const lines = pages.map(({ kind, length, sum, file }) => `${kind} ${length} ${sum} ${file}\n`);
  const table = Buffer.from(lines.join(""));
  return Buffer.concat([table, Buffer.from(formatSeal(address, table))]);
}

/** How long the seal is: a SHA-256, a blank, the length of the table in 12 places, a line break. */
export const sealLength = 64 + 1 + 12 + 1;

/** @returns the length of the table in bytes, or undefined where this is no seal */
export function readTableLength(seal: Buffer): number | undefined {
  const [, length] = /^[0-9a-f]{64} {1,12}([0-9]{1,12})\n$/.exec(seal.toString("latin1")) ?? [];
  return length === undefined ? undefined : Number(length);
}

/**
 * Reads a table.
 *
 * @param room - the bytes that its pages have to fill
 * @returns undefined where it isn't what was written for this address, or leads out of the site
 */
export function parseTable(
  address: string,
  table: Buffer,
  seal: Buffer,
  room: number,
): readonly RenderedPage[] | undefined {
  if (seal.toString("latin1") !== formatSeal(address, table)) return undefined;
  const pages: RenderedPage[] = [];
  let total = 0;
  for (const line of table.toString("utf8").split("\n").slice(0, -1)) {
    const [, kind, length, sum = "", file = ""] = form.exec(line) ?? [];
    if ((kind !== "article" && kind !== "front") || !isSitePath(file)) return undefined;
    pages.push({ file, kind, length: Number(length), sum });
    total += Number(length);
  }
  return total === room ? pages : undefined;
}

const form = /^([a-z]+) ([0-9]{1,12}) ([0-9a-f]{64}) (.+)$/;

/** Only pages are rendered in parts: what else a site has is not for others to bring. */
export function isPage(file: SiteFile): file is SiteFile & { readonly kind: RenderedPage["kind"] } {
  return file.kind !== "asset";
}

function formatSeal(address: string, table: Buffer): string {
  const sum = digest(Buffer.concat([formatHeading(address), table]));
  return `${sum} ${String(table.length).padStart(12)}\n`;
}
