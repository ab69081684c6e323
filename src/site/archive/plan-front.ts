import { frontPermalink } from "../../newsroom/article/permalink.ts";
import type { Pin, StorySize } from "../../newsroom/masthead/front.ts";
import type { EditionSummaries } from "./group-summaries.ts";
import type { Front } from "./pages.ts";
import type { Summary } from "./summary.ts";

/** How many stories a front shows at most. */
const longest = 40;

/** How many stories at its top are more than small, unless a pin says otherwise. */
const prominent = 5;

/**
 * An edition's front: the lead, then the pinned stories in their order, then the newest of the
 * others; no retracted article, pinned or not. The lead is the one that an editor named, else the newest
 * that is not pinned.
 *
 * @param pins - of every edition; a pin counts in the edition of its article
 */
export function planFront({ edition, summaries }: EditionSummaries, pins: readonly Pin[]): Front {
  const sizes = new Map<string, StorySize>(pins.map(({ id, size }) => [id, size]));
  const pinned = findPinned(summaries, pins);
  const newest = findNewest(summaries, sizes);
  const named = pinned.find(({ article }) => sizes.get(article.id) === "lead");
  const lead = named ?? newest[0] ?? pinned[0];
  const others = [...pinned, ...newest].filter((summary) => summary !== lead);
  const stories = lead === undefined ? [] : [lead, ...others];
  return {
    edition,
    permalink: frontPermalink(edition),
    stories: stories.slice(0, longest).map((summary, place) => ({
      summary,
      size: place === 0 ? "lead" : (sizes.get(summary.article.id) ?? sizeAt(place)),
    })),
  };
}

function sizeAt(place: number): StorySize {
  return place < prominent ? "large" : "small";
}

function findPinned(summaries: readonly Summary[], pins: readonly Pin[]): readonly Summary[] {
  if (pins.length === 0) return [];
  const wanted = new Set(pins.map(({ id }) => id));
  const found = summaries.filter(
    (summary) => wanted.has(summary.article.id) && isStanding(summary),
  );
  const byId = new Map(found.map((summary) => [summary.article.id, summary]));
  return pins.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The newest articles that are not pinned, as many as a front may show. */
function findNewest(
  summaries: readonly Summary[],
  pinned: ReadonlyMap<string, unknown>,
): readonly Summary[] {
  const newest: Summary[] = [];
  for (const summary of summaries) {
    if (newest.length === longest) break;
    if (isStanding(summary) && !pinned.has(summary.article.id)) newest.push(summary);
  }
  return newest;
}

function isStanding({ article }: Summary): boolean {
  return article.retracted === undefined;
}
