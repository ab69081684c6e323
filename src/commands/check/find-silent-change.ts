import { parseFrontMatter, type DividedArticle } from "../../newsroom/article/front-matter.ts";
import type { ArticleText } from "../../newsroom/article/article.ts";
import { parseMoment } from "../../language/calendar/parse-moment.ts";
import { LineIndex } from "../../language/problem/line-index.ts";
import type { ProblemOf, Range } from "../../language/problem/problem.ts";
import type { Group, Node } from "../../language/yaml/node.ts";

/** Keys that tell readers of a change: where one of them is new, nothing changed in silence. */
const amendments = ["updated", "corrections", "retracted"];

/** Keys that readers see as text. A retracted article shows the first two. */
const texts = ["title", "byline", "kicker", "deck"] as const;

/** An instant, and the time zone of the newspaper's dates. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly timeZone: string;
}

/**
 * Finds what changed in a published article without a word to its readers: the first of title, byline,
 * kicker, deck and text that is not as it was, white space aside. A draft and an article under embargo
 * were never published; a file that is at fault is for other checks.
 *
 * @param before - the file as it was published, lines ended by `\n`
 * @param after - the file as it is
 * @param file - its name in problems
 */
export function findSilentChange(
  before: string,
  after: string,
  file: string,
  clock: Clock,
): ProblemOf<"text-changed"> | undefined {
  const [old, current] = [divide(before), divide(after)];
  if (old === undefined || current === undefined || !wasPublished(old.group, clock))
    return undefined;
  const isSame = (key: string): boolean =>
    describe(old.group, key) === describe(current.group, key);
  if (!amendments.every(isSame)) return undefined;

  const isRetracted = valueOf(current.group, "retracted") !== undefined;
  const key = texts.slice(0, isRetracted ? 2 : texts.length).find((name) => !isSame(name));
  const found = { rule: "text-changed", file } as const;
  if (key !== undefined) {
    const range = valueOf(current.group, key)?.range;
    return { ...found, details: { key }, ...(range && { range }) };
  }
  const range = isRetracted ? undefined : findFirstChange(old.text.markdown, current.text);
  return range && { ...found, details: {}, range };
}

interface Version {
  readonly group: Group;
  readonly text: ArticleText;
}

function divide(source: string): Version | undefined {
  const divided = parseFrontMatter(source, "");
  if (!divided.ok) return undefined;
  const { fields, text }: DividedArticle = divided.value;
  return fields.ok ? { group: fields.value, text } : undefined;
}

function wasPublished(group: Group, { now, timeZone }: Clock): boolean {
  if (describe(group, "draft") === "true") return false;
  const embargo = valueOf(group, "embargo");
  const moment = embargo?.shape === "text" ? parseMoment(embargo.value, timeZone) : undefined;
  return moment === undefined || (moment.ok && moment.value.instant <= now);
}

/** Finds the first word that is not as it was, or the last word of a text that now ends earlier. */
function findFirstChange(before: string, { markdown, firstLine }: ArticleText): Range | undefined {
  const words = before.match(/\S+/g) ?? [];
  let [count, start, end] = [0, 0, 0];
  for (const { 0: word, index } of markdown.matchAll(/\S+/g)) {
    [start, end] = [index, index + word.length];
    if (word !== words[count]) count = Infinity;
    if (count === Infinity) break;
    count += 1;
  }
  if (count === words.length) return undefined;
  return new LineIndex(markdown, firstLine).rangeBetween(start, end);
}

/** Returns a value as one text without places and white space: two that read alike are equal. */
function describe(group: Group, key: string): string {
  const value = valueOf(group, key);
  return value === undefined ? "" : describeNode(value);
}

function describeNode(node: Node): string {
  switch (node.shape) {
    case "text":
      return node.value.trim().replace(/\s+/g, " ");
    case "list":
      return JSON.stringify(node.items.map(describeNode));
    case "group":
      return JSON.stringify(node.entries.map(({ key, value }) => [key, describeNode(value)]));
    case "nothing":
      return "";
  }
}

function valueOf({ entries }: Group, wanted: string): Node | undefined {
  return entries.find(({ key }) => key === wanted)?.value;
}
