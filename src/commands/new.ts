import path from "node:path";
import { parseArgs } from "node:util";
import { formatTypedMoment } from "../language/calendar/format-typed-moment.ts";
import type { Masthead } from "../newsroom/masthead/masthead.ts";
import { quote } from "../language/problem/quote.ts";
import { formatFullSentence } from "../language/problem/sentences.ts";
import { isBlank } from "../language/typography/blank.ts";
import { languages } from "../language/words/language.ts";
import type { Language } from "../language/words/language.ts";
import { askForArticle } from "./new/ask-for-article.ts";
import type { Wish } from "./new/ask-for-article.ts";
import { claimArticleFile, findIds } from "./new/claim-article-file.ts";
import { UserError } from "../language/problem/user-error.ts";
import { formatNewArticle, readNewArticle } from "./new/new-article.ts";
import type { NewArticle } from "./new/new-article.ts";
import { findEditor, openEditor } from "./new/open-editor.ts";
import { parseChoice } from "./terminal/parse-choice.ts";
import { printProblems } from "./terminal/print-problems.ts";
import { resolveFolder } from "./terminal/resolve-folder.ts";
import type { Folder } from "../newsroom/content/folder.ts";
import { readOutline } from "./new/read-outline.ts";

interface Options {
  readonly wish: Partial<Wish>;
  readonly lang?: Language;
  readonly id?: string;
  readonly content: Folder;
}

/** `khabar new`: starts an article, in a file of its own with the next id and the date of now. */
export async function startArticle(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  const editor = findEditor(process.env);
  if (options.wish.edit === true && editor === undefined) {
    throw new UserError("--edit opens what $VISUAL or $EDITOR names; set one of them.");
  }
  const outline = readOutline(options.content);
  if (!outline.ok) {
    printProblems(outline.problems, options.content, process.stderr);
    return 1;
  }
  const { masthead } = outline.value;
  const wish = await completeWish(options, masthead, editor !== undefined);
  const inside = writeArticle(wish, options, masthead);
  process.stdout.write(`${options.content.name}/${inside}\n`);
  if (wish.edit && editor !== undefined) {
    await openEditor(editor, path.join(options.content.location, inside));
  }
  return 0;
}

function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      desk: { type: "string" },
      lang: { type: "string" },
      id: { type: "string" },
      content: { type: "string" },
      edit: { type: "boolean" },
      verbose: { type: "boolean" },
    },
  });
  const { desk, lang, id, content, edit } = values;
  if (positionals.length > 1) {
    throw new UserError("The headline is one word to the command line: put it between quotes.");
  }
  const [headline] = positionals;
  return {
    wish: {
      ...(headline !== undefined && { headline }),
      ...(desk !== undefined && { desk }),
      ...(edit === true && { edit }),
    },
    ...(lang !== undefined && { lang: parseChoice("--lang", lang, languages) }),
    ...(id !== undefined && { id }),
    content: resolveFolder(content, "content"),
  };
}

/** The wish with what was missing of it asked, where there is somebody to ask. */
async function completeWish(
  options: Options,
  masthead: Masthead,
  hasEditor: boolean,
): Promise<Wish> {
  const findFault = (wish: Partial<Wish>): string | undefined =>
    findWishFault(wish, options, masthead);
  const fault = findFault(options.wish);
  if (fault !== undefined) throw new UserError(fault);

  const { headline, desk, edit = hasEditor ? undefined : false } = options.wish;
  if (headline !== undefined && desk !== undefined) return { headline, desk, edit: edit ?? false };
  const { stdin: input, stderr: output } = process;
  const { desks } = masthead;
  if (!input.isTTY || !output.isTTY) {
    const slugs = desks.map(({ slug }) => slug).join(", ");
    throw new UserError(
      `Say headline and desk, like npm run new -- "Headline" --desk ${desks[0]?.slug ?? ""} (desks: ${slugs}).`,
    );
  }
  const asked = { ...options.wish, ...(edit !== undefined && { edit }) };
  return askForArticle(asked, { input, output, desks, findFault });
}

/** The first thing that a check would say of an article with this wish, as one sentence. */
function findWishFault(
  wish: Partial<Wish>,
  { lang, id = "1" }: Options,
  masthead: Masthead,
): string | undefined {
  const { headline = "A sample headline", desk = masthead.desks[0]?.slug ?? "" } = wish;
  if (isBlank(headline)) return "A headline has words.";
  const source = formatNewArticle(composeArticle({ headline, desk }, id, lang, masthead));
  const article = readNewArticle(source, masthead);
  if (article.ok) return undefined;
  const [fault] = article.problems;
  return fault && formatFullSentence(fault);
}

function composeArticle(
  { headline, desk }: Pick<Wish, "headline" | "desk">,
  id: string,
  lang: Language | undefined,
  { language, timeZone }: Masthead,
): NewArticle {
  return {
    id,
    date: formatTypedMoment(Date.now(), timeZone),
    desk,
    ...(lang !== undefined && lang !== language && { lang }),
    title: headline.trim(),
  };
}

/** Writes the article under the id that was asked for, or the next; gives its path inside content. */
function writeArticle(wish: Wish, { content, id, lang }: Options, masthead: Masthead): string {
  // Read anew: who was asked may have taken an hour to answer.
  const outline = readOutline(content);
  const taken = findIds(content.location, outline.ok ? outline.value.articles : []);
  const free = id === undefined ? idsAfter(taken.keys()) : [id].filter((one) => !taken.has(one));
  const format = (one: string): string =>
    formatNewArticle(composeArticle(wish, one, lang, masthead));
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
