import type { ArticlePlaces } from "../article/front-matter.ts";
import type { Masthead } from "../masthead/masthead.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { checkTranslations, findTagTwins } from "./check-across-files.ts";
import type { FoundContent } from "./walk-content.ts";
import { fileInside, type ContentFile } from "./content-file.ts";
import type { Folder } from "./folder.ts";
import { KnownArticles } from "./known-articles.ts";
import { locatePlaces } from "./locate-keys.ts";
import type { FinishedArticle } from "./newspaper.ts";
import { readArticle, type PictureFinder } from "./read-article.ts";
import type { ReadingMemory } from "./reading-memory.ts";
import type { UsedPictures } from "./used-pictures.ts";

/** Every article as far as it could be read. */
interface ReadArticles {
  readonly known: KnownArticles;
  readonly problems: readonly Problem[];
}

/** Articles that were read before, each by itself, for a reader who goes through them in their order. */
export interface PreloadedArticles {
  /**
   * Returns an article, as reading its file would give it; undefined where it has a problem, also with a
   * picture: then its file has to be read.
   */
  take(file: ContentFile, pictures: PictureFinder): FinishedArticle | undefined;
}

/**
 * Reads every article, and checks each against the others: ids, translations, the spelling of tags.
 *
 * @param masthead - absent where it is itself at fault
 * @param memory - of earlier readings, where there may be another one after this
 * @param preloaded - what was read of them before
 */
export function readArticles(
  found: FoundContent,
  content: Folder,
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
  const nameOf = (inside: string): string => fileInside(content, inside).name;
  for (const inside of found.articles) {
    const file = fileInside(content, inside);
    let finished: FinishedArticle | undefined = preloaded?.take(file, pictures);
    let id = finished?.article.id;
    if (finished === undefined) {
      const read = readArticle(file, masthead, pictures, memory);
      add(read.problems);
      ({ finished, id } = read);
      if (preloaded !== undefined && finished !== undefined) {
        // The index has a problem of it, or other pictures.
        const details = { reason: "it has just been changed" };
        problems.push({ rule: "file-unreadable", details, file: file.name });
      }
    }
    if (finished !== undefined) articles.push(finished);
    if (id === undefined) {
      known.addUnknown();
      continue;
    }
    const other = known.add(id, inside, finished);
    if (other === undefined) continue;
    const details = { id, other: nameOf(other) };
    const range = locatePlaces(content, file.name).id;
    problems.push({ rule: "id-duplicate", details, file: file.name, ...(range && { range }) });
  }
  memory?.keepOnly(found.articles.map(nameOf));
  const locate = (name: string): ArticlePlaces => locatePlaces(content, name);
  add(findTagTwins(articles, (name) => locate(name).tags));
  add(checkTranslations(articles, known, (name) => locate(name).translation));
  return { known, problems };
}
