import { toDayNumber } from "../../language/calendar/jalali.ts";
import type { Language } from "../../language/words/language.ts";
import { pictureCount } from "./draw-picture.ts";
import { pick, seedRandom, type Random } from "./random.ts";
import { desks, topics } from "./subjects.ts";

/** Everything about a sample article but its words. */
export interface ArticlePlan {
  /** Counted from 1, in the order of publication. */
  readonly number: number;
  readonly lang: Language;
  readonly slot: Slot;
  readonly desk: string;
  /** Places in `topics`. */
  readonly topics: readonly number[];
  /** The picture above the text, counted from 1. */
  readonly picture?: number;
  /** The picture within the text, counted from 1. */
  readonly bodyPicture?: number;
  /** The number of the same article in the other language. */
  readonly partner?: number;
  /** Numbers for its words; read it in one order only. */
  readonly random: Random;
}

// Articles 14 and 15 of each twenty are one article in two languages.
const pairPeriod = 20;
const firstOfPair = 14;

/**
 * Plans the sample article of a number. It depends on the number alone, so that a larger newspaper
 * holds the same articles and more.
 *
 * @param number - counted from 1
 */
export function planArticle(number: number): ArticlePlan {
  const place = number % pairPeriod;
  const isSecond = place === firstOfPair + 1;
  const isPaired = place === firstOfPair || isSecond;
  // A pair has one desk, the same topics and the same picture.
  const random = seedRandom(isSecond ? number - 1 : number);
  const picture = random(6) === 0 ? random(pictureCount) + 1 : undefined;
  const bodyPicture = random(20) === 0 ? random(pictureCount) + 1 : undefined;
  return {
    number,
    desk: pick(random, desks)[0],
    topics: pickTopics(random),
    lang: languageOf(number, isPaired, isSecond),
    slot: scheduleArticle(number),
    ...(picture !== undefined && { picture }),
    ...(bodyPicture !== undefined && { bodyPicture }),
    ...(isPaired && { partner: isSecond ? number - 1 : number + 1 }),
    random,
  };
}

/** The id of the sample article of a number. */
export function idOf(number: number): string {
  return String(1000 + number);
}

/** Two thirds in English; the second is in Persian, so that a newspaper of two has both editions. */
function languageOf(number: number, isPaired: boolean, isSecond: boolean): Language {
  if (isPaired) return isSecond ? "fa" : "en";
  if (number <= 2) return number === 1 ? "en" : "fa";
  return seedRandom(number + 0x5eed)(3) === 0 ? "fa" : "en";
}

function pickTopics(random: Random): readonly number[] {
  const found = new Set<number>();
  for (let left = random(4) + 1; left > 0; left--) found.add(random(topics.length));
  return [...found];
}

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
  const interval = Math.floor((lastMinute - firstMinute) / (week[dayOfWeek] ?? 1));
  return { dayNumber, minutes: firstMinute + place * interval + random(interval) };
}
