import { editionOf } from "../../newsroom/masthead/masthead.ts";
import type { Edition } from "../../newsroom/masthead/masthead.ts";
import type { Archive } from "./summarize.ts";
import type { Summary } from "./summary.ts";

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
