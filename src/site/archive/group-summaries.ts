import { editionOf, type Edition } from "../../newsroom/masthead/masthead.ts";
import type { Archive, Summary } from "./summary.ts";
import { tagSlug } from "../../newsroom/article/permalink.ts";
import { toDayNumber, type JalaliDate } from "../../language/calendar/jalali.ts";

/** An edition and the articles that appear in it. */
export interface EditionSummaries {
  readonly edition: Edition;
  /** The newest first. */
  readonly summaries: readonly Summary[];
}

/** Divides the archive among its editions, in the masthead's order; one may have no article. */
export function divideEditions({
  masthead,
  summaries,
}: Pick<Archive, "masthead" | "summaries">): readonly EditionSummaries[] {
  const divided = new Map<Edition, Summary[]>(masthead.editions.map((edition) => [edition, []]));
  for (const summary of summaries) {
    divided.get(editionOf(masthead, summary.article.lang))?.push(summary);
  }
  return [...divided].map(([edition, inEdition]) => ({ edition, summaries: inEdition }));
}

/** The articles of an edition by desk, tag and day; each list the newest first. */
export interface Groups {
  /** By the desk's slug; a desk without articles is absent. */
  readonly desks: ReadonlyMap<string, readonly Summary[]>;
  /** One for each tag permalink, in their order, so that a new article moves no other list. */
  readonly tags: readonly TagGroup[];
  /** One for each day that has articles, the earliest first. */
  readonly days: readonly DayGroup[];
}

export interface TagGroup {
  /** As its newest article spells it. */
  readonly tag: string;
  readonly summaries: readonly Summary[];
}

export interface DayGroup {
  /** The day on the newspaper's clock. */
  readonly date: JalaliDate;
  readonly summaries: readonly Summary[];
}

/**
 * Groups the articles of an edition, in one pass.
 *
 * @param summaries - the newest first
 */
export function groupSummaries(summaries: readonly Summary[]): Groups {
  const desks = new Map<string, Summary[]>();
  const tags = new Map<string, { tag: string; summaries: Summary[] }>();
  const days = new Map<number, { date: JalaliDate; summaries: Summary[] }>();
  const slugs = new Map<string, string>();

  for (const summary of summaries) {
    const { desk, date, tags: spelt } = summary.article;
    at(desks, desk.slug, () => []).push(summary);
    const day = at(days, toDayNumber(date.jalali), () => ({ date: date.jalali, summaries: [] }));
    day.summaries.push(summary);
    for (const tag of spelt) {
      const slug = at(slugs, tag, () => tagSlug(tag));
      const group = at(tags, slug, () => ({ tag, summaries: [] }));
      if (group.summaries.at(-1) !== summary) group.summaries.push(summary);
    }
  }

  // Not always the order of articles: a clock that is set back over midnight shows a day twice.
  const dayNumbers = [...days.keys()].sort((a, b) => a - b);
  return {
    desks,
    tags: [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group),
    days: dayNumbers.flatMap((dayNumber) => days.get(dayNumber) ?? []),
  };
}

/** The value of a key, added to the map if it is missing. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
