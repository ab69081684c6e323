import type { Fault, Result } from "../problem/problem.ts";
import { toLatinDigits } from "../words/digits.ts";
import { formatMachine } from "./iso-8601.ts";
import { formatTypedDate, formatTypedTime } from "./format-moment.ts";
import { gregorianOfDayNumber } from "./gregorian.ts";
import { daysInMonth, firstYear, lastYear, toDayNumber, weekdayOfDayNumber } from "./jalali.ts";
import type { JalaliDate } from "./jalali.ts";
import type { Moment } from "./moment.ts";
import { firstInstantOf } from "./time-zone.ts";

const minute = 60_000;
const day = 1440 * minute;

// The two separators are the same one. The text behind the date is checked by itself, so that a
// wrong time is not called a wrong date.
const dateForm = /^(\d{1,4})([/-])(\d{1,2})\2(\d{1,2})(?: +([^ ].*))?$/s;
const timeForm = /^(\d{1,2}):(\d{2})$/;

type Time = NonNullable<Moment["time"]>;

/**
 * Reads a date in exactly the form that `parseMoment` describes, or says all that is wrong with it.
 * Only a skipped time gets a repair here; other mistakes take good will.
 */
export function parseStrictMoment(text: string, timeZone: string): Result<Moment, Fault> {
  const parts = dateForm.exec(toLatinDigits(text));
  if (!parts) return refuse([{ rule: "date-form", details: { text } }]);
  const [, year = "", , month = "", dayOfMonth = "", typedTime] = parts;
  const jalali = { year: Number(year), month: Number(month), day: Number(dayOfMonth) };
  const time = typedTime === undefined ? undefined : parseTime(typedTime);

  const faults = findDateFaults(jalali);
  if (typedTime !== undefined && time === undefined) {
    // Latin digits are as long as the others, so that the time can be quoted as it was typed.
    const asTyped = text.slice(text.length - typedTime.length);
    faults.push({ rule: "time-form", details: { text: asTyped } });
  }
  if (faults.length > 0) return refuse(faults);
  return placeMoment(jalali, `${year}/${month}/${dayOfMonth}`, time, typedTime, timeZone);
}

/** A time of 0:00 to 23:59 in Latin digits, the minutes two of them; undefined if it is none. */
export function parseTime(text: string): Time | undefined {
  const parts = timeForm.exec(text);
  const time = { hour: Number(parts?.[1]), minute: Number(parts?.[2]) };
  return time.hour <= 23 && time.minute <= 59 ? time : undefined;
}

function findDateFaults({ year, month, day }: JalaliDate): Fault[] {
  if (year < firstYear || year > lastYear) {
    return [{ rule: "date-year", details: { year, first: firstYear, last: lastYear } }];
  }
  if (month < 1 || month > 12) return [{ rule: "date-month", details: { month } }];
  const days = daysInMonth(year, month);
  return day < 1 || day > days ? [{ rule: "date-day", details: { year, month, day, days } }] : [];
}

/** Finds the instant at which the clock of the time zone showed a day and a time that exist. */
function placeMoment(
  jalali: JalaliDate,
  typedDate: string,
  time: Time | undefined,
  typedTime: string | undefined,
  timeZone: string,
): Result<Moment, Fault> {
  const dayNumber = toDayNumber(jalali);
  const local = dayNumber * day + (time ? time.hour * 60 + time.minute : 0) * minute;
  const { instant, offset } = firstInstantOf(local, timeZone);

  if (typedTime !== undefined && instant + offset !== local) {
    // Whole minutes: when Tehran left its local mean time in 1314, the clock skipped to 00:04:16.
    const exists = Math.ceil((instant + offset) / minute);
    const until = formatTypedTime(exists);
    const existsOn = Math.floor(exists / 1440);
    const date = existsOn === dayNumber ? typedDate : formatTypedDate(existsOn);
    const details = { time: typedTime, until };
    return refuse([{ rule: "time-skipped", details, repair: `${date} ${until}` }]);
  }

  const gregorian = gregorianOfDayNumber(dayNumber);
  const value = {
    typed: typedTime === undefined ? typedDate : `${typedDate} ${typedTime}`,
    jalali,
    gregorian,
    weekday: weekdayOfDayNumber(dayNumber),
    machine: formatMachine(gregorian, time, offset),
    instant,
  };
  return { ok: true, value: time ? { ...value, time } : value };
}

function refuse(problems: readonly Fault[]): Result<never, Fault> {
  return { ok: false, problems };
}
