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
}

/** Puts a moment in words, without markup or direction marks. */
export function formatMoment(moment: Moment, language: Language): MomentInWords {
  const { jalali, gregorian } = formatDay(moment.jalali, language);
  const { time } = moment;
  if (!time) return { jalali, gregorian };
  const typed = formatTypedTime(time.hour * 60 + time.minute);
  return { jalali, gregorian, time: formatDigits(typed, language) };
}
