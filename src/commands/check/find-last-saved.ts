import fs from "node:fs";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import { fileNamed } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** An article, and when its file was saved, in milliseconds since 1970-01-01T00:00Z. */
interface Saved {
  readonly article: FinishedArticle["article"];
  readonly saved: number;
}

/** The article whose file was saved last; of files saved at once, the newest article. */
export function findLastSaved(
  { articles }: Pick<Newspaper, "articles">,
  content: Folder,
): Saved | undefined {
  let last: Saved | undefined;
  for (const { article } of articles) {
    // It may have been deleted since it was read.
    const stats = fs.lstatSync(fileNamed(content, article.file).location, {
      throwIfNoEntry: false,
    });
    if (stats === undefined || (last !== undefined && stats.mtimeMs <= last.saved)) continue;
    last = { article, saved: stats.mtimeMs };
  }
  return last;
}
