import { fileKinds, isContentDigest, isSitePath, type PressFile } from "./press-file.ts";
import { isFileStamp } from "./file-stamp.js";

/** A file of the new site that is staged, or published already with the same bytes. */
export interface StagedFile {
  readonly file: string;
  readonly kind: PressFile["kind"];
  readonly stamp: string;
  readonly digest: string;
  /** The key that its renderer gave it, a digest of all that it is made from; `""` where it gave none. */
  readonly key: string;
  /**
   * Where it is in the staging: under a number, where its folder is in the output already; else in a tree
   * of its kind, in its folder. A published file is nowhere.
   */
  readonly stagedAt: number | "in a tree" | "nowhere";
}

/** The files that a worker has staged since its last report, as it sends them to the main process. */
export interface StagingReport {
  /** The worker's label. */
  readonly worker: string;
  /** A line for each file. */
  readonly lines: string;
}

/** Whether a text may be a worker's label: it becomes the name of a folder. */
export function isLabel(text: string): boolean {
  return /^[0-9a-z]{1,16}$/.test(text);
}

/** @throws {Error} where a key can't be in a line of the manifest: it should be a digest */
export function checkKey(key: string): void {
  if (!isKey(key))
    throw new Error(`A page's key holds 1 to 100 printable ASCII characters: ${key}`);
}

export function formatStagedFile({ file, kind, stamp, digest, key, stagedAt }: StagedFile): string {
  const place = typeof stagedAt === "number" ? stagedAt : stagedAt === "nowhere" ? "n" : "t";
  return `${kind}\t${place}\t${file}\t${stamp}\t${digest}\t${key}\n`;
}

/**
 * Reads a worker's report. Every line is checked, as if it came from a stranger.
 *
 * @param isFirstPublish - whether no site is published yet: then all files are in one tree
 * @returns undefined where it is not what a worker reports
 */
export function parseReport(
  { lines }: StagingReport,
  isFirstPublish: boolean,
): StagedFile[] | undefined {
  // Nothing follows the last line feed.
  const files = lines.split("\n").slice(0, -1).map(parseStagedFile);
  const valid = files.filter((file) => file !== undefined);
  const fitting = valid.filter(({ stagedAt }) => !isFirstPublish || stagedAt === "in a tree");
  return fitting.length === files.length ? fitting : undefined;
}

function parseStagedFile(line: string): StagedFile | undefined {
  const [word, place = "", file = "", stamp = "", digest = "", key = "", ...others] =
    line.split("\t");
  const kind = fileKinds.find((name) => name === word);
  const stagedAt = parsePlace(place);
  if (kind === undefined || stagedAt === undefined || others.length > 0) return undefined;
  if (!isSitePath(file) || !isFileStamp(stamp) || !isContentDigest(digest)) return undefined;
  return key === "" || isKey(key) ? { file, kind, stamp, digest, key, stagedAt } : undefined;
}

function parsePlace(text: string): StagedFile["stagedAt"] | undefined {
  if (/^(?:0|[1-9][0-9]{0,8})$/.test(text)) return Number(text);
  return text === "n" ? "nowhere" : text === "t" ? "in a tree" : undefined;
}

function isKey(text: string): boolean {
  return /^[!-~]{1,100}$/.test(text);
}
