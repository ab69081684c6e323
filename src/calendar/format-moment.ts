import type { Language } from "../words/language.ts";
import { formatDay } from "./format-day.ts";
import type { DayInWords } from "./format-day.ts";
import { formatDigits } from "./format-number.ts";
import { formatTypedTime } from "./format-typed.ts";
import type { Moment } from "./moment.ts";

/** A moment in the words and digits of a page's language. */
export interface MomentInWords extends Pick<DayInWords, "jalali" | "gregorian"> {
  /** The time on the newspaper's clock, `19:41`, `۱۹:۴۱`; absent where none was given. */
  readonly time?: string;
  /** As the editor typed it: `1401/4/6 19:41`, `۱۴۰۱/۴/۶ ۱۹:۴۱`. */
  readonly typed: string;
}

/** Puts a moment in words, without markup or direction marks. */
export function formatMoment(moment: Moment, language: Language): MomentInWords {
  const { jalali, gregorian } = formatDay(moment.jalali, language);
  const { time } = moment;
  const inWords = { jalali, gregorian, typed: formatDigits(moment.typed, language) };
  if (!time) return inWords;
  return {
    ...inWords,
    time: formatDigits(formatTypedTime(time.hour * 60 + time.minute), language),
  };
}
