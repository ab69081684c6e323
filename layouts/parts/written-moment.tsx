import { formatMoment } from "../../src/language/calendar/format-moment.ts";
import type { Moment } from "../../src/language/calendar/moment.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";

interface WrittenMomentProps {
  readonly moment: Moment;
  readonly lang: Language;
}

/** A moment in words, in both calendars, with the Gregorian `datetime` for machines. */
export function WrittenMoment({ moment, lang }: WrittenMomentProps) {
  const { jalali, gregorian, time } = formatMoment(moment, lang);
  const written = words[lang].moment(unbroken(jalali), unbroken(gregorian), time);
  return <time dateTime={moment.machine}>{written}</time>;
}

/** A date with no-break spaces. */
function unbroken(date: string): string {
  return date.replaceAll(" ", "\u00a0");
}
