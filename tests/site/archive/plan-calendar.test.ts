import assert from "node:assert/strict";
import { test } from "node:test";
import type { JalaliYear } from "../../../src/site/archive/pages.ts";
import { planArchive } from "./plan-archive.ts";
import type { Summary } from "../../../src/site/archive/summary.ts";
import type { JalaliDate } from "../../../src/language/calendar/jalali.ts";
import {
  deskOf,
  english,
  idsOf,
  momentOf,
  persian,
  sampleArchive,
  sampleSummary,
} from "./sample-archive.ts";

/** `1401/4/6`, `1401/4`, `1401`, or nothing. */
function written(date: (JalaliYear & Partial<JalaliDate>) | undefined): string {
  return date === undefined
    ? "–"
    : [date.year, date.month, date.day].filter((part) => part !== undefined).join("/");
}

function plan(...dates: readonly string[]) {
  return planArchive(
    sampleArchive(dates.map((date, index) => sampleSummary(String(index + 1), date))),
  );
}

test("a day has its articles by desk, the masthead's first, of each the newest first", () => {
  const { days } = planArchive(
    sampleArchive([
      sampleSummary("1", "1401/4/6 19:41", { desk: deskOf("sport") }),
      sampleSummary("2", "1401/4/6 20:10", { desk: deskOf("sport") }),
      sampleSummary("3", "1401/4/6", { desk: deskOf("politics") }),
      sampleSummary("4", "1401/4/6 23:59", { desk: deskOf("politics") }),
      sampleSummary("5", "1401/4/7 00:01", { desk: deskOf("international") }),
    ]),
  );
  assert.deepEqual(
    days.map(({ permalink, desks }) => [
      permalink,
      ...desks.map(({ desk, stories }) => `${desk.slug} ${idsOf(stories).join(" ")}`),
    ]),
    [
      ["/1401/04/06/", "politics 4 3", "sport 2 1"],
      ["/1401/04/07/", "international 5"],
    ],
  );
});

test("days lead over empty days, months and years to those beside them", () => {
  const { days, months, years } = plan("1399/12/30", "1401/1/1", "1401/1/31", "1401/7/1");
  const beside = (pages: readonly { date: JalaliYear; before?: object; after?: object }[]) =>
    pages.map(
      ({ date, before, after }) =>
        `${written(before as JalaliDate)} < ${written(date)} < ${written(after as JalaliDate)}`,
    );
  assert.deepEqual(beside(days), [
    "– < 1399/12/30 < 1401/1/1",
    "1399/12/30 < 1401/1/1 < 1401/1/31",
    "1401/1/1 < 1401/1/31 < 1401/7/1",
    "1401/1/31 < 1401/7/1 < –",
  ]);
  assert.deepEqual(beside(months), [
    "– < 1399/12 < 1401/1",
    "1399/12 < 1401/1 < 1401/7",
    "1401/1 < 1401/7 < –",
  ]);
  assert.deepEqual(beside(years), ["– < 1399 < 1401", "1399 < 1401 < –"]);
});

test("the last day of a leap Esfand and the New Year after it are of two months and years", () => {
  const { days, months, years } = plan("1403/12/30 23:59", "1404/1/1 00:00", "1404/1/1 00:01");
  assert.deepEqual(
    [...days, ...months, ...years].map(({ permalink }) => permalink),
    ["/1403/12/30/", "/1404/01/01/", "/1403/12/", "/1404/01/", "/1403/", "/1404/"],
  );
  assert.deepEqual(months[1]?.days, [{ date: { year: 1404, month: 1, day: 1 }, count: 2 }]);
});

test("months count their days, years their months, the archive its years, the latest first", () => {
  const { months, years, archives } = plan(
    ...["1400/12/1", "1400/12/1 10:00", "1400/12/29", "1401/1/5", "1401/12/5", "1401/12/6"],
  );
  const counts = (parts: readonly { date: JalaliYear; count: number }[]) =>
    parts.map(({ date, count }) => `${written(date)}: ${count}`);
  assert.deepEqual(
    months.map(({ days }) => counts(days)),
    [["1400/12/1: 2", "1400/12/29: 1"], ["1401/1/5: 1"], ["1401/12/5: 1", "1401/12/6: 1"]],
  );
  assert.deepEqual(
    years.map(({ months }) => counts(months)),
    [["1400/12: 3"], ["1401/1: 1", "1401/12: 2"]],
  );
  assert.deepEqual(
    archives.map(({ years }) => counts(years)),
    [["1401: 3", "1400: 3"]],
  );
});

test("an edition's days are those of its articles", () => {
  const { days, archives } = planArchive(
    sampleArchive(
      [
        sampleSummary("1", "1401/4/6"),
        sampleSummary("2", "1401/4/6", { lang: "fa" }),
        sampleSummary("3", "1401/4/7", { lang: "fa" }),
      ],
      { editions: [english, persian] },
    ),
  );
  assert.deepEqual(
    days.map(({ permalink, before, after }) =>
      [permalink, written(before), written(after)].join(" "),
    ),
    ["/1401/04/06/ – –", "/fa/1401/04/06/ – 1401/4/7", "/fa/1401/04/07/ 1401/4/6 –"],
  );
  assert.deepEqual(
    archives.map(({ permalink, years }) => `${permalink} ${years[0]?.count ?? 0}`),
    ["/archive/ 1", "/fa/archive/ 2"],
  );
});

test("a clock that is set back over midnight does not divide a day", () => {
  // As in St. John's until 2011: 00:01 became 23:01 of the day before.
  const at = (id: string, date: string, minutes: number): Summary => {
    const moment = momentOf(date);
    const instant = momentOf("1389/8/16 00:00").instant + minutes * 60_000;
    return sampleSummary(id, date, { date: { ...moment, instant } });
  };
  const { days } = planArchive(
    sampleArchive([
      at("1", "1389/8/15 23:59", -1),
      at("2", "1389/8/16 00:00", 0),
      at("3", "1389/8/15 23:02", 2),
      at("4", "1389/8/16 08:00", 540),
    ]),
  );
  assert.deepEqual(
    days.map(({ permalink, desks }) => [
      permalink,
      ...desks.flatMap(({ stories }) => idsOf(stories)),
    ]),
    [
      ["/1389/08/15/", "3", "1"],
      ["/1389/08/16/", "4", "2"],
    ],
  );
});
