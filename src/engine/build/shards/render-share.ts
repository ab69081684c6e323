import { batchId } from "../../plan/page-batch.ts";
import { PageKeys } from "../../plan/page-keys.ts";
import { planBatches } from "../../plan/plan-batches.ts";
import type { PlannedBatch } from "../../plan/page-batch.ts";
import { completePages } from "../../plan/page-batch.ts";
import { readLook } from "../../../site/eleventy/stylesheet.ts";
import { NearArticles } from "../../leaks/near-articles.ts";
import { renderBatch } from "../../workers/render-batch.ts";
import { formatTask } from "../../workers/plan-tasks.ts";
import type { Folder } from "../../../newsroom/content/folder.ts";
import { tellOf } from "../render-in-shards.ts";
import type { RenderContext, ShardedSite } from "../render-in-shards.ts";
import { openShareFolder } from "./share-folder.ts";
import { shareOfPart } from "./share.ts";
import type { Share } from "./share.ts";

/** What a share has, and how much of it was rendered now. */
export interface RenderedShare {
  /** The addresses of its parts. */
  readonly addresses: readonly string[];
  readonly pages: number;
  readonly rendered: number;
}

/**
 * Renders a share of a site into a folder: every n-th of the parts that can be rendered anywhere. One
 * that is there already, as it would come out now, is left as it is. The pages that need much of the
 * newspaper at once are rendered by whoever joins the shares.
 */
export async function renderShare(
  site: Omit<ShardedSite, "isFresh" | "place">,
  share: Share,
  folder: Folder,
  { pool, progress, proof }: RenderContext,
): Promise<RenderedShare> {
  const { newspaper, pictures, now, code } = site;
  const { masthead } = newspaper;
  const place = { kind: "shard", folder } as const;
  openShareFolder(folder);
  const addresses: string[] = [];
  let [pages, rendered] = [0, 0];
  const planOwn = function* (): Generator<PlannedBatch> {
    const keys = new PageKeys([masthead, code], pictures);
    let number = 0;
    const begin = (noun: string, total: number): void => {
      progress.begin({ verb: "Planning", noun, total, isDeaf: pool === undefined });
    };
    const isUpToDate = (): boolean => {
      progress.advance(1);
      return false;
    };
    for (const part of planBatches({ newspaper, pictures, now }, keys, { isUpToDate, begin })) {
      const isOwn = shareOfPart(number++, share.of).number === share.number;
      if (!part.isIndependent || !isOwn) continue;
      addresses.push(batchId(part.keys));
      pages += part.keys.size;
      yield part;
    }
  };
  if (pool === undefined) {
    const look = readLook();
    for (const part of planOwn()) {
      const complete = completePages(part.pages, { masthead, pictures }, look);
      const near = new NearArticles(complete);
      const made = await renderBatch({ ...part, pages: complete }, place, (file) => {
        proof?.examine(file, near);
      });
      rendered += made.rendered;
    }
  } else {
    tellOf({ ...site, place }, pool, proof);
    const plan = function* () {
      for (const part of planOwn()) yield formatTask(part);
    };
    await pool.run(plan(), (answer) => {
      rendered += answer.rendered ?? 0;
      if (answer.suspicions !== undefined) proof?.adopt(answer.suspicions);
    });
  }
  progress.end();
  return { addresses, pages, rendered };
}
