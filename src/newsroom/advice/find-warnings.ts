import { parseFrontMatter } from "../article/front-matter.ts";
import { parseArticle } from "../article/schema.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { LineIndex } from "../../language/problem/line-index.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { adviseOnDates } from "./advise-on-dates.ts";
import { adviseOnFields } from "./advise-on-fields.ts";
import { adviseOnLetters } from "./advise-on-letters.ts";
import { adviseOnNames } from "./advise-on-names.ts";
import { adviseOnQuotes } from "./advise-on-quotes.ts";
import { adviseOnWords } from "./advise-on-words.ts";
import type { Advice, AdvisedArticle } from "./passage.ts";
import { readPassages } from "./read-passages.ts";

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
