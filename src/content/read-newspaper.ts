import path from "node:path";
import type { Article } from "../article/article.ts";
import { parseFrontMatter } from "../article/front-matter.ts";
import { parseArticle } from "../article/schema.ts";
import { parseBody } from "../markdown/parse-body.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { parseMasthead } from "../masthead/parse-masthead.ts";
import { compareProblems } from "../problem/problem.ts";
import type { Range, Result } from "../problem/problem.ts";
import type { Group } from "../yaml/node.ts";
import { mastheadName, walkContentFolder } from "./content-folder.ts";
import type { FinishedArticle, Newspaper } from "./newspaper.ts";
import { readText } from "./read-text.ts";

/**
 * Reads the whole newspaper.
 *
 * @param folder - `content/` on this machine
 * @param name - how it is called in problems, as the editor typed or knows it: `content`
 * @returns the newspaper, or all problems of all files, sorted
 */
export function readNewspaper(folder: string, name: string): Result<Newspaper> {
  const found = walkContentFolder(folder, name);
  const problems = [...found.problems];
  const collect = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };

  const masthead = found.hasMasthead ? collect(readMasthead(folder, name)) : undefined;
  const articles: FinishedArticle[] = [];
  const firstOfId = new Map<string, string>();
  for (const inside of found.articles) {
    const file = `${name}/${inside}`;
    const read = collect(readArticle(path.join(folder, inside), file, masthead));
    if (read === undefined) continue;
    const { id } = read.finished.article;
    const other = firstOfId.get(id);
    if (other === undefined) firstOfId.set(id, file);
    else problems.push({ rule: "id-duplicate", details: { id, other }, file, range: read.idRange });
    articles.push(read.finished);
  }

  if (masthead === undefined || problems.length > 0) {
    return { ok: false, problems: problems.sort(compareProblems) };
  }
  return { ok: true, value: { masthead, articles: articles.sort(compareNewestFirst), pins: [], pictures: [] } };
}

function readMasthead(folder: string, name: string): Result<Masthead> {
  const file = `${name}/${mastheadName}`;
  const text = readText(path.join(folder, mastheadName), file);
  return text.ok ? parseMasthead(text.value, file) : text;
}

interface ReadArticle {
  readonly finished: FinishedArticle;
  readonly idRange: Range;
}

/** @param masthead - absent where it is itself at fault: then only what needs none is checked */
function readArticle(
  location: string,
  file: string,
  masthead: Masthead | undefined,
): Result<ReadArticle> {
  const start = performance.now();
  const source = readText(location, file);
  if (!source.ok) return source;
  const divided = parseFrontMatter(source.value, file);
  if (!divided.ok) return divided;
  const { fields, text } = divided.value;
  const article = checkFields(fields, file, masthead);
  const lang = article.ok ? article.value.lang : (masthead?.language ?? "en");
  const body = parseBody(text, { file, lang });
  if (!fields.ok || !article.ok || !body.ok) {
    const failed = [article, body].filter((result) => !result.ok);
    return { ok: false, problems: failed.flatMap(({ problems }) => problems) };
  }

  const { entries, range } = fields.value;
  const idRange = entries.find(({ key }) => key === "id")?.value.range ?? range;
  const readingTime = performance.now() - start;
  const finished = { article: article.value, body: body.value, readingTime };
  return { ok: true, value: { finished, idRange } };
}

function checkFields(
  fields: Result<Group>,
  file: string,
  masthead: Masthead | undefined,
): Result<Article> {
  if (!fields.ok) return fields;
  return masthead === undefined
    ? { ok: false, problems: [] }
    : parseArticle(fields.value, file, masthead);
}

function compareNewestFirst({ article: a }: FinishedArticle, { article: b }: FinishedArticle): number {
  return (
    b.date.instant - a.date.instant ||
    b.id.length - a.id.length ||
    (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
  );
}
