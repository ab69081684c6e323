import { mastheadName, walkContentFolder } from "../../newsroom/content/content-folder.ts";
import { readMasthead } from "../../newsroom/content/read-masthead.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Result } from "../../language/problem/problem.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** What a command needs that adds to the content without reading all of it. */
export interface ContentOutline {
  readonly masthead: Masthead;
  /** Paths of the articles inside the folder. */
  readonly articles: readonly string[];
}

/** Reads the masthead and the names of the articles, or finds what keeps them from being read. */
export function readOutline({ location, name }: Folder): Result<ContentOutline> {
  const { articles, hasMasthead, problems } = walkContentFolder(location, name);
  const file = `${name}/${mastheadName}`;
  if (!hasMasthead) {
    return {
      ok: false,
      problems: problems.filter((problem) => [name, file].includes(problem.file)),
    };
  }
  const read = readMasthead(location, name);
  return read.ok ? { ok: true, value: { masthead: read.value.masthead, articles } } : read;
}
