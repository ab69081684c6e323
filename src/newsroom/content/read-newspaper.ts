import { parseFront } from "../masthead/front.ts";
import { compareProblems } from "../../language/problem/problem.ts";
import type { Problem, Result, Fault } from "../../language/problem/problem.ts";
import { rankOfId } from "../article/id.ts";
import { checkEditions, checkPins } from "./check-across-files.ts";
import { frontName, mastheadName, walkContent, type FoundContent } from "./walk-content.ts";
import { fileInside, type ContentFile } from "./content-file.ts";
import type { Folder } from "./folder.ts";
import type { FinishedArticle, Newspaper, PictureUse } from "./newspaper.ts";
import { readArticles, type PreloadedArticles } from "./read-articles.ts";
import { checkPictureFile } from "./read-picture.ts";
import { parseWithText, type ReadMasthead } from "./read-masthead.ts";
import { readText } from "./read-text.ts";
import type { ReadingMemory } from "./reading-memory.ts";
import { UsedPictures } from "./used-pictures.ts";

/** The newspaper or its problems, and what was read of it in either case. */
export type ReadNewspaper = Result<Newspaper> & {
  /** The articles that have no problem of their own, the newest first. */
  readonly articles: readonly FinishedArticle[];
  /** The pictures that articles show and whose first bytes are a picture's. */
  readonly pictures: readonly PictureUse[];
};

/**
 * Reads the whole newspaper.
 *
 * @param memory - of earlier readings, where there may be another one after this
 * @param preloaded - what has been read of it already
 * @returns the newspaper, or all problems of all files, sorted; in either case what further checks
 * judge in the same run
 */
export function readNewspaper(
  content: Folder,
  memory?: ReadingMemory,
  preloaded?: PreloadedContent,
): ReadNewspaper {
  const found = preloaded?.found ?? walkContent(content);
  const problems = [...found.problems];
  const collect = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    for (const problem of result.problems) problems.push(problem);
    return undefined;
  };
  const mastheadFile = fileInside(content, mastheadName);
  const frontFile = fileInside(content, frontName);
  const readFile = <T>(file: ContentFile, parse: (text: string, name: string) => Result<T>) => {
    const text = collect(readText(file));
    return text === undefined ? undefined : collect(parse(text, file.name));
  };

  const parseMastheadOnce = (text: string, file: string): Result<ReadMasthead> =>
    memory?.masthead(text, () => parseWithText(text, file)) ?? parseWithText(text, file);
  const masthead =
    preloaded?.masthead ??
    (found.hasMasthead ? readFile(mastheadFile, parseMastheadOnce) : undefined);
  const pins = (found.hasFront ? readFile(frontFile, parseFront) : undefined) ?? [];
  const used = new UsedPictures(content, found.pictures, found.problems);
  const read = readArticles(
    found,
    content,
    masthead?.masthead,
    used,
    memory,
    preloaded?.articles,
  );
  const add = (more: Iterable<Problem>): void => {
    for (const problem of more) problems.push(problem);
  };
  add(read.problems);
  add(checkPins(pins, frontFile.name, masthead?.masthead, read.known));
  const articles = sortNewestFirst(read.known.listArticles());
  // An article at fault may be the one that an edition misses.
  if (masthead !== undefined && read.problems.length === 0 && found.problems.length === 0) {
    const languages = new Set(articles.map(({ article }) => article.lang));
    add(checkEditions(masthead.masthead, masthead.text, mastheadFile.name, languages));
  }
  const pictures = used.list().filter((use) => {
    const fault = checkPictureFile(use.location);
    if (fault !== undefined) problems.push(locatePictureFault(use, fault));
    return fault === undefined;
  });

  const further = { articles, pictures };
  if (masthead === undefined || problems.length > 0) {
    return { ok: false, problems: problems.sort(compareProblems), ...further };
  }
  return { ok: true, value: { masthead: masthead.masthead, articles, pins, pictures }, ...further };
}

/** A part of a newspaper that has been read before the rest. */
export interface PreloadedContent {
  readonly found: FoundContent;
  readonly masthead?: ReadMasthead;
  readonly articles?: PreloadedArticles;
}

/** Returns the same articles, the newest first; of the same instant, the higher id first. */
function sortNewestFirst(articles: readonly FinishedArticle[]): readonly FinishedArticle[] {
  const { length } = articles;
  const instants = new Float64Array(length);
  const ranks = new Float64Array(length);
  const places: number[] = [];
  for (const [place, { article }] of articles.entries()) {
    instants[place] = article.date.instant;
    ranks[place] = rankOfId(article.id);
    places.push(place);
  }
  places.sort(
    (a, b) => (instants[b] ?? 0) - (instants[a] ?? 0) || (ranks[b] ?? 0) - (ranks[a] ?? 0),
  );
  return places.flatMap((place) => articles[place] ?? []);
}

/**
 * Returns the fault of a picture with its place: what is wrong with the picture stands where an article first
 * names it, what is wrong with its file (a link, no right to read it) at the file.
 */
function locatePictureFault(use: PictureUse, fault: Fault): Problem {
  return fault.rule.startsWith("picture-") ? { ...fault, ...use.named } : { ...fault, file: use.file };
}
