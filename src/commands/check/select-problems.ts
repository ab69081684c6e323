import fs from "node:fs";
import path from "node:path";
import { isMistake } from "../../language/problem/format-problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { quote } from "../../language/problem/quote.ts";
import { UserError } from "../../language/problem/user-error.ts";
import { mastheadName } from "../../newsroom/content/walk-content.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/**
 * Returns a file of the content as problems call it, `content/1401/04/322596.md`, however the command line
 * names it.
 *
 * @param typed - a path from the working directory
 * @throws UserError where there is no such file, or where it stands elsewhere
 */
export function findContentFile(typed: string, content: Folder): string {
  const location = path.resolve(typed);
  const stat = fs.lstatSync(location, { throwIfNoEntry: false });
  if (stat === undefined) throw new UserError(`There is no file ${quote(typed)}.`);
  if (stat.isDirectory()) {
    throw new UserError(`${quote(typed)} is a folder; name files of it, like ${typed}/*.md.`);
  }
  // A link in content is a mistake that the check itself tells; only its folder is followed.
  const folder = fs.realpathSync(path.dirname(location));
  const inside = path.relative(
    realPath(content.location),
    path.join(folder, path.basename(location)),
  );
  if (inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new UserError(`${quote(typed)} doesn't stand in the content folder, ${content.name}.`);
  }
  return fileInside(content, inside.split(path.sep).join("/")).name;
}

function realPath(location: string): string {
  return fs.existsSync(location) ? fs.realpathSync(location) : location;
}

/** How many warnings of one rule are printed for a file: straight quotes alone can make hundreds. */
const mostWarnings = 20;

/**
 * Returns the problems that concern some files, without the warnings that only repeat others.
 *
 * @param files - as problems call them; none stands for all
 * @param content - the content folder's name
 */
export function selectProblems(
  problems: readonly Problem[],
  files: ReadonlySet<string>,
  content: string,
): readonly Problem[] {
  const isWanted = files.size === 0 ? () => true : concerns(files, content);
  const counts = new Map<string, number>();
  return problems.filter(isWanted).filter((problem) => {
    const key = `${problem.rule} ${problem.file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= mostWarnings || isMistake(problem);
  });
}

/**
 * Whether a problem concerns some files: it stands in one of them, names it as the other of two that don't
 * agree, or keeps all articles from being checked. Else a broken masthead would let each file pass.
 */
function concerns(files: ReadonlySet<string>, content: string): (problem: Problem) => boolean {
  const needed = new Set([content, `${content}/${mastheadName}`]);
  return ({ file, rule, details }) => {
    const { other, file: named } = details as { readonly other?: string; readonly file?: string };
    return (
      [file, other, named].some((name) => name !== undefined && files.has(name)) ||
      // An empty edition stands in the masthead, too, but is found only where that could be read.
      (needed.has(file) && rule !== "edition-empty")
    );
  };
}
