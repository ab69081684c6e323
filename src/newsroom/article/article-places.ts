import type { Range } from "../../language/problem/problem.ts";
import { findValue } from "../../language/yaml/find-value.ts";
import type { Group } from "../../language/yaml/node.ts";
import { isId } from "./id.ts";

/** Where those keys of an article stand that are checked against other files of the newspaper. */
export interface ArticlePlaces {
  readonly id?: Range;
  /** The `file` of `image`. */
  readonly image?: Range;
  readonly translation?: Range;
  /** Of each tag, in the order of `Article.tags`. */
  readonly tags: readonly Range[];
}

/** @param group - the front matter of an article, at fault or not */
export function findArticlePlaces(group: Group): ArticlePlaces {
  const id = rangeOf(group, "id");
  const image = findValue(group, "image");
  const file = image?.shape === "group" ? rangeOf(image, "file") : undefined;
  const translation = rangeOf(group, "translation");
  const tags = findValue(group, "tags");
  return {
    ...(id && { id }),
    ...(file && { image: file }),
    ...(translation && { translation }),
    tags: tags?.shape === "list" ? tags.items.map(({ range }) => range) : [],
  };
}

/** The id where it is one: an article at fault in another key is still known by it. */
export function findId(group: Group): string | undefined {
  const id = findValue(group, "id");
  const typed = id?.shape === "text" ? id.value.trim() : "";
  return isId(typed) ? typed : undefined;
}

function rangeOf(group: Group, key: string): Range | undefined {
  return findValue(group, key)?.range;
}
