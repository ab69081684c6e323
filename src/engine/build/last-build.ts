import fs from "node:fs";
import path from "node:path";
import type { Now } from "../../newsroom/content/decide-now.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { readSealedText, writeSealedText } from "../press/sealed-text.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { BuildOrder } from "./build-order.ts";
import type { NewspaperCounts } from "../../commands/terminal/summary.ts";

const heading = "khabar last build 1";
const noteName = "last-build";

/**
 * What the published site was made from, noted when it was in place. A build that would be made from the
 * same need not be made: it would change nothing. Pictures in `.khabar/` are not among it, since each is
 * named by what it was made from.
 */
export interface LastBuild {
  /** A hash of what was asked for, and of the code that did it. */
  readonly madeBy: string;
  /** A hash of what was in `content/` before it was read. */
  readonly inventory: string;
  /** A hash of what was published. */
  readonly site: string;
  /** The time on this machine's clock when it began, in milliseconds since 1970-01-01T00:00Z. */
  readonly begun: number;
  readonly now: Now;
  /** Until when a site that was made by the clock is the same; null where it stays so. */
  readonly until: number | null;
  readonly counts: NewspaperCounts;
}

/** A hash of all that a site is made by, besides `content/` and the clock. */
export function hashOrder({ content, now }: BuildOrder, code: CodeHashes): string {
  return digest(JSON.stringify([content, now ?? null, code]));
}

/** @param folder - the work folder of the site, `.khabar/dist` */
export function readLastBuild(folder: string): LastBuild | undefined {
  try {
    const [line, ...others] = readSealedText(path.join(folder, noteName), heading) ?? [];
    if (line === undefined || others.length > 0) return undefined;
    return JSON.parse(line) as LastBuild;
  } catch {
    return undefined;
  }
}

/** Whether a build at this time would be made for the same instant, as far as the clock has a say. */
export function isStillDue({ begun, until }: LastBuild, time: number): boolean {
  // A clock that went back makes moments lie ahead that did not.
  return time >= begun && (until === null || time < until);
}

/** Forgets what the last site was made from: from now on it may be another one. */
export function forgetLastBuild(folder: string): void {
  fs.rmSync(path.join(folder, noteName), { recursive: true, force: true });
}

/** Notes what the site was made from that has just been published. */
export function keepLastBuild(folder: string, last: LastBuild): void {
  const note = path.join(folder, noteName);
  const draft = `${note}.${process.pid}`;
  try {
    fs.rmSync(draft, { recursive: true, force: true });
    writeSealedText(draft, heading, [Buffer.from(`${JSON.stringify(last)}\n`)]);
    fs.renameSync(draft, note);
  } catch {
    // The site is published; without the note, the next build takes longer.
  }
}
