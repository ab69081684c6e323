import { countCodePoints, LineIndex } from "../../language/problem/line-index.ts";
import type { Problem, Range } from "../../language/problem/problem.ts";
import { findValue } from "../../language/yaml/find-value.ts";
import type { Group } from "../../language/yaml/node.ts";
import { parseFrontMatter } from "../article/front-matter.ts";
import { parseArticle } from "../article/schema.ts";
import type { Masthead } from "../masthead/masthead.ts";
import type { Pin } from "../masthead/pin.ts";
import { adviseOnDates } from "./advise-on-dates.ts";
import { adviseOnNames } from "./advise-on-names.ts";
import { adviseOnQuotes } from "./advise-on-quotes.ts";
import { adviseOnLetters, adviseOnWords } from "./advise-on-words.ts";
import { readPassages } from "./passage.ts";
import type { Advice, AdvisedArticle } from "./passage.ts";

// Advice is a room of its own beside content/: a build reads content and must not wait for what only
// `khabar check` tells, and so neither room may import the other.

/** What is looked at, in order. */
const advisers: readonly ((advised: AdvisedArticle) => Iterable<Advice>)[] = [
  adviseOnFields,
  adviseOnLetters,
  adviseOnQuotes,
  adviseOnWords,
  adviseOnDates,
  adviseOnNames,
];

/**
 * What could be better in an article, and keeps it from nothing. An article with a mistake gets no
 * advice: what is half read is half understood.
 *
 * @param source - the whole file, lines ended by `\n`, free of forbidden characters
 * @param file - its name in problems
 * @param now - milliseconds since 1970-01-01T00:00Z
 * @returns warnings; one has a repair only where that stands for exactly the text of its range
 */
export function findWarnings(
  source: string,
  file: string,
  masthead: Masthead,
  now: number,
): readonly Problem[] {
  const divided = parseFrontMatter(source, file);
  if (!divided.ok || !divided.value.fields.ok) return [];
  const group = divided.value.fields.value;
  const parsed = parseArticle(group, file, masthead);
  if (!parsed.ok) return [];

  const article = parsed.value;
  const lines = new LineIndex(source);
  const options = { file, lang: article.lang };
  const read = readPassages(source, lines, group, divided.value.text, options);
  const advised: AdvisedArticle = { article, masthead, group, now, ...read };

  return advisers.flatMap((advise) =>
    Array.from(advise(advised), (advice) => locate(advice, source, file, lines)),
  );
}

function locate(advice: Advice, source: string, file: string, lines: LineIndex): Problem {
  const { fault } = advice;
  if ("range" in advice) return { ...fault, file, range: advice.range };
  const { stretch, passage } = advice;
  const { start, end } = passage?.toSource(stretch) ?? stretch;
  const range = lines.rangeBetween(start, end);
  const read = passage?.text.slice(stretch.start, stretch.end);
  if (read === source.slice(start, end)) return { ...fault, file, range };
  // Markup stands amid the words, and a repair would take it away.
  const { rule, details } = fault;
  return { rule, details, file, range } as Problem;
}

/** What Google asks of a headline (Search Central, "Article structured data"), in code points. */
const longestTitle = 110;

/** A headline that is too long, no tags, a date to come without an embargo, links without words. */
function* adviseOnFields(advised: AdvisedArticle): Generator<Advice> {
  const { article, group, now, emptyLinks } = advised;
  const length = countCodePoints(article.title);
  if (length > longestTitle) {
    const details = { length, limit: longestTitle };
    yield { fault: { rule: "title-long", details }, range: rangeOf(group, "title") };
  }
  if (article.tags.length === 0) {
    yield { fault: { rule: "tags-none", details: {} }, range: rangeOf(group, "tags") };
  }
  const isHeldBack = article.draft || article.embargo !== undefined;
  if (article.date.instant > now && !isHeldBack) {
    const details = { date: article.date.typed };
    yield { fault: { rule: "date-future", details }, range: rangeOf(group, "date") };
  }
  for (const stretch of emptyLinks) {
    yield { fault: { rule: "link-empty", details: {} }, stretch };
  }
}

/** The value of a key; where there is none, the start of the front matter. */
function rangeOf(group: Group, wanted: string): Range {
  const { start } = group.range;
  return findValue(group, wanted)?.range ?? { start, end: start };
}

/**
 * Warns of pins whose article was retracted. It is no mistake: who withdraws an article in a hurry
 * must not be kept from it by a list.
 *
 * @param file - `content/front.yaml` as problems call it
 */
export function findPinWarnings(
  pins: readonly Pin[],
  isRetracted: (id: string) => boolean,
  file: string,
): readonly Problem[] {
  return pins
    .filter(({ id }) => isRetracted(id))
    .map(({ id, range }) => ({ rule: "pin-retracted", details: { id }, file, range }));
}
