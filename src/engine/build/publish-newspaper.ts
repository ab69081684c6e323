import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { takeStock } from "../index/take-stock.ts";
import type { Press } from "../press/press.ts";
import type { Result } from "../../language/problem/problem.ts";
import type { BuildOrder } from "./build-order.ts";
import { explainChanges } from "./explain-changes.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { KnownContent } from "./look-for-changes.ts";
import { makeProof } from "./make-proof.ts";
import { printProblems } from "../../commands/terminal/print-problems.ts";
import { Progress } from "../../commands/terminal/progress.ts";
import { readInShards } from "./read-in-shards.ts";
import { readPublication } from "./read-site.ts";
import type { ReadPublication } from "./read-site.ts";
import type { BuildContext } from "./ready-newspaper.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";

/**
 * Reads a newspaper, and renders and publishes it, or makes a share of it; prints what was done, or what is
 * wrong.
 *
 * @param known - what of it is as it was at the last build
 * @param time - of the clock, when all of it began, in milliseconds since 1970-01-01T00:00Z
 * @returns the exit code
 */
export async function publishNewspaper(
  order: BuildOrder,
  press: Press,
  known: KnownContent,
  code: CodeHashes,
  time: number,
): Promise<number> {
  const { workFolder } = known;
  const progress = openProgress();
  const loading = import("./publish-site.ts");
  const { pool, site: result, ...read } = await readNewspaper(order, known, code, progress);
  try {
    const { publishSite } = await loading;
    if (!result.ok) {
      printProblems(result.problems, order.content, process.stderr);
      return 1;
    }
    const site = result.value;
    const hands = { progress, pool, proof: await makeProof(site) };
    const ready = { order, site, code, workFolder, ...read, hands };
    if (order.share === undefined) return await publishSite(ready, press, time);
    const { makeShare } = await import("./shards/make-share.ts");
    return await makeShare(ready, order.share);
  } finally {
    progress.end();
    pool?.stop();
  }
}

/** Reads a newspaper. Of all that is known of its files nothing is held when it has been read. */
async function readNewspaper(
  { content, output, now, explains, workers }: BuildOrder,
  known: KnownContent,
  code: CodeHashes,
  progress: Progress,
): Promise<Pick<BuildContext, "shards" | "inventory"> & ReadNewspaper> {
  const stock = takeStock(content, known.time, known.before, known.unchanged);
  const { found } = stock;
  // Loading Eleventy waits on the disk; content is read in that time. Where nothing has changed it may not
  // be needed. Should it fail, whoever needs it is told.
  if (!stock.isSame) import("../../site/eleventy/render-site.ts").catch(() => undefined);
  if (explains) process.stderr.write(explainChanges(known, stock));
  const pool = await gatherWorkforce(workers, found.articles.length);
  try {
    const sharded = await readInShards(content, { ...known, stock }, code, progress, pool);
    const { shards = [], inventory = "", begun = { found } } = sharded ?? {};
    const site = await readPublication(content, output.location, now, begun);
    return { pool, site, shards, inventory };
  } catch (error) {
    progress.end();
    pool?.stop();
    throw error;
  }
}

interface ReadNewspaper {
  readonly site: Result<ReadPublication>;
  readonly pool: WorkerPool | undefined;
}

/** Tells of progress on standard error: by lines where one can't be written over, or is kept in a log. */
function openProgress(): Progress {
  const { TERM, CI } = process.env;
  const isLog = TERM === "dumb" || (CI !== undefined && CI !== "" && CI !== "false");
  return new Progress(process.stderr, process.stderr.isTTY && !isLog);
}

/** Up to how many articles one process makes a site as fast as several, which have to be started. */
const fewArticles = 2000;

/** From how many articles on memory is spared. */
const manyArticles = 30_000;

/**
 * Whoever goes through an archive holds little and lets go of much, and V8 lets a process grow with what it
 * has let go of: a worker to 400 MiB, of which these leave 220, for 5 % more time. So a build of 322,596
 * articles by two workers stays below 1 GiB. (Node 26.)
 */
const thrift = ["--max-semi-space-size=16", "--heap-growing-percent=50"];

/** The processes that share the work: none where there is little, or where one is asked for. */
async function gatherWorkforce(
  asked: number | undefined,
  articles: number,
): Promise<WorkerPool | undefined> {
  const size = asked ?? (articles > fewArticles ? availableParallelism() : 1);
  if (size < 2) return undefined;
  const { WorkerPool } = await import("../workers/worker-pool.ts");
  if (articles <= manyArticles) return new WorkerPool(size, asked !== undefined);
  thrift.forEach(setFlagsFromString);
  return new WorkerPool(size, asked !== undefined, thrift);
}
