import { countCodePoints, LineIndex } from "../../language/problem/line-index.ts";
import type { Problem, Range } from "../../language/problem/problem.ts";
import { findValue, type Group } from "../../language/yaml/node.ts";
import { parseFrontMatter } from "../article/front-matter.ts";
import { parseArticle } from "../article/parse-article.ts";
import type { Masthead } from "../masthead/masthead.ts";
import type { Pin } from "../masthead/front.ts";
import { adviseOnDates } from "./advise-on-dates.ts";
import { adviseOnNames } from "./advise-on-names.ts";
import { adviseOnQuotes } from "./advise-on-quotes.ts";
import { adviseOnLetters, adviseOnWords } from "./advise-on-words.ts";
import { readPassages, type Advice, type AdvisedArticle } from "./passage.ts";

// Advice is a room of its own beside content/: builds read content and don't wait for advice, which
// only `khabar check` and the preview give.

/** The advisers, in the order in which they run. */
const advisers: readonly ((advised: AdvisedArticle) => Iterable<Advice>)[] = [
  adviseOnFields,
  adviseOnLetters,
  adviseOnQuotes,
  adviseOnWords,
  adviseOnDates,
  adviseOnNames,
];

/**
 * Finds what could be better in an article and doesn't keep it from being published. An article with a
 * mistake gets no advice: only a part of it has been read.
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
  const { span, passage } = advice;
  const { start, end } = passage?.toSource(span) ?? span;
  const range = lines.rangeBetween(start, end);
  const read = passage?.text.slice(span.start, span.end);
  if (read === source.slice(start, end)) return { ...fault, file, range };
  // Markup stands between the words, and the repair would delete it.
  const { rule, details } = fault;
  return { rule, details, file, range } as Problem;
}

/** Google's limit for a headline (Search Central, "Article structured data"), in code points. */
const longestTitle = 110;

/** Finds a headline that is too long, no tags, a date to come without an embargo, links without words. */
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
  for (const span of emptyLinks) {
    yield { fault: { rule: "link-empty", details: {} }, span };
  }
}

/** The value of a key; where there is none, the start of the front matter. */
function rangeOf(group: Group, wanted: string): Range {
  const { start } = group.range;
  return findValue(group, wanted)?.range ?? { start, end: start };
}

/**
 * Warns of pins whose article was retracted. It is no mistake: a forgotten list must not keep an editor
 * from withdrawing an article in a hurry.
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
