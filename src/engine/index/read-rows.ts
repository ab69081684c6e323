import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import { FileClock } from "../../newsroom/content/file-clock.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import { readArticle, type PictureFinder } from "../../newsroom/content/read-article.ts";
import { readBytes } from "../../newsroom/content/read-bytes.ts";
import { guessPicture } from "../../newsroom/content/used-pictures.ts";
import { formatRow, recordDigest, type PictureLookup } from "./article-row.ts";

/** A file that is to be read, and the digest that it had when it was read last. */
export type FileToRead = readonly [inside: string, known?: string];

/**
 * What reading a file gave: its row and its text, see `formatRow`; no row where its bytes are the known ones,
 * and no text where it has a mistake.
 */
export type ReadRow = readonly [inside: string, row?: string, text?: string];

/**
 * Reads and checks articles, each by itself. After a checkout, or on another machine, all files are newer
 * and most are the same: they are read, and not parsed.
 *
 * @param workFolder - on the file system of `content/`, where a file may be made for a moment
 */
export function* readRows(
  files: Iterable<FileToRead>,
  content: Folder,
  masthead: Masthead,
  workFolder: string,
): Generator<ReadRow> {
  const clock = new FileClock(workFolder);
  for (const [inside, known] of files) {
    const bytes = readBytes(fileInside(content, inside).location, clock);
    const fileDigest = Buffer.isBuffer(bytes) ? recordDigest(bytes) : "";
    if (fileDigest !== "" && fileDigest === known) {
      yield [inside];
      continue;
    }
    const lookups: PictureLookup[] = [];
    // Which pictures there are is looked up where all articles come together.
    const find: PictureFinder["find"] = (typed, article, range) => {
      const file = guessPicture(typed, article, content) ?? typed;
      lookups.push({ typed, range, file });
      return file;
    };
    const file = fileInside(content, inside);
    const { finished } = readArticle(file, masthead, { find }, undefined, bytes);
    const { row = fileDigest, text } = finished ? formatRow(fileDigest, finished, lookups) : {};
    yield text === undefined ? [inside, row] : [inside, row, text];
  }
}
