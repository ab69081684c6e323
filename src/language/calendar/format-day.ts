import { dateWords } from "../words/date-words.ts";
import { formatNumber } from "../words/digits.ts";
import type { Language } from "../words/language.ts";
import type { GregorianDate } from "./gregorian.ts";
import { formatMachine } from "./iso-8601.ts";
import { daysInMonth, toGregorian, weekdayOf, type JalaliDate } from "./jalali.ts";

/** A day in the words and digits of a page's language. */
export interface DayInWords {
  /** The Jalali day with its weekday: `Monday, 6 Tir 1401`, `دوشنبه ۶ تیر ۱۴۰۱`. */
  readonly jalali: string;
  /** The same day in the Gregorian calendar: `27 June 2022`, `۲۷ ژوئن ۲۰۲۲`. */
  readonly gregorian: string;
  /** The same day for machines, in the Gregorian calendar and Latin digits: `2022-06-27`. */
  readonly machine: string;
}

// A cache: layouts ask for an article's day some ten times, and a day has a dozen articles. An archive
// has a few thousand days, and the calendar 107,000.
const cache = { en: new Map<string, DayInWords>(), fa: new Map<string, DayInWords>() };

/**
 * Puts a Jalali day in words, without markup or direction marks. Throws RangeError for a day that
 * does not exist, and outside the years 1206 to 1498.
 */
export function formatDay(date: JalaliDate, language: Language): DayInWords {
  const key = `${date.year}/${date.month}/${date.day}`;
  const inWords = cache[language].get(key) ?? putInWords(date, language);
  cache[language].set(key, inWords);
  return inWords;
}

function putInWords(date: JalaliDate, language: Language): DayInWords {
  const gregorian = toGregorian(date);
  const weekday = nameAt(dateWords[language].weekdays, weekdayOf(date));
  const month = formatJalaliMonth(date, language);
  const comma = language === "fa" ? "" : ",";
  return {
    jalali: `${weekday}${comma} ${formatNumber(date.day, language)} ${month}`,
    gregorian: formatGregorianDay(gregorian, language),
    machine: formatMachine(gregorian),
  };
}

/** A day of the Gregorian calendar: `27 June 2022`, `۲۷ ژوئن ۲۰۲۲`. */
function formatGregorianDay(date: GregorianDate, language: Language): string {
  return `${formatGregorianDayOfYear(date, language)} ${formatNumber(date.year, language)}`;
}

/** A day of the Gregorian calendar without its year: `27 June`, `۲۷ ژوئن`. */
function formatGregorianDayOfYear(
  { month, day }: Pick<GregorianDate, "month" | "day">,
  language: Language,
): string {
  return `${formatNumber(day, language)} ${nameAt(dateWords[language].gregorianMonths, month)}`;
}

/** A month of the Jalali calendar: `Tir 1401`, `تیر ۱۴۰۱`. */
function formatJalaliMonth(
  { year, month }: Pick<JalaliDate, "year" | "month">,
  language: Language,
): string {
  return `${nameAt(dateWords[language].jalaliMonths, month)} ${formatNumber(year, language)}`;
}

/** A Jalali month or year in the words and digits of a page's language. */
interface SpanInWords {
  /** Its name: `Tir 1401`, `1401`; `تیر ۱۴۰۱`, `۱۴۰۱`. */
  readonly jalali: string;
  /** Its first and last day: `22 June – 22 July 2022`, `۲۲ ژوئن تا ۲۲ ژوئیه ۲۰۲۲`. */
  readonly gregorian: string;
}

/**
 * Puts a Jalali month in words. Throws RangeError for one that does not exist, and outside the years
 * 1206 to 1498.
 */
export function formatMonth(
  date: Pick<JalaliDate, "year" | "month">,
  language: Language,
): SpanInWords {
  const { year, month } = date;
  const last = { year, month, day: daysInMonth(year, month) };
  return {
    jalali: formatJalaliMonth(date, language),
    gregorian: formatGregorianSpan({ year, month, day: 1 }, last, language),
  };
}

/** Puts a Jalali year in words. Throws RangeError outside the years 1206 to 1498. */
export function formatYear({ year }: Pick<JalaliDate, "year">, language: Language): SpanInWords {
  const last = { year, month: 12, day: daysInMonth(year, 12) };
  return {
    jalali: formatNumber(year, language),
    gregorian: formatGregorianSpan({ year, month: 1, day: 1 }, last, language),
  };
}

function formatGregorianSpan(from: JalaliDate, to: JalaliDate, language: Language): string {
  const first = toGregorian(from);
  const last = toGregorian(to);
  // No Jalali month lies within one of the Gregorian calendar: both months are named.
  const start =
    first.year === last.year
      ? formatGregorianDayOfYear(first, language)
      : formatGregorianDay(first, language);
  const until = language === "fa" ? "تا" : "–";
  return `${start} ${until} ${formatGregorianDay(last, language)}`;
}

function nameAt(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`There is no name for ${number}.`);
  return name;
}
