import { dateWords } from "../words/date-words.ts";
import type { Language } from "../words/language.ts";
import { formatMachine } from "./format-machine.ts";
import { formatNumber } from "./format-number.ts";
import { toGregorian, weekdayOf } from "./jalali.ts";
import type { GregorianDate, JalaliDate } from "./jalali.ts";

/** A day in the words and digits of a page's language. */
export interface DayInWords {
  /** The Jalali day with its weekday: `Monday, 6 Tir 1401`, `دوشنبه ۶ تیر ۱۴۰۱`. */
  readonly jalali: string;
  /** The same day in the Gregorian calendar: `27 June 2022`, `۲۷ ژوئن ۲۰۲۲`. */
  readonly gregorian: string;
  /** The same day for machines, in the Gregorian calendar and Latin digits: `2022-06-27`. */
  readonly machine: string;
}

// An article's day is told some ten times, on its page, in lists and beside other articles, and has a
// dozen articles. An archive has a few thousand days, and the calendar 107,000.
const known = { en: new Map<string, DayInWords>(), fa: new Map<string, DayInWords>() };

/**
 * Puts a Jalali day in words, without markup or direction marks. Throws RangeError for a day that
 * does not exist, and outside the years 1206 to 1498.
 */
export function formatDay(date: JalaliDate, language: Language): DayInWords {
  const key = `${date.year}/${date.month}/${date.day}`;
  const inWords = known[language].get(key) ?? putInWords(date, language);
  known[language].set(key, inWords);
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
export function formatGregorianDay(date: GregorianDate, language: Language): string {
  return `${formatGregorianDayOfYear(date, language)} ${formatNumber(date.year, language)}`;
}

/** A day of the Gregorian calendar without its year: `27 June`, `۲۷ ژوئن`. */
export function formatGregorianDayOfYear(
  { month, day }: Pick<GregorianDate, "month" | "day">,
  language: Language,
): string {
  return `${formatNumber(day, language)} ${nameAt(dateWords[language].gregorianMonths, month)}`;
}

/** A month of the Jalali calendar: `Tir 1401`, `تیر ۱۴۰۱`. */
export function formatJalaliMonth(
  { year, month }: Pick<JalaliDate, "year" | "month">,
  language: Language,
): string {
  return `${nameAt(dateWords[language].jalaliMonths, month)} ${formatNumber(year, language)}`;
}

function nameAt(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`There is no name for ${number}.`);
  return name;
}
