import { NeighbourTable } from "./neighbour-table.ts";
import type { Neighbours } from "./pages.ts";
import type { Archive } from "./summarize.ts";

/** Finds the neighbours of every article, by its id: see `NeighbourTable`. */
export function findNeighbours(
  archive: Pick<Archive, "masthead" | "summaries">,
): ReadonlyMap<string, Neighbours> {
  const table = new NeighbourTable(archive);
  return new Map(archive.summaries.map(({ article }, place) => [article.id, table.at(place)]));
}
