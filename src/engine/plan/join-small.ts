import type { PlannedBatch } from "./plan-batches.ts";
import { joinBatches } from "./page-batch.ts";

/** From how many pages on one process renders what it has, and goes on: it holds them while it does. */
const pagesAtOnce = 2500;

/** Parts as few larger ones, for one process that renders all: each takes a run of Eleventy. */
export function* joinSmallBatches(parts: Iterable<PlannedBatch>): Generator<PlannedBatch> {
  let waiting: PlannedBatch[] = [];
  let pages = 0;
  for (const part of parts) {
    waiting.push(part);
    pages += part.keys.size;
    if (pages < pagesAtOnce) continue;
    yield { ...joinBatches(waiting), isIndependent: false };
    waiting = [];
    pages = 0;
  }
  if (pages > 0) yield { ...joinBatches(waiting), isIndependent: false };
}
