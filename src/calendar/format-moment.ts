import { toPersianDigits } from "../typography/digits.ts";
import { dateWords } from "../words/date-words.ts";
import type { Language } from "../words/language.ts";
import { formatTypedTime } from "./format-typed.ts";
import type { Moment } from "./moment.ts";

/** A moment in the words and digits of a page's language. */
export interface MomentInWords {
  /** The Jalali day with its weekday: `Monday, 6 Tir 1401`, `دوشنبه ۶ تیر ۱۴۰۱`. */
  readonly jalali: string;
  /** The same day in the Gregorian calendar: `27 June 2022`, `۲۷ ژوئن ۲۰۲۲`. */
  readonly gregorian: string;
  /** The time on the newspaper's clock, `19:41`, `۱۹:۴۱`; absent where none was given. */
  readonly time?: string;
  /** As the editor typed it: `1401/4/6 19:41`, `۱۴۰۱/۴/۶ ۱۹:۴۱`. */
  readonly typed: string;
}

/** Puts a moment in words, without markup or direction marks. */
export function formatMoment(moment: Moment, language: Language): MomentInWords {
  const { jalali, gregorian, weekday, time, typed } = moment;
  const words = dateWords[language];
  const digits = language === "fa" ? toPersianDigits : (text: string) => text;

  const jalaliMonth = nameAt(words.jalaliMonths, jalali.month);
  const jalaliDay = digits(`${jalali.day} ${jalaliMonth} ${jalali.year}`);
  const gregorianMonth = nameAt(words.gregorianMonths, gregorian.month);
  const comma = language === "fa" ? "" : ",";
  const inWords = {
    jalali: `${nameAt(words.weekdays, weekday)}${comma} ${jalaliDay}`,
    gregorian: digits(`${gregorian.day} ${gregorianMonth} ${gregorian.year}`),
    typed: digits(typed),
  };
  if (!time) return inWords;
  return { ...inWords, time: digits(formatTypedTime(time.hour * 60 + time.minute)) };
}

function nameAt(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`There is no name for ${number}.`);
  return name;
}
