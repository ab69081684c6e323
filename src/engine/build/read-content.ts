import { availableParallelism } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import type { Result } from "../../language/problem/problem.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { readMasthead } from "../../newsroom/content/read-masthead.ts";
import type { PreloadedContent } from "../../newsroom/content/read-newspaper.ts";
import { divideSegments } from "../index/divide-segments.ts";
import { readSegment } from "../index/read-segment.ts";
import { SegmentIndex } from "../index/segment-index.ts";
import { StoredSegments } from "../index/segment-reader.ts";
import { scanContent, type ContentScan } from "../index/scan-content.ts";
import type { LeakCheck } from "../leaks/leak-check.ts";
import type { ReadTask } from "../workers/worker-messages.ts";
import { chooseFlags, manyArticles } from "../workers/v8-flags.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import type { BuildHost, BuildOrder } from "./build-order.ts";
import { explainChanges, type ContentChanges } from "./find-changes.ts";
import type { CodeHashes } from "./hash-code.ts";
import { drawDesks, findEnd, openLeakCheck, readPublication } from "./read-publication.ts";
import type { ReadPublication } from "./read-publication.ts";

/** A newspaper that has been read and checked, and what the index knows of it. */
export interface BuildContent {
  readonly site: ReadPublication;
  /** The work folder of the site, `.khabar/dist`. */
  readonly workFolder: string;
  /** Where the files of the index's segments are. */
  readonly segments: readonly string[];
  /** A digest of what was in `content/` before it was read. */
  readonly inventory: string;
  /** Until when a site that was made by the clock stays the same; null where the clock has no say. */
  readonly until: number | null;
  /** Is given every file that is made; absent where nothing is withheld. */
  readonly leakCheck: LeakCheck | undefined;
}

/** A newspaper, or its problems, and the workers that have read it. */
interface ReadContent {
  readonly content: Result<BuildContent>;
  /** Absent where one process does the work. The caller stops it. */
  readonly pool: WorkerPool | undefined;
}

/**
 * Reads and checks a newspaper: from the index what has not changed, from its files what has. What the
 * index knows of the files is let go of when this returns.
 */
export async function readContent(
  order: BuildOrder,
  host: BuildHost,
  changes: ContentChanges,
  code: CodeHashes,
): Promise<ReadContent> {
  const { content, output, now } = order;
  const scan = scanContent(content, changes.time, changes.before, changes.unchanged);
  const { found } = scan;
  // Loading Eleventy waits on the disk; content is read in that time. Where nothing has changed it may not
  // be needed. Should it fail, the import that needs it throws.
  if (!scan.isSame) import("../../site/eleventy/render-site.ts").catch(() => undefined);
  if (order.explains) host.tell(explainChanges(changes, scan));
  const pool = await openPool(order.workers, found.articles.length);
  try {
    const read = await readSegments(order, host, { changes, scan }, code, pool);
    const { segments = [], inventory = "", preloaded = { found } } = read ?? {};
    const site = await readPublication(content, output.location, host.clock, now, preloaded);
    if (!site.ok) return { content: site, pool };
    const leakCheck = await openLeakCheck(site.value);
    const { workFolder } = changes;
    const value = {
      site: site.value,
      workFolder,
      segments,
      inventory,
      leakCheck,
      until: findEnd(site.value),
    };
    return { content: { ok: true, value }, pool };
  } catch (error) {
    host.progress.end();
    pool?.stop();
    throw error;
  }
}

/** Up to how many articles one process builds a site as fast as several, which have to be started. */
const fewArticles = 2000;

/**
 * Opens a pool of workers, which start with its first tasks; none where there is little to do, or where one
 * process is asked for.
 *
 * @param asked - the number of workers that the command line gives
 */
async function openPool(
  asked: number | undefined,
  articles: number,
): Promise<WorkerPool | undefined> {
  const size = asked ?? (articles > fewArticles ? availableParallelism() : 1);
  if (size < 2) return undefined;
  const { WorkerPool } = await import("../workers/worker-pool.ts");
  const { running, starting } = chooseFlags(articles, process.versions.node);
  running.forEach(setFlagsFromString);
  return new WorkerPool(size, asked !== undefined, starting, articles <= manyArticles);
}

/** A newspaper whose articles have been read into the index. */
interface IndexedContent extends Pick<BuildContent, "segments" | "inventory"> {
  readonly preloaded: PreloadedContent;
}

/**
 * Brings the index up to date, segment by segment: reads the articles that have changed since the last build.
 *
 * @returns undefined where there is no masthead without mistakes, by which articles could be read
 */
async function readSegments(
  { content }: BuildOrder,
  { progress }: BuildHost,
  { changes, scan }: { readonly changes: ContentChanges; readonly scan: ContentScan },
  code: CodeHashes,
  pool?: WorkerPool,
): Promise<IndexedContent | undefined> {
  const { found, origins } = scan;
  if (!found.hasMasthead) return undefined;
  const read = readMasthead(content);
  if (!read.ok) return undefined;
  const { masthead, text } = read.value;
  const { indexFolder: folder, before } = changes;
  // Where the newspaper is does not count: each file of another checkout is looked at.
  const readBy = [content.name, text, code.code, code.packages, code.node];
  const index = new SegmentIndex(folder, digest(JSON.stringify(readBy)), before);

  const divided = divideSegments(found.articles);
  const names: (string | undefined)[] = [];
  const tasks: ReadTask[] = [];
  let start = 0;
  for (const [number, files] of divided.entries()) {
    const own = origins.subarray(start, (start += files.length));
    const name = index.find(own);
    names.push(name);
    if (name !== undefined) continue;
    const known = index.findNear(files);
    const changed = known.length === 0 ? [] : files.filter((_, place) => own[place] === -1);
    tasks.push({ kind: "read", number, segment: { files, known, changed } });
  }
  const waiting = tasks.reduce((sum, { segment }) => sum + segment.files.length, 0);
  if (waiting > 0) progress.begin({ verb: "Reading", noun: "articles", total: waiting });
  const workers = pool?.isRequested === false && areFew(tasks) ? undefined : pool;
  const readHere = ({ number, segment }: ReadTask): void => {
    names[number] = readSegment(segment, { content, folder }, masthead);
    progress.advance(segment.files.length);
  };
  if (workers === undefined) {
    for (const task of tasks) {
      readHere(task);
      // A signal that is to stop the build is heard between two segments.
      await setImmediate();
    }
  } else {
    workers.broadcast(() => ({ kind: "open", content, masthead, folder }));
    const reading = workers.run(tasks, {
      toTask: (task) => task,
      take: ({ segment }, task) => {
        if (segment !== undefined) names[segment.number] = segment.name;
        progress.advance(task.segment.files.length);
      },
      doHere: readHere,
    });
    // This process draws the desks' pictures while the workers read; the next build finds them.
    await Promise.all([reading, drawDesks(masthead)]);
    workers.broadcast(() => ({ kind: "load" }));
  }
  progress.end();
  const segments = divided.map((files, number) => {
    const segment = names[number] ?? "";
    return { segment, count: files.length, files, location: path.join(folder, segment) };
  });
  const inventory = index.replace(scan, segments);
  const articles = new StoredSegments(segments, masthead);
  return {
    preloaded: { found, masthead: read.value, articles },
    segments: segments.map(({ location }) => location),
    inventory,
  };
}

/** Up to how many segments, each mostly known, one process reads before a worker would have started. */
const fewSegments = 3;

function areFew(tasks: readonly ReadTask[]): boolean {
  return tasks.length <= fewSegments && tasks.every(({ segment }) => segment.known.length > 0);
}
