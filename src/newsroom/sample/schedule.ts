import { toDayNumber } from "../../language/calendar/jalali.ts";
import { seedRandom } from "./random.ts";

/** How many articles a day has, from Saturday to Friday: some ten, and fewer before the weekend ends. */
const week = [10, 12, 11, 12, 11, 8, 6];
const articlesAWeek = week.reduce((sum, count) => sum + count, 0);

/** A Saturday, so early that 400,000 articles end within the years of the calendar. */
const firstDay = toDayNumber({ year: 1388, month: 1, day: 1 });

// Never in the first hours of a day: one of them was skipped in spring. Never in the last: it came
// twice in autumn.
const firstMinute = 6 * 60;
const lastMinute = 22 * 60 + 59;

/** When an article comes out, on the newspaper's clock. */
export interface Slot {
  /** Days since 1970-01-01. */
  readonly dayNumber: number;
  /** Minutes since midnight. Absent for a day's first article, now and then. */
  readonly minutes?: number;
}

/**
 * When the sample article of a number comes out: after that of each lower number, whatever the size
 * of the newspaper.
 *
 * @param number - counted from 1
 */
export function scheduleArticle(number: number): Slot {
  const weeks = Math.floor((number - 1) / articlesAWeek);
  let dayOfWeek = 0;
  let place = (number - 1) % articlesAWeek;
  while (place >= (week[dayOfWeek] ?? Infinity)) {
    place -= week[dayOfWeek] ?? 0;
    dayOfWeek++;
  }
  const dayNumber = firstDay + 7 * weeks + dayOfWeek;
  const random = seedRandom(-number);
  if (place === 0 && random(2) === 0) return { dayNumber };
  const share = Math.floor((lastMinute - firstMinute) / (week[dayOfWeek] ?? 1));
  return { dayNumber, minutes: firstMinute + place * share + random(share) };
}
