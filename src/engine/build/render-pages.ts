import fs from "node:fs";
import path from "node:path";
import { collectAssets, type SiteFile } from "../../site/eleventy/site-file.ts";
import { loadTheme, type Theme } from "../../site/eleventy/theme.ts";
import { findListedArticles, NearArticles } from "../leaks/near-articles.ts";
import { completePages, joinSmallBatches, type PlannedBatch } from "../plan/page-batch.ts";
import { findCause, PageKeys } from "../plan/page-keys.ts";
import { planBatches } from "../plan/plan-batches.ts";
import type { Publication } from "../press/publication.ts";
import { formatTask, shareBatches } from "../workers/plan-tasks.ts";
import { renderBatch, type BatchStore } from "../workers/render-batch.ts";
import type { WorkerPool } from "../workers/worker-pool.ts";
import type { BuildHost, BuildOrder } from "./build-order.ts";
import type { CodeHashes } from "./hash-code.ts";
import { PageExplanation } from "./page-explanation.ts";
import type { BuildContent } from "./read-content.ts";

/** All that the steps of a build behind reading need. */
export interface BuildContext extends BuildContent {
  readonly order: BuildOrder;
  readonly host: BuildHost;
  readonly code: CodeHashes;
  /** Absent where one process does the work. */
  readonly pool: WorkerPool | undefined;
}

/** What has to be rendered of a site. */
interface SitePlan {
  readonly theme: Theme;
  readonly store: BatchStore | undefined;
  /** Planned as they are taken. */
  readonly batches: Iterable<PlannedBatch>;
  readonly explanation: PageExplanation;
}

/** Up to how many pages one process renders before workers would have started. */
const fewPages = 200;

/**
 * Plans a site. A page that is published and would come out the same stays as it is.
 *
 * @param publication - in which pages are kept that stay
 */
export function planSite(context: BuildContext, publication: Publication): SitePlan {
  const { order, host, site, code, pool, leakCheck } = context;
  const { pictures, now } = site;
  const newspaper = site.divided.published;
  const { masthead } = newspaper;
  const explanation = new PageExplanation(context.workFolder, masthead, code);
  // Published articles that name a withheld one: their pages are looked through though they stay.
  const rescan = leakCheck?.findPagesToRescan();
  // A page that says how long it took is another each time.
  const keepsPages = !order.isFresh && !masthead.generationTime;
  const isUpToDate = (file: string, key: string): boolean => {
    if (keepsPages && publication.keep(file, key)) {
      host.progress.advance(1);
      if (rescan?.has(file) === true) {
        const bytes = fs.readFileSync(path.join(order.output.location, file));
        leakCheck?.scan({ file, kind: "article", bytes });
      }
      return true;
    }
    if (order.explains) {
      const cause = keepsPages ? findCause(publication.keyOf(file), key) : "asked";
      host.tell(explanation.format(file, cause));
    }
    return false;
  };
  // A thread looks at the published files while this one plans.
  if (keepsPages && pool !== undefined) publication.lookAhead();

  const theme = loadTheme();
  for (const file of collectAssets(theme, pictures)) {
    // An asset is named by its digest, but for text: the file that says how the site is to be served.
    const key = typeof file.bytes === "string" ? undefined : file.file;
    if (key === undefined || !isUpToDate(file.file, key)) publication.add(file, key);
    leakCheck?.scan(file);
  }

  const store = order.shards && ({ kind: "join", folders: order.shards } as const);
  const keys = new PageKeys([masthead, code], pictures);
  const verb = store === undefined ? "Rendering" : "Joining";
  const begin = (noun: string, total: number): void => {
    host.progress.begin({ verb, noun, total, blocksEventLoop: pool === undefined });
  };
  const planning = { isUpToDate, keepsBatchesWhole: store !== undefined, begin };
  const content = { newspaper, pictures, now: now.instant };
  return { theme, store, batches: planBatches(content, keys, planning), explanation };
}

/**
 * Renders what was planned into the publication. Output is identical for any number of workers.
 *
 * @returns the median time of the articles' pages that were rendered, in milliseconds
 */
export async function renderPlan(
  { theme, store, batches }: SitePlan,
  context: BuildContext,
  publication: Publication,
): Promise<{ readonly pageTime: number | undefined }> {
  const { host, site, pool, leakCheck } = context;
  const { progress } = host;
  const { pictures } = site;
  const newspaper = site.divided.published;
  const times: number[] = [];
  const addTimes = (more: readonly number[] = []): void => {
    for (const time of more) times.push(time);
  };
  const renderHere = async (batch: PlannedBatch): Promise<void> => {
    const pages = completePages(batch.pages, { masthead: newspaper.masthead, pictures }, theme);
    const near = new NearArticles(pages, () => findListedArticles(newspaper));
    const take = (file: SiteFile, key: string): void => {
      leakCheck?.scan(file, near);
      publication.add(file, key);
      if (pool === undefined || batch.isIndependent) progress.advance(1);
    };
    const from = batch.isIndependent ? store : undefined;
    addTimes((await renderBatch({ ...batch, pages }, from, take)).times);
  };
  // One run of Eleventy after the other.
  let own = Promise.resolve();
  const renderInTurn = (batches: Iterable<PlannedBatch>): Promise<void> => {
    own = own.then(async () => {
      for (const batch of batches) await renderHere(batch);
    });
    return own;
  };
  const join = (planned: Iterable<PlannedBatch>): Iterable<PlannedBatch> =>
    store === undefined ? joinSmallBatches(planned) : planned;
  if (pool === undefined) await renderInTurn(join(batches));
  else {
    prepareWorkers(context, pool, store);
    const shared = shareBatches(batches, pool.isRequested ? 0 : fewPages, (left) => {
      // What it throws is thrown below, when the workers have ended.
      renderInTurn(join(left)).catch(() => undefined);
    });
    const work = pool.run(shared, {
      toTask: formatTask,
      take: (answer, { pages }) => {
        progress.advance(pages);
        addTimes(answer.times);
        if (answer.report !== undefined) publication.adopt(answer.report);
        if (answer.candidates !== undefined) leakCheck?.adopt(answer.candidates);
      },
      doHere: (batch) => renderInTurn([batch]),
    });
    // Also where one fails, both have ended when it is thrown: nobody stages any more.
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
  return { pageTime: median(times) };
}

/** The middle value; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.length === 0
    ? undefined
    : middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Gives workers what they need to render the batches that follow. */
export function prepareWorkers(
  { order, site, index, leakCheck }: BuildContext,
  pool: WorkerPool,
  store: BatchStore | undefined,
): void {
  const { pictures, divided } = site;
  const { masthead } = divided.published;
  const patterns = leakCheck && JSON.stringify(leakCheck.patterns);
  pool.broadcast((worker) => ({
    kind: "prepare",
    site: { masthead, pictures, index: index.file },
    output: order.output.location,
    label: `worker${worker}`,
    store,
    patterns,
  }));
}
