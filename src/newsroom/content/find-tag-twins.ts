import { tagSlug } from "../article/permalink.ts";
import type { Problem, Range } from "../../language/problem/problem.ts";
import type { FinishedArticle } from "./newspaper.ts";

/** Most places at which one spelling is reported: a whole archive may use it. */
const mostPlaces = 20;

/** How often a tag is used in one spelling, and where first. */
interface Spelling {
  readonly tag: string;
  count: number;
  readonly places: { readonly file: string; readonly range?: Range }[];
}

/**
 * Finds tags that share a URL with another spelling. Most newspapers have none: places are looked for only
 * where there is one.
 *
 * @param articles - in the order of their files; read twice where there is something to report
 * @param locateTags - where the tags of a file, as problems call it, stand in it, in their order
 * @returns a problem at the first places of each spelling but the one used most, or first where two are
 */
export function* findTagTwins(
  articles: readonly FinishedArticle[],
  locateTags: (file: string) => readonly Range[],
): Generator<Problem> {
  const twins = [...groupBySlug(countTags(articles))].filter(({ length }) => length > 1);
  if (twins.length === 0) return;
  const others = new Map<string, { readonly kept: string; readonly spelling: Spelling }>();
  for (const spellings of twins) {
    const kept = spellings.reduce((most, spelling) =>
      spelling.count > most.count ? spelling : most,
    );
    for (const spelling of spellings) {
      if (spelling !== kept) others.set(spelling.tag, { kept: kept.tag, spelling });
    }
  }
  for (const { article } of articles) {
    let ranges: readonly Range[] | undefined;
    for (const [index, tag] of article.tags.entries()) {
      const places = others.get(tag)?.spelling.places;
      if (places === undefined || places.length === mostPlaces) continue;
      const { file } = article;
      const range = (ranges ??= locateTags(file))[index];
      places.push({ file, ...(range && { range }) });
    }
  }
  for (const [tag, { kept, spelling }] of others) {
    const details = { tag, other: kept };
    for (const { file, range } of spelling.places) {
      yield { rule: "tag-twin", details, file, ...(range && { range, repair: kept }) };
    }
  }
}

/** Returns each tag in the order of its first use, and how often it is used. */
function countTags(articles: readonly FinishedArticle[]): ReadonlyMap<string, number> {
  // Articles in the index that have the same tags share one list of them.
  const lists = new Map<readonly string[], number>();
  for (const { article } of articles) {
    const { tags } = article;
    lists.set(tags, (lists.get(tags) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [tags, count] of lists) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + count);
  }
  return counts;
}

function groupBySlug(counts: ReadonlyMap<string, number>): Iterable<readonly Spelling[]> {
  const bySlug = new Map<string, Spelling[]>();
  for (const [tag, count] of counts) {
    const slug = tagSlug(tag);
    const others = bySlug.get(slug);
    const spelling = { tag, count, places: [] };
    if (others === undefined) bySlug.set(slug, [spelling]);
    else others.push(spelling);
  }
  return bySlug.values();
}
