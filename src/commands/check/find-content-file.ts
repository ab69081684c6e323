import fs from "node:fs";
import path from "node:path";
import { quote } from "../../language/problem/quote.ts";
import { UserError } from "../../language/problem/user-error.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/**
 * A file of the content as problems call it: `content/1401/04/322596.md`, however the command line
 * names it. Throws UserError where there is no such file, or where it stands elsewhere.
 *
 * @param typed - a path from where the editor stands
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
  return `${content.name}/${inside.split(path.sep).join("/")}`;
}

function realPath(location: string): string {
  return fs.existsSync(location) ? fs.realpathSync(location) : location;
}
