import path from "node:path";
import type { Masthead } from "../masthead/masthead.ts";
import type { Problem, Range } from "../problem/problem.ts";
import { checkTranslations } from "./check-translations.ts";
import type { ContentFolder } from "./content-folder.ts";
import type { KnownArticles } from "./known-articles.ts";
import type { FinishedArticle } from "./newspaper.ts";
import { readArticle } from "./read-article.ts";
import { TagSpellings } from "./tag-spellings.ts";
import type { ReadingMemory } from "./reading-memory.ts";
import type { StoredShards } from "./stored-shards.ts";
import type { UsedPictures } from "./used-pictures.ts";

/** Every article as far as it could be read. */
export interface ReadArticles extends KnownArticles {
  readonly problems: readonly Problem[];
}

/**
 * Reads every article, and checks each against the others: ids, translations, the spelling of tags.
 *
 * @param folder - `content/` on this machine
 * @param name - how it is called in problems
 * @param masthead - absent where it is itself at fault
 * @param memory - of earlier readings, where there may be another one after this
 * @param stored - articles that were read before, each by itself
 */
export function readArticles(
  found: ContentFolder,
  { folder, name }: { readonly folder: string; readonly name: string },
  masthead: Masthead | undefined,
  pictures: UsedPictures,
  memory?: ReadingMemory,
  stored?: StoredShards,
): ReadArticles {
  const problems: Problem[] = [];
  const byId = new Map<string, FinishedArticle>();
  const fileOfId = new Map<string, string>();
  const translated = new Map<FinishedArticle, Range>();
  const tags = new TagSpellings();
  let isComplete = found.problems.length === 0;
  for (const inside of found.articles) {
    const file = `${name}/${inside}`;
    const read =
      stored?.take(inside, pictures) ??
      readArticle(path.join(folder, inside), file, masthead, pictures, memory);
    for (const problem of read.problems) problems.push(problem);
    const { finished, id, places } = read;
    const other = id === undefined ? undefined : fileOfId.get(id);
    if (id === undefined) isComplete = false;
    else if (other === undefined) fileOfId.set(id, file);
    else if (places.id !== undefined) {
      problems.push({ rule: "id-duplicate", details: { id, other }, file, range: places.id });
    }
    if (finished === undefined) continue;
    byId.set(finished.article.id, finished);
    if (places.translation !== undefined) translated.set(finished, places.translation);
    finished.article.tags.forEach((tag, index) => {
      const range = places.tags[index];
      if (range !== undefined) tags.add(tag, file, range);
    });
  }
  memory?.keepOnly(found.articles.map((inside) => `${name}/${inside}`));
  for (const problem of tags.findTwins()) problems.push(problem);
  for (const problem of checkTranslations(translated, { byId, fileOfId, isComplete })) {
    problems.push(problem);
  }
  return { byId, fileOfId, isComplete, problems };
}
