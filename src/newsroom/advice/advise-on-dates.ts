import { dayNumberOfGregorian, isGregorianDay } from "../../language/calendar/gregorian.ts";
import {
  daysInMonth,
  lastYear,
  toDayNumber,
  weekdayOfDayNumber,
} from "../../language/calendar/jalali.ts";
import type { Article } from "../article/article.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import { dateWords } from "../../language/words/date-words.ts";
import type { Language } from "../../language/words/language.ts";
import type { Advice, AdvisedArticle } from "./passage.ts";

/** Before it some countries still counted by the Julian calendar, and Iran by lunar months. */
const firstGregorianYear = 1924;
const firstJalaliYear = 1304;
/** A date without a year is taken for one near the article's own, or for none. */
const nearDays = 14;

/** The endings of weekdays: a text without one skips the patterns, which are slow. */
const weekdayEnds: { readonly [L in Language]: readonly string[] } = {
  en: ["day"],
  fa: ["شنبه", "جمعه"],
};

interface Form {
  /** With the named groups `weekday`, `day`, `month` and, where the date names it, `year`. */
  readonly pattern: RegExp;
  readonly lang: Language;
}

const edge = String.raw`(?![\p{L}\p{M}\p{N}\u200C]|[-–—/.,]\p{N})`;
const notWithin = String.raw`(?<![\p{L}\p{M}\p{N}\u200C])`;

const english = {
  weekday: `(?<weekday>${dateWords.en.weekdays.join("|")})`,
  month: `(?<month>${[...dateWords.en.jalaliMonths, ...dateWords.en.gregorianMonths].join("|")})`,
  day: "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?",
  year: "(?<year>[0-9]{4})",
};
const persian = {
  weekday: "(?<weekday>(?:یک|دو|سه|چهار|پنج)[ \\u200C]?شنبه|شنبه|جمعه)",
  month: `(?<month>${[...dateWords.fa.jalaliMonths, ...dateWords.fa.gregorianMonths].join("|")})(?:[ \\u200C]?ماه)?`,
  day: String.raw`(?<day>\p{Nd}{1,2})`,
  year: String.raw`(?<year>\p{Nd}{4})`,
};

/** A weekday and a date beside it: only a comma, a space or a bracket stands between the two. */
const forms: readonly Form[] = [
  ...formsOf("en", english, [
    `${english.day} ${english.month},? ${english.year}`,
    `${english.month} ${english.day},? ${english.year}`,
  ]),
  ...formsOf("fa", persian, [
    `${persian.day} ${persian.month} ${persian.year}`,
    String.raw`(?<year>\p{Nd}{4})/(?<month>\p{Nd}{1,2})/(?<day>\p{Nd}{1,2})`,
  ]),
  ...yearless("en", english, [
    `${english.day} ${english.month}`,
    `${english.month} ${english.day}`,
  ]),
  ...yearless("fa", persian, [`${persian.day} ${persian.month}`]),
];

function formsOf(
  lang: Language,
  { weekday }: { readonly weekday: string },
  dates: readonly string[],
): readonly Form[] {
  return dates.flatMap((date) => [
    form(lang, String.raw`${weekday}(?:[,،]?\s+|,?\s*\()(?<date>${date})`),
    form(lang, String.raw`(?<date>${date}),?\s*\(${weekday}`),
  ]);
}

/** Without its year a date stands in brackets: `Monday (June 27)`. */
function yearless(
  lang: Language,
  { weekday }: { readonly weekday: string },
  dates: readonly string[],
): readonly Form[] {
  return dates.map((date) => form(lang, String.raw`${weekday}\s*\((?<date>${date})(?=\))`));
}

function form(lang: Language, source: string): Form {
  return { lang, pattern: new RegExp(`${notWithin}${source}${edge}`, "gu") };
}

/** Finds weekdays that are not those of the dates beside them. Ambiguous dates are left alone. */
export function* adviseOnDates({ article, passages }: AdvisedArticle): Generator<Advice> {
  for (const passage of passages) {
    if (passage.kind !== "text") continue;
    for (const { pattern, lang } of forms) {
      if (!weekdayEnds[lang].some((end) => passage.text.includes(end))) continue;
      for (const { 0: whole, index, groups = {} } of passage.text.matchAll(pattern)) {
        const { weekday = "", date = "" } = groups;
        const day = findDay(groups, lang, article);
        if (day === undefined) continue;
        const repair = dateWords[lang].weekdays[weekdayOfDayNumber(day) - 1] ?? "";
        if (plain(weekday) === plain(repair)) continue;
        const start = index + whole.indexOf(weekday);
        const details = { weekday, date };
        const span = { start, end: start + weekday.length };
        yield { fault: { rule: "weekday-wrong", details, repair }, passage, span };
      }
    }
  }
}

/** The day number, in the calendar of the month's name, or of the year. */
function findDay(
  groups: { readonly [name: string]: string | undefined },
  lang: Language,
  { date }: Article,
): number | undefined {
  const { jalaliMonths, gregorianMonths } = dateWords[lang];
  const day = Number(toLatinDigits(groups["day"] ?? ""));
  const year = groups["year"] === undefined ? undefined : Number(toLatinDigits(groups["year"]));
  const typed = groups["month"] ?? "";
  const number = Number(toLatinDigits(typed));
  const [jalali, gregorian] = Number.isNaN(number)
    ? [jalaliMonths.indexOf(typed) + 1, gregorianMonths.indexOf(typed) + 1]
    : [(year ?? 0) < 1800 ? number : 0, (year ?? 0) < 1800 ? 0 : number];
  const numberOf = (candidate: number): number | undefined =>
    jalali > 0 ? jalaliDay(candidate, jalali, day) : gregorianDay(candidate, gregorian, day);
  if (year !== undefined) return numberOf(year);

  const own = dayNumberOfGregorian(date.gregorian);
  const near = (jalali > 0 ? date.jalali : date.gregorian).year;
  return [near - 1, near, near + 1]
    .map(numberOf)
    .find((candidate) => candidate !== undefined && Math.abs(candidate - own) <= nearDays);
}

function jalaliDay(year: number, month: number, day: number): number | undefined {
  if (year < firstJalaliYear || year > lastYear) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return toDayNumber({ year, month, day });
}

function gregorianDay(year: number, month: number, day: number): number | undefined {
  const isDay = year >= firstGregorianYear && isGregorianDay({ year, month, day });
  return isDay ? dayNumberOfGregorian({ year, month, day }) : undefined;
}

/** A weekday without the space or non-joiner that some write in it. */
function plain(weekday: string): string {
  return weekday.replace(/[ \u200C]/g, "");
}
