import type { Language } from "../words/language.ts";
import { formatGregorianDay, formatGregorianDayOfYear, formatJalaliMonth } from "./format-day.ts";
import { formatNumber } from "./format-number.ts";
import { daysInMonth, toGregorian } from "./jalali.ts";
import type { JalaliDate } from "./jalali.ts";

/** A Jalali month or year in the words and digits of a page's language. */
export interface SpanInWords {
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
  // No Jalali month lies within one of the Gregorian calendar: the month is always said twice.
  const start =
    first.year === last.year
      ? formatGregorianDayOfYear(first, language)
      : formatGregorianDay(first, language);
  const until = language === "fa" ? "تا" : "–";
  return `${start} ${until} ${formatGregorianDay(last, language)}`;
}
