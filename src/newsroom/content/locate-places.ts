import path from "node:path";
import { findArticlePlaces } from "../article/article-places.ts";
import type { ArticlePlaces } from "../article/article-places.ts";
import { parseFrontMatter } from "../article/front-matter.ts";
import type { ContentPlace } from "./locate-key.ts";
import { readText } from "./read-text.ts";

/**
 * Where those keys of an article stand that are checked against other files. As in `locateKey`, the file is
 * read again.
 *
 * @param file - as problems call it
 */
export function locatePlaces({ location, name }: ContentPlace, file: string): ArticlePlaces {
  const text = readText(path.join(location, file.slice(name.length + 1)), file);
  const divided = text.ok ? parseFrontMatter(text.value, file) : text;
  const fields = divided.ok ? divided.value.fields : divided;
  return fields.ok ? findArticlePlaces(fields.value) : { tags: [] };
}
