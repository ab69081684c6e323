import fs from "node:fs";
import path from "node:path";
import type { JalaliDate } from "../../language/calendar/jalali.ts";
import { quote } from "../../language/problem/quote.ts";
import { UserError } from "../../language/problem/user-error.ts";
import { findId, parseFrontMatter } from "../../newsroom/article/front-matter.ts";
import { readText } from "../../newsroom/content/read-text.ts";

/**
 * Creates the file of a new article under the first free id, never in place of another file.
 *
 * Two processes that do this at once try the same id. The file system creates the file for one of them
 * only, and the other goes on to the next id. Around the end of a month the two may write to two folders:
 * so each checks the neighbouring months once its own file is there, and removes it where it isn't alone.
 * One of two always sees the other; at worst both remove theirs and an id is left out.
 *
 * @param folder - `content/` on this machine
 * @param ids - tried in this order
 * @param format - the text of the file for an id
 * @returns its path inside the folder, `1401/04/322596.md`; undefined where none of the ids is free
 */
export function claimArticleFile(
  folder: string,
  { year, month }: JalaliDate,
  ids: Iterable<string>,
  format: (id: string) => string,
): string | undefined {
  const own = monthFolder(year, month);
  makeFolders(folder, own);
  const neighbours = [previousMonth(year, month), nextMonth(year, month)];
  for (const id of ids) {
    const inside = `${own}/${id}.md`;
    if (!createFile(path.join(folder, inside), format(id))) continue;
    if (!neighbours.some((other) => fs.existsSync(path.join(folder, other, `${id}.md`)))) {
      return inside;
    }
    fs.rmSync(path.join(folder, inside));
  }
  return undefined;
}

function monthFolder(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}/${String(month).padStart(2, "0")}`;
}

function previousMonth(year: number, month: number): string {
  return month === 1 ? monthFolder(year - 1, 12) : monthFolder(year, month - 1);
}

function nextMonth(year: number, month: number): string {
  return month === 12 ? monthFolder(year + 1, 1) : monthFolder(year, month + 1);
}

/** Creates folders one by one: a link among them could lead out of the newspaper, and is refused. */
function makeFolders(root: string, inside: string): void {
  let location = root;
  for (const part of inside.split("/")) {
    location = path.join(location, part);
    try {
      fs.mkdirSync(location);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (!fs.lstatSync(location).isDirectory()) {
        throw new UserError(`${quote(location)} is no folder; rename it.`);
      }
    }
  }
}

/** Returns whether the file was created; false where something of its name was there. */
function createFile(location: string, text: string): boolean {
  let descriptor: number;
  try {
    descriptor = fs.openSync(location, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    fs.writeFileSync(descriptor, text);
  } catch (error) {
    fs.rmSync(location, { force: true });
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
  return true;
}

/** A path as `khabar new` writes it, `1401/04/322596.md`, and the id in it. */
const conventionalPath = /^\d{4}\/\d{2}\/([0-9]{1,12})\.md$/;

/**
 * Returns the ids of articles.
 *
 * A file in a folder of its year and month is taken to have the id that it is named by: reading no more
 * than the names takes 1 s where a newspaper has 322,596 of them, and reading each front matter many
 * times that. Where an editor writes another id into such a file, the next check tells of it, as of any
 * id that stands twice. Any other file is read, whatever its name looks like.
 *
 * @param folder - `content/` on this machine
 * @param articles - paths inside it, as `walkContent` gives them
 */
export function findIds(folder: string, articles: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const inside of articles) {
    const id = conventionalPath.exec(inside)?.[1] ?? readId(path.join(folder, inside), inside);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** Returns the id in a file's front matter; undefined where there is none that can be read. */
function readId(location: string, file: string): string | undefined {
  const source = readText({ location, name: file });
  const divided = source.ok ? parseFrontMatter(source.value, file) : source;
  if (!divided.ok || !divided.value.fields.ok) return undefined;
  return findId(divided.value.fields.value);
}
