import { findPinWarnings, findWarnings } from "../../newsroom/advice/find-warnings.ts";
import { frontName, walkContent } from "../../newsroom/content/walk-content.ts";
import { readMasthead } from "../../newsroom/content/read-masthead.ts";
import { readText } from "../../newsroom/content/read-text.ts";
import { findWithholding } from "../../newsroom/content/withhold.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { compareProblems, type Problem } from "../../language/problem/problem.ts";
import { findTextChanges } from "./find-text-changes.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import { checkNewspaper } from "../../engine/build/read-publication.ts";

/** The result of a check. */
export interface CheckedContent {
  /** How many articles there are; 0 where a mistake keeps them from being counted. */
  readonly articles: number;
  /** How many of them are drafts or under embargo. */
  readonly withheld: number;
  /** Every mistake, the warnings of each article without one, and what changed in silence; sorted. */
  readonly problems: readonly Problem[];
}

/**
 * Checks the newspaper as a build does, and finds what could be better besides. It reads articles a second
 * time for that, while another process reads the pictures; a build does without.
 *
 * @param now - milliseconds since 1970-01-01T00:00Z, for dates that are still to come
 * @param environment - of this process, for git
 */
export async function checkContent(
  content: Folder,
  now: number,
  environment: NodeJS.ProcessEnv,
): Promise<CheckedContent> {
  const checking = checkNewspaper(content, now);
  const read = readMasthead(content);
  const masthead = read.ok ? read.value.masthead : undefined;
  const warnings = masthead === undefined ? [] : findAllWarnings(content, masthead, now);
  const changes =
    masthead === undefined
      ? []
      : findTextChanges(content, { now, timeZone: masthead.timeZone }, environment);
  const newspaper = await checking;
  const problems = newspaper.ok ? [] : [...newspaper.problems];
  const faulty = new Set(problems.map(({ file }) => file));
  for (const warning of warnings) if (!faulty.has(warning.file)) problems.push(warning);
  for (const change of changes) problems.push(change);
  const { articles, pins } = newspaper.ok ? newspaper.value : { articles: [], pins: [] };
  const retracted = new Set(
    articles.filter(({ article }) => article.retracted).map(({ article }) => article.id),
  );
  const isRetracted = (id: string): boolean => retracted.has(id);
  problems.push(...findPinWarnings(pins, isRetracted, fileInside(content, frontName).name));
  const withheld = articles.filter(({ article }) => findWithholding(article, now) !== undefined);
  return {
    articles: articles.length,
    withheld: withheld.length,
    problems: problems.sort(compareProblems),
  };
}

function findAllWarnings(content: Folder, masthead: Masthead, now: number): readonly Problem[] {
  return walkContent(content).articles.flatMap((inside) => {
    const file = fileInside(content, inside);
    const source = readText(file);
    return source.ok ? findWarnings(source.value, file.name, masthead, now) : [];
  });
}
