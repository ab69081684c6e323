import type { Language } from "./language.ts";

// Our own tables: those of Intl change their spelling between releases of Node, and a page must not.

/** Twelve names, January or Farvardin first. One missing fails the type check. */
// prettier-ignore
type NamesOfMonths = readonly [
  string, string, string, string, string, string,
  string, string, string, string, string, string,
];

/** Seven names, Monday first as in ISO 8601. */
type NamesOfDays = readonly [string, string, string, string, string, string, string];

interface DateWords {
  readonly jalaliMonths: NamesOfMonths;
  readonly gregorianMonths: NamesOfMonths;
  readonly weekdays: NamesOfDays;
  /** For the heads of a calendar's columns. */
  readonly shortWeekdays: NamesOfDays;
}

/**
 * The words of dates in each language. The Gregorian months in Persian are the French ones, as they
 * are written in Iran; Kabul writes others.
 */
export const dateWords: { readonly [L in Language]: DateWords } = {
  en: {
    // prettier-ignore
    jalaliMonths: [
      "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
      "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
    ],
    // prettier-ignore
    gregorianMonths: [
      "January", "February", "March", "April", "May", "June",
      "July", "August", "September", "October", "November", "December",
    ],
    // prettier-ignore
    weekdays: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  },
  fa: {
    // prettier-ignore
    jalaliMonths: [
      "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
      "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ],
    // prettier-ignore
    gregorianMonths: [
      "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن",
      "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر",
    ],
    // A zero-width non-joiner keeps the two halves of Tuesday apart; `\u200c`, so that it is seen.
    // prettier-ignore
    weekdays: [
      "دوشنبه", "سه\u200cشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه",
    ],
    shortWeekdays: ["د", "س", "چ", "پ", "ج", "ش", "ی"],
  },
};
