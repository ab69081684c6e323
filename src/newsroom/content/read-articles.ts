import path from "node:path";
import type { ArticlePlaces } from "../article/article-places.ts";
import type { Masthead } from "../masthead/masthead.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { checkTranslations } from "./check-across-files.ts";
import type { ContentFolder } from "./content-folder.ts";
import { KnownArticles } from "./known-articles.ts";
import type { ContentPlace } from "./locate-keys.ts";
import { locatePlaces } from "./locate-keys.ts";
import type { FinishedArticle } from "./newspaper.ts";
import { readArticle } from "./read-article.ts";
import { findTagTwins } from "./find-tag-twins.ts";
import type { PictureFinder, ReadingMemory } from "./reading-memory.ts";
import type { UsedPictures } from "./used-pictures.ts";

/** Every article as far as it could be read. */
export interface ReadArticles {
  readonly known: KnownArticles;
  readonly problems: readonly Problem[];
}

/** Articles that were read before, each by itself, for a reader who goes through them in their order. */
export interface PreloadedArticles {
  /**
   * An article, as reading its file would give it.
   *
   * @param inside - its file inside of `content/`: the one behind that which was asked for last
   * @returns nothing where it has a problem, also with a picture: then its file has to be read
   */
  take(inside: string, pictures: PictureFinder): FinishedArticle | undefined;
}

/**
 * Reads every article, and checks each against the others: ids, translations, the spelling of tags.
 *
 * @param masthead - absent where it is itself at fault
 * @param memory - of earlier readings, where there may be another one after this
 * @param preloaded - what was read of them before
 */
export function readArticles(
  found: ContentFolder,
  content: ContentPlace,
  masthead: Masthead | undefined,
  pictures: UsedPictures,
  memory?: ReadingMemory,
  preloaded?: PreloadedArticles,
): ReadArticles {
  const problems: Problem[] = [];
  const add = (more: Iterable<Problem>): void => {
    for (const problem of more) problems.push(problem);
  };
  const known = new KnownArticles(found.articles.length, found.problems.length === 0);
  const articles: FinishedArticle[] = [];
  const fileOf = (inside: string): string => `${content.name}/${inside}`;
  for (const inside of found.articles) {
    let finished: FinishedArticle | undefined = preloaded?.take(inside, pictures);
    let id = finished?.article.id;
    if (finished === undefined) {
      const location = path.join(content.location, inside);
      const read = readArticle(location, fileOf(inside), masthead, pictures, memory);
      add(read.problems);
      ({ finished, id } = read);
      if (preloaded !== undefined && finished !== undefined) {
        // It had a problem when it was put on file, or its pictures were others.
        const details = { reason: "it has just been changed" };
        problems.push({ rule: "file-unreadable", details, file: fileOf(inside) });
      }
    }
    if (finished !== undefined) articles.push(finished);
    if (id === undefined) {
      known.addUnknown();
      continue;
    }
    const other = known.add(id, inside, finished);
    if (other === undefined) continue;
    const file = fileOf(inside);
    const details = { id, other: fileOf(other) };
    const range = locatePlaces(content, file).id;
    problems.push({ rule: "id-duplicate", details, file, ...(range && { range }) });
  }
  memory?.keepOnly(found.articles.map(fileOf));
  const locate = (file: string): ArticlePlaces => locatePlaces(content, file);
  add(findTagTwins(articles, (file) => locate(file).tags));
  add(checkTranslations(articles, known, (file) => locate(file).translation));
  return { known, problems };
}
