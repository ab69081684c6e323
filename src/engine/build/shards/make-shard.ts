import fs from "node:fs";
import type { Folder } from "../../../newsroom/content/folder.ts";
import { loadTheme } from "../../../site/eleventy/theme.ts";
import { NearArticles } from "../../leaks/near-articles.ts";
import { batchId, completePages, type PlannedBatch } from "../../plan/page-batch.ts";
import { PageKeys } from "../../plan/page-keys.ts";
import { planBatches } from "../../plan/plan-batches.ts";
import { formatTask } from "../../workers/plan-tasks.ts";
import { renderBatch } from "../../workers/render-batch.ts";
import { countArticles, type BuildResult } from "../build-order.ts";
import { prepareWorkers, type BuildContext } from "../render-pages.ts";
import type { BuildShard } from "./build-shard.ts";
import { closeShardFolder, openShardFolder } from "./shard-folder.ts";

/**
 * Makes a shard of a site in its folder: every n-th of the batches that any machine can render. A batch that
 * is there already, as it would come out now, is left as it is. The join of all shards renders the pages
 * that need much of the newspaper at once, and publishes.
 */
export async function makeShard(
  context: BuildContext,
  { shard, folder }: { readonly shard: BuildShard; readonly folder: Folder },
): Promise<BuildResult> {
  const { site, pool, leakCheck } = context;
  openShardFolder(folder);
  const { ids, pages, rendered } = await renderShard(context, shard, folder);
  const leaks = leakCheck?.leaks ?? [];
  if (leaks.length > 0) {
    // Other machines take what is in a shard's folder.
    fs.rmSync(folder.location, { recursive: true });
    return { kind: "mistakes", problems: leaks };
  }
  await pool?.end();
  closeShardFolder(folder, shard, ids);
  const counts = countArticles(site);
  return { kind: "shard", shard, folder, counts, now: site.now, pages, rendered };
}

/** What a shard has, and how much of it was rendered now. */
interface RenderedShard {
  /** Of its batches: see `batchId`. */
  readonly ids: readonly string[];
  readonly pages: number;
  readonly rendered: number;
}

async function renderShard(
  context: BuildContext,
  shard: BuildShard,
  folder: Folder,
): Promise<RenderedShard> {
  const { host, site, code, pool, leakCheck } = context;
  const { progress } = host;
  const { pictures, now } = site;
  const newspaper = site.divided.published;
  const { masthead } = newspaper;
  const store = { kind: "shard", folder } as const;
  const ids: string[] = [];
  let [pages, rendered] = [0, 0];
  const planOwn = function* (): Generator<PlannedBatch> {
    const keys = new PageKeys([masthead, code], pictures);
    let number = 0;
    const begin = (noun: string, total: number): void => {
      progress.begin({ verb: "Planning", noun, total, blocksEventLoop: pool === undefined });
    };
    const isUpToDate = (): boolean => {
      progress.advance(1);
      return false;
    };
    const content = { newspaper, pictures, now: now.instant };
    for (const batch of planBatches(content, keys, { isUpToDate, begin })) {
      const isOwn = (number++ % shard.of) + 1 === shard.number;
      if (!batch.isIndependent || !isOwn) continue;
      ids.push(batchId(batch.keys));
      pages += batch.keys.size;
      yield batch;
    }
  };
  const theme = loadTheme();
  const renderHere = async (batch: PlannedBatch): Promise<void> => {
    const complete = completePages(batch.pages, { masthead, pictures }, theme);
    const near = new NearArticles(complete);
    const made = await renderBatch({ ...batch, pages: complete }, store, (file) => {
      leakCheck?.scan(file, near);
    });
    rendered += made.rendered;
  };
  if (pool === undefined) {
    for (const batch of planOwn()) await renderHere(batch);
  } else {
    prepareWorkers(context, pool, store);
    await pool.run(planOwn(), {
      toTask: formatTask,
      take: (answer) => {
        rendered += answer.rendered ?? 0;
        if (answer.candidates !== undefined) leakCheck?.adopt(answer.candidates);
      },
      doHere: renderHere,
    });
  }
  progress.end();
  return { ids, pages, rendered };
}
