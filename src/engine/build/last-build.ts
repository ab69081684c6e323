import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../newsroom/content/atomic-write.ts";
import { readClockFor, type Now } from "../../newsroom/content/decide-now.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { hasSameFolders } from "../index/scan-content.ts";
import type { Press } from "../press/press.ts";
import { readChecksummedText, addChecksum } from "../press/checksummed-text.ts";
import type { BuildOrder, NewspaperCounts, PublishedSite } from "./build-order.ts";
import type { ContentChanges } from "./find-changes.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { BuildContext } from "./render-pages.ts";

const heading = "khabar last build 1";
const noteName = "last-build";

/**
 * What the published site was made from, noted when it was in place: a build from the same would change
 * nothing. Pictures in `.khabar/` are not in it, since each is named by what it was made from.
 */
export interface LastBuild {
  /** A digest of the order, and of the code that carried it out. */
  readonly madeBy: string;
  /** Which state of `content/` it was: see `ContentIndex`. */
  readonly content: string;
  /** A digest of what was published. */
  readonly site: string;
  /** When it began, by this machine's clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly begun: number;
  readonly now: Now;
  /** Until when a site that was made by the clock stays the same; null where the clock has no say. */
  readonly until: number | null;
  readonly counts: NewspaperCounts;
}

/**
 * Returns what the last build published, where this one would publish the same, and nobody has touched it.
 *
 * @param last - see `findLastBuild`
 *
 * @param time - of the clock, in milliseconds since 1970-01-01T00:00Z
 */
export function findLastSite(
  last: LastBuild | undefined,
  { content }: BuildOrder,
  press: Press,
  { index, known, begun }: ContentChanges,
): Omit<PublishedSite, "pageTime"> | undefined {
  if (last === undefined || last.content !== index.note("state") || known.changed.size > 0) {
    return undefined;
  }
  if (!hasSameFolders(content.location, index)) return undefined;
  const site = press.checkSite().finish();
  if (site?.checksum !== last.site) return undefined;
  const publication = { written: 0, unchanged: site.files, deleted: 0 };
  return { counts: last.counts, now: readClockFor(last.now, begun), publication };
}

/**
 * Reads what is noted of the last build, where this one has the same order, and code, and would be made for
 * the same instant.
 *
 * @param time - of the clock, in milliseconds since 1970-01-01T00:00Z
 */
export function findLastBuild(
  order: BuildOrder,
  workFolder: string,
  code: CodeHashes,
  time: number,
): LastBuild | undefined {
  if (order.shard !== undefined) return undefined;
  const last = readLastBuild(workFolder);
  const isSame = last?.madeBy === digestOrder(order, code) && isStillDue(last, time);
  return isSame ? last : undefined;
}

/** Whether a build at this time would be made for the same instant, as far as the clock has a say. */
export function isStillDue(
  { begun, until }: Pick<LastBuild, "begun" | "until">,
  time: number,
): boolean {
  // A clock that went back makes moments lie ahead that did not.
  return time >= begun && (until === null || time < until);
}

/** A digest of all that a site is made by, besides `content/` and the clock. */
function digestOrder({ content, now }: BuildOrder, code: CodeHashes): string {
  return digest(JSON.stringify([content, now ?? null, code]));
}

function readLastBuild(workFolder: string): LastBuild | undefined {
  try {
    const [line, ...others] = readChecksummedText(path.join(workFolder, noteName), heading) ?? [];
    if (line === undefined || others.length > 0) return undefined;
    return JSON.parse(line) as LastBuild;
  } catch {
    return undefined;
  }
}

/** Removes the note before a build changes the site. */
export function forgetLastBuild(workFolder: string): void {
  fs.rmSync(path.join(workFolder, noteName), { recursive: true, force: true });
}

/** Notes what the site was made from that has just been published. */
export function keepLastBuild(
  { order, code, site, until, workFolder, index }: BuildContext,
  published: Pick<LastBuild, "counts" | "begun" | "site">,
): void {
  // A page that says how long it took is another each time.
  if (site.divided.published.masthead.generationTime) return;
  const madeBy = digestOrder(order, code);
  const content = index.note("state") ?? "";
  writeLastBuild(workFolder, { ...published, madeBy, content, now: site.now, until });
}

/** Notes what the site was made from that has just been published. */
export function writeLastBuild(workFolder: string, last: LastBuild): void {
  const text = addChecksum(heading, [Buffer.from(`${JSON.stringify(last)}\n`)]);
  try {
    writeAtomically(path.join(workFolder, noteName), text, { mode: 0o644 });
  } catch {
    // The site is published; without the note, the next build takes longer.
  }
}
