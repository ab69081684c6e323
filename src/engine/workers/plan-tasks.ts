import { formatBatch, type PageBatch, type PlannedBatch } from "../plan/page-batch.ts";
import type { RenderTask } from "./worker-messages.ts";

/**
 * Yields the batches that this process shares with workers.
 *
 * @param few - up to how many pages are not worth starting workers
 * @param renderOwn - called last, with the batches that this process renders: the one that is not
 *   independent, and all of a site of which few pages have to be rendered
 */
export function* shareBatches(
  batches: Iterable<PlannedBatch>,
  few: number,
  renderOwn: (batches: readonly PlannedBatch[]) => void,
): Generator<PlannedBatch> {
  let waiting: PlannedBatch[] = [];
  let pages = 0;
  for (const batch of batches) {
    waiting.push(batch);
    if (!batch.isIndependent) break;
    pages += countPending(batch);
    if (pages <= few) continue;
    yield* waiting;
    waiting = [];
  }
  renderOwn(waiting);
}

/** Returns a batch as a task for a worker. */
export function formatTask(batch: PageBatch): RenderTask {
  return { kind: "render", batch: formatBatch(batch), pages: countPending(batch) };
}

function countPending({ pending, keys }: PageBatch): number {
  return (pending ?? keys).size;
}
