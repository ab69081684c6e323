import type { PlannedPart } from "../plan/plan-parts.ts";
import { formatPart } from "../plan/site-part.ts";
import type { SitePart } from "../plan/site-part.ts";
import type { RenderTask } from "./work-task.ts";

/**
 * The parts that workers render.
 *
 * @param few - up to how many pages are not worth starting workers
 * @param renderOwn - gets, last, what is rendered here: the part that can't be rendered anywhere, and all
 *   of a site of which little has to be rendered
 */
export function* planTasks(
  parts: Iterable<PlannedPart>,
  few: number,
  renderOwn: (parts: readonly PlannedPart[]) => void,
): Generator<RenderTask> {
  let waiting: PlannedPart[] = [];
  let pages = 0;
  for (const part of parts) {
    waiting.push(part);
    if (!part.isOneOfMany) break;
    pages += (part.left ?? part.keys).size;
    if (pages <= few) continue;
    yield* waiting.map(formatTask);
    waiting = [];
  }
  renderOwn(waiting);
}

/** A part as a task for a worker. */
export function formatTask(part: SitePart): RenderTask {
  return { kind: "render", part: formatPart(part), pages: (part.left ?? part.keys).size };
}
