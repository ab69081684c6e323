import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import type { Result } from "../../language/problem/problem.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { readMasthead, type ReadMasthead } from "../../newsroom/content/read-masthead.ts";
import { fileDigestOf } from "../index/article-row.ts";
import { keyOfPath, type ContentIndex } from "../index/content-index.ts";
import { IndexedArticles } from "../index/indexed-article.ts";
import { readRows, type FileToRead, type ReadRow } from "../index/read-rows.ts";
import { scanContent, type ContentScan } from "../index/scan-content.ts";
import type { LeakCheck } from "../leaks/leak-check.ts";
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
  readonly index: ContentIndex;
  /** Until when a site that was made by the clock stays the same; null where the clock has no say. */
  readonly until: number | null;
  /** Is given every file that is made; absent where nothing is withheld. */
  readonly leakCheck: LeakCheck | undefined;
}

/** What was read of `content/`, each file by itself. */
export interface ReadFiles {
  readonly changes: ContentChanges;
  readonly scan: ContentScan;
  /** Absent where there is no masthead without mistakes, by which articles could be read. */
  readonly masthead: ReadMasthead | undefined;
  /** The rows of the articles that are new or were changed; absent where they are too many to be held. */
  readonly rows: readonly ChangedRow[] | undefined;
  /** Whether articles were read by what the index was read by: else all rows are new. */
  readonly isReadBySame: boolean;
  /** Absent where one process does the work. The caller stops it. */
  readonly pool: WorkerPool | undefined;
}

/** The row of an article in the index, as it is and as it was; absent where there was none. */
export interface ChangedRow {
  readonly inside: string;
  readonly row: string;
  readonly before: string | undefined;
}

/**
 * Reads what has changed in `content/` into the index, and puts nothing into the index's file yet.
 */
export async function readFiles(
  order: BuildOrder,
  host: BuildHost,
  changes: ContentChanges,
  code: CodeHashes,
): Promise<ReadFiles> {
  const { content } = order;
  const scan = scanContent(content, changes.time, changes.index, changes.known);
  const { found } = scan;
  // Loading Eleventy waits on the disk; content is read in that time. Where nothing has changed it may not
  // be needed. Should it fail, the import that needs it throws.
  if (!scan.isSame) import("../../site/eleventy/render-site.ts").catch(() => undefined);
  if (order.explains) host.tell(explainChanges(changes, scan));
  const pool = await openPool(order.workers, found.articles.length);
  try {
    const read = found.hasMasthead ? readMasthead(content) : undefined;
    const masthead = read?.ok === true ? read.value : undefined;
    const known = { changes, scan, masthead, pool };
    if (masthead === undefined) return { ...known, rows: [], isReadBySame: false };
    return { ...known, ...(await readChanged(order, host, known, masthead, code)) };
  } catch (error) {
    host.progress.end();
    pool?.stop();
    throw error;
  }
}

/** Checks the whole newspaper, once its files have been read, and prepares what its pages need. */
export async function checkContent(
  { content, output, now }: BuildOrder,
  host: BuildHost,
  { changes, scan, masthead }: ReadFiles,
): Promise<Result<BuildContent>> {
  const { found } = scan;
  const { index, workFolder } = changes;
  // Workers read it, and the next build, if this one comes to nothing.
  index.commit();
  const preloaded =
    masthead === undefined
      ? { found }
      : { found, masthead, articles: new IndexedArticles(index, masthead.masthead) };
  const site = await readPublication(content, output.location, host.clock, now, preloaded);
  if (!site.ok) return site;
  const leakCheck = await openLeakCheck(site.value);
  const until = findEnd(site.value);
  return { ok: true, value: { site: site.value, workFolder, index, leakCheck, until } };
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

/** How many articles a worker reads at a time. */
const filesPerTask = 250;

/** Up to how many articles one process reads before a worker would have started. */
const fewFiles = 300;

/** Brings the index up to date: reads the articles that have changed since the last build. */
async function readChanged(
  { content }: BuildOrder,
  { progress }: BuildHost,
  { changes, scan, pool }: Pick<ReadFiles, "changes" | "scan" | "pool">,
  { masthead, text }: ReadMasthead,
  code: CodeHashes,
): Promise<Pick<ReadFiles, "rows" | "isReadBySame">> {
  const { found, changed, gone, folders } = scan;
  const { index, workFolder } = changes;
  const { articles, texts, files } = index;
  // Where the newspaper is does not count: each file of another checkout is looked at.
  const readBy = digest(JSON.stringify([content.name, text, code.code, code.packages, code.node]));
  const isReadBySame = index.note("read by") === readBy;
  if (!isReadBySame) {
    articles.clear();
    texts.clear();
    index.setNote("read by", readBy);
  }
  const toRead: FileToRead[] = [];
  for (const inside of found.articles) {
    const row = articles.get(keyOfPath(inside));
    if (row === undefined) toRead.push([inside]);
    else if (changed.has(inside)) toRead.push([inside, fileDigestOf(row)]);
  }
  const areFew = toRead.length <= fewFiles;
  const rows: ChangedRow[] = [];
  const take = ([inside, row, text]: ReadRow): void => {
    if (row === undefined) return;
    const key = keyOfPath(inside);
    if (areFew) rows.push({ inside, row, before: articles.get(key) });
    articles.set(key, row);
    if (text === undefined) texts.delete(key);
    else texts.set(key, text);
  };
  if (toRead.length > 0)
    progress.begin({ verb: "Reading", noun: "articles", total: toRead.length });
  const readHere = (files: readonly FileToRead[]): void => {
    for (const row of readRows(files, content, masthead, workFolder)) take(row);
    progress.advance(files.length);
  };
  if (pool === undefined || (!pool.isRequested && areFew)) {
    for (const files of divide(toRead)) {
      readHere(files);
      // A signal that is to stop the build is heard in between.
      await setImmediate();
    }
  } else {
    pool.broadcast(() => ({ kind: "open", content, masthead, workFolder }));
    const reading = pool.run(divide(toRead), {
      toTask: (files) => ({ kind: "read", files }),
      take: ({ rows = [] }, { files }) => {
        rows.forEach(take);
        progress.advance(files.length);
      },
      doHere: readHere,
    });
    // This process draws the desks' pictures while the workers read; the next build finds them.
    await Promise.all([reading, drawDesks(masthead)]);
    pool.broadcast(() => ({ kind: "load" }));
  }
  progress.end();
  if (!scan.isSame || !isReadBySame) {
    for (const inside of gone) {
      files.delete(keyOfPath(inside));
      articles.delete(keyOfPath(inside));
      texts.delete(keyOfPath(inside));
    }
    for (const [inside, stamp] of changed) files.set(keyOfPath(inside), stamp);
    index.folders.clear();
    for (const [inside, stamp] of folders) index.folders.set(keyOfPath(inside), stamp);
    const made = [index.note("state"), changes.time, readBy, [...changed], gone];
    index.setNote("state", digest(JSON.stringify(made)));
  }
  return { rows: areFew ? rows : undefined, isReadBySame };
}

function* divide<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += filesPerTask) {
    yield items.slice(start, start + filesPerTask);
  }
}
