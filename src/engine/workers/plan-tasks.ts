import type { PlannedBatch } from "../plan/plan-batches.ts";
import { formatBatch } from "../plan/page-batch.ts";
import type { PageBatch } from "../plan/page-batch.ts";
import type { RenderTask } from "./worker-messages.ts";

/**
 * The parts that workers render.
 *
 * @param few - up to how many pages are not worth starting workers
 * @param renderOwn - gets, last, what is rendered here: the part that can't be rendered anywhere, and all
 *   of a site of which little has to be rendered
 */
export function* planTasks(
  parts: Iterable<PlannedBatch>,
  few: number,
  renderOwn: (parts: readonly PlannedBatch[]) => void,
): Generator<RenderTask> {
  let waiting: PlannedBatch[] = [];
  let pages = 0;
  for (const part of parts) {
    waiting.push(part);
    if (!part.isIndependent) break;
    pages += (part.left ?? part.keys).size;
    if (pages <= few) continue;
    yield* waiting.map(formatTask);
    waiting = [];
  }
  renderOwn(waiting);
}

/** A part as a task for a worker. */
export function formatTask(part: PageBatch): RenderTask {
  return { kind: "render", part: formatBatch(part), pages: (part.left ?? part.keys).size };
}
