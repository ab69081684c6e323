import path from "node:path";
import { findId } from "../../newsroom/article/article-places.ts";
import { parseFrontMatter } from "../../newsroom/article/front-matter.ts";
import { readText } from "../../newsroom/content/read-text.ts";

/** Where `khabar new` puts an article, and what its name tells: `1401/04/322596.md`. */
const conventional = /^\d{4}\/\d{2}\/([0-9]{1,12})\.md$/;

/**
 * The ids of articles, each with the first of its files.
 *
 * An article in a folder of its year and month whose name is an id has that id: to read no more than
 * the names takes 1 s where a newspaper has 322,596 of them, to read each front matter many times
 * that. Whoever writes another id into such a file hears of it in the next check, as of any id that
 * stands twice. Any other file is read, whatever its name looks like.
 *
 * @param folder - `content/` on this machine
 * @param articles - paths inside it, as `walkContentFolder` gives them
 */
export function findIds(folder: string, articles: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const inside of articles) {
    const id = conventional.exec(inside)?.[1] ?? readId(path.join(folder, inside), inside);
    if (id !== undefined && !ids.has(id)) ids.set(id, inside);
  }
  return ids;
}

/** The id in a file's front matter, absent where there is none that could be read. */
function readId(location: string, file: string): string | undefined {
  const source = readText(location, file);
  const divided = source.ok ? parseFrontMatter(source.value, file) : source;
  if (!divided.ok || !divided.value.fields.ok) return undefined;
  return findId(divided.value.fields.value);
}
