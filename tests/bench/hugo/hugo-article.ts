import type { Article } from "../../../src/newsroom/article/article.ts";
import { parseFrontMatter } from "../../../src/newsroom/article/front-matter.ts";
import { parseArticle } from "../../../src/newsroom/article/parse-article.ts";
import { formatMoment, formatTypedTime } from "../../../src/language/calendar/format-moment.ts";
import type { JalaliDate } from "../../../src/language/calendar/jalali.ts";
import type { Moment } from "../../../src/language/calendar/moment.ts";
import type { Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import { describeArticle } from "../../../src/site/metadata/describe-article.ts";
import { english } from "../../../src/language/words/english.ts";

/** An article as Hugo takes it. */
interface HugoArticle {
  /** From Hugo's content folder: the desk is its section, the year and month stay below it. */
  readonly path: string;
  readonly text: string;
  readonly day: JalaliDate;
}

/**
 * Turns an article's file into one for Hugo. What Hugo could not know, or would have to compute, it is
 * given as text: dates of the Jalali calendar in words, the description, the days of the archive.
 *
 * @param source - the whole file
 * @param file - where it stands in the content folder: `1401/04/322596.md`
 */
export function convertToHugo(source: string, file: string, masthead: Masthead): HugoArticle {
  const divided = parseFrontMatter(source, file);
  if (!divided.ok || !divided.value.fields.ok) throw new Error(`${file} has a mistake.`);
  const article = parseArticle(divided.value.fields.value, file, masthead);
  if (!article.ok) throw new Error(`${file}: ${JSON.stringify(article.problems)}`);
  const { markdown } = divided.value.text;
  const fields = Object.entries(frontMatterOf(article.value, markdown));
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return {
    path: `${article.value.desk.slug}/${file}`,
    // Hugo leaves bare HTML out; our sample means its angle brackets to be read.
    text: `---\n${lines.join("\n")}\n---\n\n${markdown.trim().replaceAll("<", "\\<")}\n`,
    day: article.value.date.jalali,
  };
}

/** The key of a day, by which Hugo lists its articles: `1401-04-06`. */
export function keyOfDay({ year, month, day }: JalaliDate): string {
  return `${keyOfMonth({ year, month })}-${String(day).padStart(2, "0")}`;
}

export function keyOfMonth({ year, month }: Pick<JalaliDate, "year" | "month">): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function frontMatterOf(article: Article, markdown: string) {
  const { date, updated } = article;
  const [lede = ""] = markdown.trim().split("\n\n", 1);
  return {
    title: article.title,
    date: date.machine,
    lastmod: (updated ?? date).machine,
    id: article.id,
    kicker: article.kicker,
    deck: article.deck,
    byline: article.byline,
    agency: article.agency,
    place: article.place,
    description: describeArticle({ article, body: { lede } }),
    tags: article.tags,
    days: [keyOfDay(date.jalali)],
    months: [keyOfMonth(date.jalali)],
    years: [String(date.jalali.year)],
    typed: date.typed,
    machine: date.machine,
    written: writeMoment(date),
    time: date.time && formatTypedTime(date.time.hour * 60 + date.time.minute),
    changed: updated?.machine,
    changedWritten: updated && writeMoment(updated),
  };
}

function writeMoment(moment: Moment): string {
  const { jalali, gregorian, time } = formatMoment(moment, "en");
  const unbroken = (date: string): string => date.replaceAll(" ", "\u00a0");
  return english.moment(unbroken(jalali), unbroken(gregorian), time);
}
