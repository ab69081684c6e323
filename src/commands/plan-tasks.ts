import type { PlannedPart } from "../eleventy/plan-parts.ts";
import { formatPart, joinParts } from "../eleventy/site-part.ts";
import type { SitePart } from "../eleventy/site-part.ts";
import type { RenderTask } from "./work-task.ts";

/**
 * The parts that workers render.
 *
 * @param few - up to how many pages are not worth starting workers
 * @param renderOwn - gets, last, what is rendered here: those parts that can't be rendered anywhere, and
 *   all of a site of which little has to be rendered
 */
export function* planTasks(
  parts: Iterable<PlannedPart>,
  few: number,
  renderOwn: (part: SitePart) => void,
): Generator<RenderTask> {
  let waiting: PlannedPart[] = [];
  let pages = 0;
  for (const part of parts) {
    waiting.push(part);
    if (!part.isOneOfMany) break;
    pages += part.keys.size;
    if (pages <= few) continue;
    yield* waiting.map(formatTask);
    waiting = [];
  }
  renderOwn(joinParts(waiting));
}

function formatTask(part: SitePart): RenderTask {
  return { kind: "render", part: formatPart(part), pages: part.keys.size };
}
