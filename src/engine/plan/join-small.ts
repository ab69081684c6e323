import type { PlannedPart } from "./plan-parts.ts";
import { joinParts } from "./site-part.ts";

/** From how many pages on one process renders what it has, and goes on: it holds them while it does. */
const pagesAtOnce = 2500;

/** Parts as few larger ones, for one process that renders all: each takes a run of Eleventy. */
export function* joinSmall(parts: Iterable<PlannedPart>): Generator<PlannedPart> {
  let waiting: PlannedPart[] = [];
  let pages = 0;
  for (const part of parts) {
    waiting.push(part);
    pages += part.keys.size;
    if (pages < pagesAtOnce) continue;
    yield { ...joinParts(waiting), isOneOfMany: false };
    waiting = [];
    pages = 0;
  }
  if (pages > 0) yield { ...joinParts(waiting), isOneOfMany: false };
}
