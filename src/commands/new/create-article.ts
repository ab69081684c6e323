import { formatTypedMoment } from "../../language/calendar/format-moment.ts";
import { quote } from "../../language/problem/quote.ts";
import type { Result } from "../../language/problem/problem.ts";
import { formatFullSentence } from "../../language/problem/sentences.ts";
import { UserError } from "../../language/problem/user-error.ts";
import { isBlank } from "../../language/typography/plain-text.ts";
import type { Language } from "../../language/words/language.ts";
import { mastheadName, walkContent } from "../../newsroom/content/walk-content.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import { readMasthead } from "../../newsroom/content/read-masthead.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { askForArticle, type ArticleRequest } from "./ask-for-article.ts";
import { claimArticleFile, findIds } from "./claim-article-file.ts";
import { formatNewArticle, readNewArticle, type NewArticle } from "./new-article.ts";

/** What the command line says of a new article; what is absent is asked for, or has a default. */
export interface ArticleOptions {
  readonly request: Partial<ArticleRequest>;
  readonly lang?: Language;
  readonly id?: string;
  readonly content: Folder;
}

/** What lies outside of the process. */
interface Surroundings {
  /** The wall clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Whether an article could be opened in a text editor. */
  readonly hasEditor: boolean;
}

/** The file that was written. */
interface CreatedArticle {
  /** Its path inside the content folder: `1401/04/322596.md`. */
  readonly inside: string;
  /** Whether to open it in a text editor. */
  readonly edit: boolean;
}

/**
 * Writes the file of a new article, or returns the problems that keep the masthead from being read.
 *
 * @throws UserError where a value won't do, is missing and can't be asked for, or no id is free
 */
export async function createArticle(
  options: ArticleOptions,
  surroundings: Surroundings,
): Promise<Result<CreatedArticle>> {
  const outline = readOutline(options.content);
  if (!outline.ok) return outline;
  const { masthead } = outline.value;
  const { now } = surroundings;
  const request = await completeRequest(options, masthead, surroundings);
  const inside = writeArticle(request, options, masthead, now);
  return { ok: true, value: { inside, edit: request.edit } };
}

/** Returns the masthead and the paths of the articles, read without any article's text. */
function readOutline(content: Folder): Result<{
  readonly masthead: Masthead;
  readonly articles: readonly string[];
}> {
  const { articles, hasMasthead, problems } = walkContent(content);
  const places = [content.name, fileInside(content, mastheadName).name];
  if (!hasMasthead)
    return { ok: false, problems: problems.filter(({ file }) => places.includes(file)) };
  const read = readMasthead(content);
  return read.ok ? { ok: true, value: { masthead: read.value.masthead, articles } } : read;
}

/** Asks for what is missing of a request, where somebody sits at the terminal. */
async function completeRequest(
  options: ArticleOptions,
  masthead: Masthead,
  { now, input, output, hasEditor }: Surroundings,
): Promise<ArticleRequest> {
  const findFault = (request: Partial<ArticleRequest>): string | undefined =>
    findRequestFault(request, options, masthead, now);
  const fault = findFault(options.request);
  if (fault !== undefined) throw new UserError(fault);

  const { headline, desk, edit = hasEditor ? undefined : false } = options.request;
  if (headline !== undefined && desk !== undefined) return { headline, desk, edit: edit ?? false };
  const { desks } = masthead;
  if (!input.isTTY || !output.isTTY) {
    const slugs = desks.map(({ slug }) => slug).join(", ");
    throw new UserError(
      `Say headline and desk, like npm run new -- "Headline" --desk ${desks[0]?.slug ?? ""} (desks: ${slugs}).`,
    );
  }
  const asked = { ...options.request, ...(edit !== undefined && { edit }) };
  return askForArticle(asked, { input, output, desks, findFault });
}

/** Returns the first thing that a check would say of an article so requested, as one sentence. */
function findRequestFault(
  request: Partial<ArticleRequest>,
  { lang, id = "1" }: ArticleOptions,
  masthead: Masthead,
  now: () => number,
): string | undefined {
  const { headline = "A sample headline", desk = masthead.desks[0]?.slug ?? "" } = request;
  if (isBlank(headline)) return "A headline has words.";
  const source = formatNewArticle(composeArticle({ headline, desk }, id, lang, masthead, now()));
  const article = readNewArticle(source, masthead);
  if (article.ok) return undefined;
  const [fault] = article.problems;
  return fault && formatFullSentence(fault);
}

function composeArticle(
  { headline, desk }: Pick<ArticleRequest, "headline" | "desk">,
  id: string,
  lang: Language | undefined,
  { language, timeZone }: Masthead,
  now: number,
): NewArticle {
  return {
    id,
    date: formatTypedMoment(now, timeZone),
    desk,
    ...(lang !== undefined && lang !== language && { lang }),
    title: headline.trim(),
  };
}

/** Writes the article under the id that was asked for, or the next; returns its path inside content. */
function writeArticle(
  request: ArticleRequest,
  { content, id, lang }: ArticleOptions,
  masthead: Masthead,
  now: () => number,
): string {
  // Read anew: the editor may have taken an hour to answer.
  const outline = readOutline(content);
  const taken = findIds(content.location, outline.ok ? outline.value.articles : []);
  const free = id === undefined ? idsAfter(taken) : [id].filter((one) => !taken.has(one));
  const format = (one: string): string =>
    formatNewArticle(composeArticle(request, one, lang, masthead, now()));
  const read = readNewArticle(format("1"), masthead);
  // It was found right a moment ago; only the clock went on.
  if (!read.ok) throw new Error("a new article is at fault");

  const inside = claimArticleFile(content.location, read.value.date.jalali, free, format);
  if (inside !== undefined) return inside;
  throw new UserError(
    id === undefined
      ? "There is no id of 12 digits left; name a free one with --id."
      : `id ${quote(id)} is taken; without --id the next free one is.`,
  );
}

const largestId = 999_999_999_999;

function* idsAfter(taken: Iterable<string>): Generator<string> {
  let id = 0;
  for (const other of taken) id = Math.max(id, Number(other));
  while (id < largestId) yield String((id += 1));
}
