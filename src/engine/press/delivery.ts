import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { isSum } from "./content-sum.ts";
import { isSitePath } from "./site-path.ts";
import { isStamp } from "./stamp.js";

/** A file of the new site that is staged, or found published already. */
export interface Delivery {
  readonly file: string;
  readonly kind: SiteFile["kind"];
  readonly stamp: string;
  readonly sum: string;
  /** What it was rendered from, in the words of whoever rendered it; `""` where nobody says. */
  readonly key: string;
  /**
   * Where it waits: under a number, since its folder stands in the output, or in a tree of its like,
   * which brings the folder along. A published file doesn't wait.
   */
  readonly waits: number | "in a tree" | "nowhere";
}

/** What a desk has staged since its last report: it can be sent from one process to another. */
export interface DeskReport {
  readonly desk: string;
  /** One line a file. */
  readonly lines: string;
}

const kinds = ["asset", "article", "front"] as const satisfies readonly SiteFile["kind"][];

/** Whether a text may be a desk's label: it becomes the name of a folder. */
export function isLabel(text: string): boolean {
  return /^[0-9a-z]{1,16}$/.test(text);
}

/** @throws {Error} where a key can't stand in a line of the manifest: a hash is what is meant. */
export function checkKey(key: string): void {
  if (!isKey(key))
    throw new Error(`A page's key holds 1 to 100 printable ASCII characters: ${key}`);
}

export function formatDelivery({ file, kind, stamp, sum, key, waits }: Delivery): string {
  const place = typeof waits === "number" ? String(waits) : waits === "nowhere" ? "n" : "t";
  return `${kind}\t${place}\t${file}\t${stamp}\t${sum}\t${key}\n`;
}

/**
 * Reads a desk's report. It comes from a process of ours, and is checked as if it did not.
 *
 * @param founds whether no site is published yet: then all files wait in one tree.
 * @returns undefined where it is not what a desk says.
 */
export function parseReport({ lines }: DeskReport, founds: boolean): Delivery[] | undefined {
  const deliveries = lines.split("\n").map(parseDelivery);
  // What follows the last line feed.
  deliveries.pop();
  const sound = deliveries.filter((delivery) => delivery !== undefined);
  const fitting = sound.filter(({ waits }) => !founds || waits === "in a tree");
  return fitting.length === deliveries.length ? fitting : undefined;
}

function parseDelivery(line: string): Delivery | undefined {
  const [word, place = "", file = "", stamp = "", sum = "", key = "", ...others] = line.split("\t");
  const kind = kinds.find((name) => name === word);
  const waits = /^(?:0|[1-9][0-9]{0,8})$/.test(place) ? Number(place) : waitingOf(place);
  if (kind === undefined || waits === undefined || others.length > 0) return undefined;
  if (!isSitePath(file) || !isStamp(stamp) || !isSum(sum)) return undefined;
  return key === "" || isKey(key) ? { file, kind, stamp, sum, key, waits } : undefined;
}

function waitingOf(place: string): Delivery["waits"] | undefined {
  return place === "n" ? "nowhere" : place === "t" ? "in a tree" : undefined;
}

function isKey(text: string): boolean {
  return /^[!-~]{1,100}$/.test(text);
}
