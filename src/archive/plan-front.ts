import { frontPermalink } from "../article/permalink.ts";
import type { Pin, StorySize } from "../masthead/pin.ts";
import type { EditionSummaries } from "./divide-editions.ts";
import type { Front } from "./pages.ts";
import type { Summary } from "./summary.ts";

/** How many stories a front shows at most. */
const longest = 40;

/** How many stories at its top are more than small, unless a pin says otherwise. */
const prominent = 5;

/**
 * An edition's front: the lead, then the pinned stories in their order, then the newest of the
 * others; of retracted articles none, pinned or not. The lead is the one that an editor named, else the
 * newest that is not pinned.
 *
 * @param pins - of every edition: one counts where its article appears
 */
export function planFront({ edition, summaries }: EditionSummaries, pins: readonly Pin[]): Front {
  const sizes = new Map<string, StorySize>(pins.map(({ id, size }) => [id, size]));
  const standing = summaries.filter(({ article }) => article.retracted === undefined);
  const pinned = findPinned(standing, pins);
  const newest = findNewest(standing, sizes);
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
  const byId = new Map(summaries.map((summary) => [summary.article.id, summary]));
  return pins.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The newest that are not pinned, as many as a front could show. */
function findNewest(
  summaries: readonly Summary[],
  pinned: ReadonlyMap<string, unknown>,
): readonly Summary[] {
  return summaries
    .slice(0, longest + pinned.size)
    .filter(({ article }) => !pinned.has(article.id))
    .slice(0, longest);
}
