import { toLatinDigits } from "../words/digits.ts";

/** A date read with good will, so that a mistake can be answered with what was meant. */
export interface LooseDate {
  readonly year: string;
  /** Month and day are empty where their order can't be known, as in `04/06/2022`. */
  readonly month: string;
  readonly day: string;
  /** The text behind the date: a time as it should be typed, or text that is no time. */
  readonly time?: string;
  /** How far the time is ahead of UTC, in milliseconds, where it says so: `Z`, `+04:30`. */
  readonly offset?: number;
}

const invisible = /\p{Cf}/gu;
const separator = "\\s*[/\\\\.⁄∕–-]\\s*";
// With the flag `s` nothing can fail behind the date, so that no text is slow to refuse.
const behind = "(?:[\\sT,،]+(.*))?$";
const yearFirst = new RegExp(
  `^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})${behind}`,
  "isu",
);
const yearLast = new RegExp(
  `^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})${behind}`,
  "isu",
);
const clock = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?(?:\s*(Z|[+-]\d{2}(?::?\d{2})?))?$/i;

/**
 * Reads a date in any calendar with any digits, separators, spaces and invisible characters, the
 * year first or last, with a time as people and ISO 8601 write it. Undefined where there is none.
 * Only the form is checked; the numbers stay as typed, in Latin digits.
 */
export function parseLooseDate(text: string): LooseDate | undefined {
  const plain = toLatinDigits(text).replace(invisible, "").trim();

  const first = yearFirst.exec(plain);
  if (first) {
    const [, year = "", month = "", day = "", rest] = first;
    return { year, month, day, ...parseClock(rest) };
  }
  const last = yearLast.exec(plain);
  if (last) {
    const [, a = "", b = "", year = "", rest] = last;
    return { year, ...orderMonthAndDay(a, b), ...parseClock(rest) };
  }
  return undefined;
}

/** Some write the day first and some the month: only a number over 12 tells. */
function orderMonthAndDay(a: string, b: string): { month: string; day: string } {
  if (Number(a) > 12 || Number(a) === Number(b)) return { month: b, day: a };
  return Number(b) > 12 ? { month: a, day: b } : { month: "", day: "" };
}

function parseClock(text: string | undefined): { time?: string; offset?: number } {
  if (text === undefined) return {};
  const parts = clock.exec(text);
  if (!parts) return { time: text };
  const [, hour = "", minute = "", zone] = parts;
  const time = `${hour}:${minute}`;
  return zone === undefined ? { time } : { time, offset: parseOffset(zone) };
}

function parseOffset(zone: string): number {
  if (zone.toLowerCase() === "z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", ""));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}
