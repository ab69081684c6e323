// Day numbers count days since 1970-01-01, which is day 0. They are the bridge between calendars:
// each calendar knows how to number its days, and neither knows the other.
//
// The arithmetic is the well-known one of Howard Hinnant ("chrono-Compatible Low-Level Date
// Algorithms"): let the year start on 1 March, and the leap day stands at its very end, where it
// disturbs no other day. 719468 is the number of days from 0000-03-01 to 1970-01-01.

/** A day in the proleptic Gregorian calendar, months from 1 to 12. */
export interface GregorianDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysBeforeEpoch = 719468;
const daysIn400Years = 146097;

/** The day number of a day that exists in the proleptic Gregorian calendar, of any year. */
export function dayNumberOfGregorian({ year, month, day }: GregorianDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  return (
    365 * marchYear +
    leapDaysBefore(marchYear) +
    Math.floor((153 * marchMonth + 2) / 5) +
    (day - 1) -
    daysBeforeEpoch
  );
}

/** The day of the proleptic Gregorian calendar that has a day number. */
export function gregorianOfDayNumber(dayNumber: number): GregorianDate {
  const days = dayNumber + daysBeforeEpoch;
  const era = Math.floor(days / daysIn400Years);
  const dayOfEra = days - era * daysIn400Years;
  // Without its leap days the era would be 400 years of 365 days.
  const leapDays =
    Math.floor(dayOfEra / 1460) -
    Math.floor(dayOfEra / 36524) +
    Math.floor(dayOfEra / (daysIn400Years - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - 365 * yearOfEra - leapDaysBefore(yearOfEra);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  return {
    year: 400 * era + yearOfEra + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Whether a day exists in the proleptic Gregorian calendar: 2022-02-30 does not. */
export function isGregorianDay({ year, month, day }: GregorianDate): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

function leapDaysBefore(marchYear: number): number {
  return Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
}
