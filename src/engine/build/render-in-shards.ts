import fs from "node:fs";
import path from "node:path";
import { findCause, PageKeys } from "../plan/page-keys.ts";
import type { Cause } from "../plan/page-keys.ts";
import { planBatches } from "../plan/plan-batches.ts";
import type { PlannedBatch } from "../plan/page-batch.ts";
import { median } from "../../site/eleventy/median.ts";
import { collectAssets } from "../../site/eleventy/site-assets.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { completePages } from "../plan/page-batch.ts";
import { readLook } from "../../site/eleventy/stylesheet.ts";
import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { OpenPublication } from "../press/press.ts";
import { findShownTogether } from "../leaks/find-shown-together.ts";
import { NearArticles } from "../leaks/near-articles.ts";
import type { Proof } from "../leaks/proof.ts";
import type { CodeHashes } from "./hash-code.ts";
import { joinSmallBatches } from "../plan/page-batch.ts";
import { renderBatch } from "../workers/render-batch.ts";
import type { BatchStore } from "../workers/render-batch.ts";
import type { Progress } from "../../commands/terminal/progress.ts";
import { planTasks } from "../workers/plan-tasks.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";

/** A newspaper whose articles are on file, and what is made of it. */
export interface ShardedSite {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
  readonly now: number;
  /** Where the shards' files are. */
  readonly shards: readonly string[];
  /** The folder that the site goes to. */
  readonly output: string;
  readonly code: CodeHashes;
  /** Whether every page is rendered. */
  readonly isFresh: boolean;
  /** Where its parts go, or come from, where that isn't the site alone. */
  readonly place?: BatchStore | undefined;
}

/** Who else renders, and who wants to see what is rendered. */
export interface RenderContext {
  /** They render the pages of articles and the lists; without them this process does. */
  readonly pool?: WorkerPool | undefined;
  readonly progress: Progress;
  /** Is shown every file that is made, here or by them, and those that have to be looked at again. */
  readonly proof?: Proof | undefined;
  /** Is told of each page that is rendered for a cause, and of the cause; `asked` where all are. */
  readonly explain?: ((file: string, cause: Cause | "asked") => void) | undefined;
}

/** Up to how many pages one process renders before workers would have started. */
const fewPages = 200;

/**
 * Renders a site for a publication that is open. A page that is published and would come out the same
 * is left as it is. By however many it is done, the templates are the same, and so are the bytes.
 *
 * @returns the median time of those articles' pages that were rendered, in milliseconds
 */
export async function renderInShards(
  site: ShardedSite,
  publication: OpenPublication,
  { pool, progress, proof, explain }: RenderContext,
): Promise<{ readonly pageTime: number | undefined }> {
  const { newspaper, pictures, now, code, place } = site;
  const { masthead } = newspaper;
  const look = readLook();
  const take = (file: SiteFile, key?: string, near?: NearArticles): void => {
    proof?.examine(file, near);
    publication.add(file, key);
  };
  const naming = proof?.findNaming();
  // A page that says how long it took is another each time.
  const leavesPages = !site.isFresh && !masthead.generationTime;
  const isUpToDate = (file: string, key: string): boolean => {
    if (leavesPages && publication.keep(file, key)) {
      progress.advance(1);
      if (naming?.has(file) === true) {
        const bytes = fs.readFileSync(path.join(site.output, file));
        proof?.examine({ file, kind: "article", bytes });
      }
      return true;
    }
    explain?.(file, leavesPages ? findCause(publication.keyOf(file), key) : "asked");
    return false;
  };
  // Of many files some are looked at in a thread, while others are planned.
  if (leavesPages && pool !== undefined) publication.lookAhead();

  for (const file of collectAssets(look, pictures)) {
    // Its name is a hash of it, but for the one that says how the site is to be served.
    if (typeof file.bytes === "string") take(file);
    else if (!isUpToDate(file.file, file.file)) take(file, file.file);
    else proof?.examine(file);
  }
  const times: number[] = [];
  const note = (took: readonly number[] = []): void => {
    for (const time of took) times.push(time);
  };
  const renderHere = async (part: PlannedBatch): Promise<void> => {
    const pages = completePages(part.pages, { masthead, pictures }, look);
    const near = new NearArticles(pages, () => findShownTogether(newspaper));
    const whence = part.isIndependent ? place : undefined;
    const made = await renderBatch({ ...part, pages }, whence, (file, key) => {
      take(file, key, near);
      if (pool === undefined) progress.advance(1);
    });
    note(made.times);
  };
  const renderAll = async (parts: Iterable<PlannedBatch>): Promise<void> => {
    for (const part of place === undefined ? joinSmallBatches(parts) : parts)
      await renderHere(part);
  };

  const keys = new PageKeys([masthead, code], pictures);
  const begin = (noun: string, total: number): void => {
    const verb = place === undefined ? "Rendering" : "Joining";
    progress.begin({ verb, noun, total, isDeaf: pool === undefined });
  };
  const keepsBatchesWhole = place !== undefined;
  const parts = planBatches({ newspaper, pictures, now }, keys, {
    isUpToDate,
    keepsBatchesWhole,
    begin,
  });
  if (pool === undefined) await renderAll(parts);
  else {
    let own = Promise.resolve();
    const renderOwn = (left: readonly PlannedBatch[]): void => {
      own = renderAll(left);
      // What goes wrong there is thrown below, however long the workers take.
      own.catch(() => undefined);
    };
    tellOf(site, pool, proof);
    const tasks = planTasks(parts, pool.isRequested ? 0 : fewPages, renderOwn);
    const work = pool.run(tasks, (answer, { pages }) => {
      progress.advance(pages);
      note(answer.times);
      if (answer.report !== undefined) publication.adopt(answer.report);
      if (answer.suspicions !== undefined) proof?.adopt(answer.suspicions);
    });
    // Whatever fails, nothing is staged any more when it is thrown.
    const [workers, here] = await Promise.allSettled([
      work,
      work.then(
        () => own,
        () => own,
      ),
    ]);
    if (workers.status === "rejected") throw workers.reason;
    if (here.status === "rejected") throw here.reason;
  }
  progress.end();
  return { pageTime: times.length === 0 ? undefined : median(times) };
}

/** Prepares workers for the parts of a site that they are to make. */
export function tellOf(
  { newspaper, pictures, shards, output, place }: Omit<ShardedSite, "isFresh">,
  pool: WorkerPool,
  proof: Proof | undefined,
): void {
  const { masthead } = newspaper;
  const sought = proof && JSON.stringify(proof.sought);
  pool.broadcast((worker) => ({
    kind: "prepare",
    site: { masthead, pictures, shards },
    output,
    label: `worker${worker}`,
    store: place,
    sought,
  }));
}
