import matter from "gray-matter";
import { countCodePoints } from "../../language/problem/line-index.ts";
import { rangeAt, type Fault, type Range, type Result } from "../../language/problem/problem.ts";
import { findValue, type Group } from "../../language/yaml/node.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";
import type { ArticleText } from "./article.ts";
import { isId } from "./id.ts";

// Front matter is data. gray-matter would run `---js` as code, takes an unclosed block for front
// matter and remembers failures, so this file, its only importer, looks at the fences first, hands it
// the `yaml` package as its only engine, and always passes options: without them the second parse of
// the same broken text gives `{}` and no error (gray-matter issues 121, 166).

/** An article's file, divided. */
export interface DividedArticle {
  /** The keys, or what is wrong with them as YAML; the text can be checked all the same. */
  readonly fields: Result<Group>;
  readonly text: ArticleText;
}

/** Longer front matter is not an editor's: the longest real one seen has under 2 KiB. */
const sizeLimit = 64 * 1024;

/**
 * Divides an article's file into front matter and text.
 *
 * @param source - the whole file, lines ended by `\n`, no byte order mark
 * @param file - its name in problems
 */
export function parseFrontMatter(source: string, file: string): Result<DividedArticle> {
  const fences = findFences(source);
  if ("fault" in fences) {
    const { fault, line, length } = fences;
    return { ok: false, problems: [{ ...fault, file, range: rangeAt(line, 1, length) }] };
  }

  let fields: Result<Group> | undefined;
  const parse = (yaml: string): object => {
    fields = parseYaml(yaml, { file, firstLine: 1 });
    return {};
  };
  // gray-matter copies its text and looks it up among those it has seen: the text below is kept from it.
  const { content } = matter(source.slice(0, fences.end), {
    language: "yaml",
    engines: { ...refused, yaml: { parse } },
  });
  // Front matter without a single key never reaches the engine.
  fields ??= parseYaml(source.slice(3, fences.closing), { file, firstLine: 1 });

  // White space behind the closing fence is the start of the text.
  const start = fences.end - content.length;
  const text = { markdown: source.slice(start), firstLine: lineOf(source, start) };
  return { ok: true, value: { fields, text } };
}

const refuse = {
  parse: (): never => {
    throw new Error("front matter in another language than YAML reached gray-matter");
  },
};

/** Every engine that gray-matter brings, so that none of its own is left. */
const refused = {
  javascript: refuse,
  js: refuse,
  node: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  json: refuse,
  toml: refuse,
};

interface Fences {
  /** Offset of the newline before the closing fence. */
  readonly closing: number;
  /** Offset behind the line of the closing fence. */
  readonly end: number;
}

interface FenceFault {
  readonly fault: Fault;
  readonly line: number;
  readonly length: number;
}

function findFences(source: string): Fences | FenceFault {
  const opening = checkOpening(/^[^\n]*/.exec(source)?.[0] ?? "");
  if (opening !== undefined) {
    return { fault: opening, line: 1, length: /^[^\n]*/.exec(source)?.[0].length ?? 0 };
  }
  const closing = /\n---[^\n]*/.exec(source);
  if (closing === null) {
    return { fault: { rule: "front-matter-unclosed", details: {} }, line: 1, length: 3 };
  }
  if (closing.index > sizeLimit) {
    const fault: Fault = { rule: "front-matter-size", details: { limit: sizeLimit } };
    return { fault, line: 1, length: 3 };
  }
  const found = closing[0].slice(1);
  if (found.trimEnd() === "---") {
    const lineEnd = closing.index + closing[0].length;
    return { closing: closing.index, end: Math.min(lineEnd + 1, source.length) };
  }
  return {
    fault: { rule: "front-matter-fence", details: { found }, repair: "---" },
    line: lineOf(source, closing.index + 1),
    length: countCodePoints(found),
  };
}

function checkOpening(line: string): Fault | undefined {
  const found = line.trimEnd();
  if (found === "---") return undefined;
  const language = /^---[ \t]*([^\s#-].*)$/u.exec(found)?.[1];
  if (language !== undefined) return { rule: "front-matter-language", details: { language } };
  if (found.startsWith("---")) {
    return { rule: "front-matter-fence", details: { found }, repair: "---" };
  }
  return { rule: "front-matter-missing", details: {} };
}

/** The line on which an offset stands, from 1. */
function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf("\n"); at !== -1 && at < offset; at = source.indexOf("\n", at + 1)) {
    line += 1;
  }
  return line;
}

/** The places of those keys of an article that are checked against other files of the newspaper. */
export interface ArticlePlaces {
  readonly id?: Range;
  /** The `file` of `image`. */
  readonly image?: Range;
  readonly translation?: Range;
  /** One for each tag, in the order of `Article.tags`. */
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

/** Returns the id where it is one: an article at fault in another key is still known by it. */
export function findId(group: Group): string | undefined {
  const id = findValue(group, "id");
  const typed = id?.shape === "text" ? id.value.trim() : "";
  return isId(typed) ? typed : undefined;
}

function rangeOf(group: Group, key: string): Range | undefined {
  return findValue(group, key)?.range;
}
