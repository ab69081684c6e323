import type { Moment } from "../../language/calendar/moment.ts";
import { parseMoment } from "../../language/calendar/parse-moment.ts";
import type { Fields, Located } from "../../language/yaml/fields.ts";

/** A moment as a key gives it, or nothing where the key is absent or wrong, which is then reported. */
export function readMoment(
  fields: Fields,
  text: Located<string> | undefined,
  timeZone: string,
): Located<Moment> | undefined {
  if (text === undefined) return undefined;
  const moment = parseMoment(text.value, timeZone);
  if (moment.ok) return { value: moment.value, range: text.range };
  for (const fault of moment.problems) fields.report(fault, text.range);
  return undefined;
}

/** Whether a moment comes before another. A day without a time is not before a time on that day. */
export function isEarlier(moment: Moment, other: Moment): boolean {
  if (moment.time !== undefined && other.time !== undefined) return moment.instant < other.instant;
  const [a, b] = [moment.jalali, other.jalali];
  return (a.year - b.year || a.month - b.month || a.day - b.day) < 0;
}
