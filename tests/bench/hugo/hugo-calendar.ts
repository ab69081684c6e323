import { formatDay, formatMonth, formatYear } from "../../../src/language/calendar/format-day.ts";
import { formatMachine } from "../../../src/language/calendar/iso-8601.ts";
import { toGregorian } from "../../../src/language/calendar/jalali.ts";
import type { JalaliDate } from "../../../src/language/calendar/jalali.ts";
import { planMonthGrid, weekdayHeads } from "../../../src/language/calendar/month-grid.ts";
import { dateWords } from "../../../src/language/words/date-words.ts";
import { keyOfDay, keyOfMonth } from "./hugo-article.ts";

/**
 * What Hugo must be told of the Jalali calendar for the pages of its archive, by their keys: names,
 * the grid of a month, and the dates around each. It counts articles itself.
 *
 * @param days - those that have articles, the earliest first, each once
 */
export function planHugoCalendar(days: readonly JalaliDate[]) {
  const months = distinct(days, keyOfMonth);
  const years = distinct(days, ({ year }) => String(year));
  return {
    days: around(days, "days", keyOfDay, (date) => formatDay(date, "en").jalali, describeDay),
    months: around(
      months,
      "months",
      keyOfMonth,
      (date) => formatMonth(date, "en").jalali,
      describeMonth,
    ),
    years: around(
      years,
      "years",
      ({ year }) => String(year),
      ({ year }) => String(year),
      describeYear,
    ),
  };
}

function describeDay(date: JalaliDate) {
  const { jalali: name, gregorian, machine } = formatDay(date, "en");
  return { name, gregorian, machine, month: keyOfMonth(date) };
}

function describeMonth(date: JalaliDate) {
  const { jalali: name, gregorian } = formatMonth(date, "en");
  return {
    name,
    gregorian,
    year: String(date.year),
    monthName: dateWords.en.jalaliMonths[date.month - 1],
    heads: weekdayHeads("en"),
    weeks: planMonthGrid(date).map((week) => week.map((day) => (day ? describeCell(day) : {}))),
  };
}

function describeCell(date: JalaliDate) {
  const gregorian = toGregorian(date);
  const opens = gregorian.day === 1 || date.day === 1;
  return {
    key: keyOfDay(date),
    day: date.day,
    machine: formatMachine(gregorian),
    gregorianDay: gregorian.day,
    ...(opens && { gregorianMonth: dateWords.en.gregorianMonths[gregorian.month - 1] }),
  };
}

function describeYear({ year }: JalaliDate) {
  const { jalali: name, gregorian } = formatYear({ year }, "en");
  const months = dateWords.en.jalaliMonths.map((monthName, index) => {
    const key = keyOfMonth({ year, month: index + 1 });
    const span = formatMonth({ year, month: index + 1 }, "en").gregorian;
    return { key, name: monthName, gregorian: span, url: `/months/${key}/` };
  });
  return { name, gregorian, url: `/years/${name}/`, months };
}

/** Each date by its key, with the name and address of the one before and the one after. */
function around<D>(
  dates: readonly JalaliDate[],
  folder: string,
  keyOf: (date: JalaliDate) => string,
  nameOf: (date: JalaliDate) => string,
  describe: (date: JalaliDate) => D,
) {
  const link = (date: JalaliDate | undefined) =>
    date === undefined ? {} : { name: nameOf(date), url: `/${folder}/${keyOf(date)}/` };
  return Object.fromEntries(
    dates.map((date, index) => [
      keyOf(date),
      { ...describe(date), before: link(dates[index - 1]), after: link(dates[index + 1]) },
    ]),
  );
}

function distinct(days: readonly JalaliDate[], keyOf: (date: JalaliDate) => string): JalaliDate[] {
  return [...new Map(days.map((day) => [keyOf(day), day])).values()];
}
