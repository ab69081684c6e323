import assert from "node:assert/strict";
import { test } from "node:test";
import { fromDayNumber, toDayNumber } from "../../../src/language/calendar/jalali.ts";
import { parseMoment } from "../../../src/language/calendar/parse-moment.ts";
import type { Fault } from "../../../src/language/problem/problem.ts";

const tehran = "Asia/Tehran";

function faultsOf(text: string): readonly Fault[] {
  const result = parseMoment(text, tehran);
  assert.ok(!result.ok);
  return result.problems;
}

// What is typed, and the one certain thing to type instead.
const dateForms: readonly (readonly [text: string, repair?: string])[] = [
  [""],
  ["yesterday"],
  ["Last Modified"],
  ["14:30"],
  ["6 Tir 1401"],
  ["1401/4"],
  ["1401/4/"],
  ["1401//6"],
  ["14010406"],
  ["11401/4/6"],
  ["1401/004/6"],
  ["-1401/4/6"],
  ["1401/4/6/7"],
  ["6/4/1401"],
  ["31/4/1401", "1401/4/31"],
  [" 1401/4/6", "1401/4/6"],
  ["1401/4/6 ", "1401/4/6"],
  ["1401 / 4 / 6", "1401/4/6"],
  ["1401-4/6", "1401/4/6"],
  ["1401.4.6", "1401/4/6"],
  ["1401\\4\\6", "1401/4/6"],
  ["1401/4/6T19:41", "1401/4/6 19:41"],
  ["1401-04-06T19:41:00+04:30"],
  ["1401/4/6\t19:41", "1401/4/6 19:41"],
  ["1401/4/6\u00A019:41", "1401/4/6 19:41"],
  ["1401/4/6، 19:41", "1401/4/6 19:41"],
  ["1401/\u200F04/06 14:30", "1401/04/06 14:30"],
  ["\u200E1401/4/6", "1401/4/6"],
  ["1401/4/6\u200F", "1401/4/6"],
  ["۱۴۰۱/۴/۶\u200B ۱۹:۴۱", "1401/4/6 19:41"],
  ["१४०१/४/६"],
  ["1401/4/6\n", "1401/4/6"],
];
for (const [text, repair] of dateForms) {
  test(`${JSON.stringify(text)} is no date${repair ? `, but ${repair} is` : ""}`, () => {
    const fault = { rule: "date-form", details: { text } };
    assert.deepEqual(faultsOf(text), [repair === undefined ? fault : { ...fault, repair }]);
  });
}

const gregorianDates: readonly (readonly [text: string, repair?: string])[] = [
  ["2022-06-27", "1401/4/6"],
  ["2022/6/27", "1401/4/6"],
  ["2022.06.27", "1401/4/6"],
  ["۲۰۲۲/۰۶/۲۷", "1401/4/6"],
  ["27/06/2022", "1401/4/6"],
  ["06/27/2022", "1401/4/6"],
  ["27-6-2022 19:41", "1401/4/6 19:41"],
  ["05/05/2022", "1401/2/15"],
  ["04/06/2022"],
  ["2022-06-27 19:41", "1401/4/6 19:41"],
  ["2022-06-27T19:41", "1401/4/6 19:41"],
  ["2022-06-27T19:41:00+04:30", "1401/4/6 19:41"],
  ["2022-06-27T15:11:00Z", "1401/4/6 19:41"],
  ["2022-06-27T15:11:00.000Z", "1401/4/6 19:41"],
  ["2022-06-27T08:11:00-0700", "1401/4/6 19:41"],
  ["2022-06-26T21:00:00Z", "1401/4/6 01:30"],
  ["2022-03-21T20:30:00Z", "1401/1/2 01:00"],
  ["2022-03-22 00:30"],
  ["2022-06-27 25:00"],
  ["2022-06-27T25:00Z"],
  ["2022-06-27 evening"],
  ["2022-02-30"],
  ["1827-03-22", "1206/1/1"],
  ["1827-03-21"],
  ["2120-03-20", "1498/12/30"],
  ["2120-03-21"],
  ["2120-03-20T23:00:00Z"],
  ["1800-01-01"],
  ["2199-12-31"],
];
for (const [text, repair] of gregorianDates) {
  test(`${JSON.stringify(text)} is Gregorian${repair ? `; write ${repair}` : ""}`, () => {
    const fault = { rule: "date-gregorian", details: { text } };
    assert.deepEqual(faultsOf(text), [repair === undefined ? fault : { ...fault, repair }]);
  });
}

const years = { first: 1206, last: 1498 };
const otherFaults: readonly (readonly [text: string, ...faults: Fault[]])[] = [
  ["1205/12/29", { rule: "date-year", details: { year: 1205, ...years } }],
  ["1499/1/1", { rule: "date-year", details: { year: 1499, ...years } }],
  ["0/0/0", { rule: "date-year", details: { year: 0, ...years } }],
  ["99/4/6", { rule: "date-year", details: { year: 99, ...years } }],
  ["2022/13/45", { rule: "date-year", details: { year: 2022, ...years } }],
  ["1799/1/1", { rule: "date-year", details: { year: 1799, ...years } }],
  ["2200/1/1", { rule: "date-year", details: { year: 2200, ...years } }],
  ["1401/13/45", { rule: "date-month", details: { month: 13 } }],
  ["1401/0/1", { rule: "date-month", details: { month: 0 } }],
  ["1401/07/31", { rule: "date-day", details: { year: 1401, month: 7, day: 31, days: 30 } }],
  ["1401/1/32", { rule: "date-day", details: { year: 1401, month: 1, day: 32, days: 31 } }],
  ["1401/1/0", { rule: "date-day", details: { year: 1401, month: 1, day: 0, days: 31 } }],
  ["1400/12/30", { rule: "date-day", details: { year: 1400, month: 12, day: 30, days: 29 } }],
  ["1404/12/30", { rule: "date-day", details: { year: 1404, month: 12, day: 30, days: 29 } }],
  ["1401/04/06 24:00", { rule: "time-form", details: { text: "24:00" } }],
  ["1401/04/06 25:61", { rule: "time-form", details: { text: "25:61" } }],
  ["1401/4/6 7:5", { rule: "time-form", details: { text: "7:5" } }],
  ["1401/4/6 1941", { rule: "time-form", details: { text: "1941" } }],
  ["1401/4/6 evening", { rule: "time-form", details: { text: "evening" } }],
  [
    "۱۴۰۱/۴/۶ ۱۹:۴۱:۳۷",
    { rule: "time-form", details: { text: "۱۹:۴۱:۳۷" }, repair: "1401/4/6 19:41" },
  ],
  ["1401/4/6 19.41", { rule: "time-form", details: { text: "19.41" }, repair: "1401/4/6 19:41" }],
  ["1401/4/6 19:41Z", { rule: "time-form", details: { text: "19:41Z" } }],
  [
    "1401/13/1 25:00",
    { rule: "date-month", details: { month: 13 } },
    { rule: "time-form", details: { text: "25:00" } },
  ],
  [
    "1401/01/02 00:30",
    {
      rule: "time-skipped",
      details: { time: "00:30", until: "01:00" },
      repair: "1401/01/02 01:00",
    },
  ],
  [
    "۱۴۰۱/۱/۲ ۰:۰۰",
    { rule: "time-skipped", details: { time: "0:00", until: "01:00" }, repair: "1401/1/2 01:00" },
  ],
];
for (const [text, ...faults] of otherFaults) {
  test(`${JSON.stringify(text)} breaks ${faults.map(({ rule }) => rule).join(" and ")}`, () => {
    assert.deepEqual(faultsOf(text), faults);
  });
}

test("Tehran's clock skipped 34 midnights, and no other", () => {
  // By Python's zoneinfo as well. The first ended local mean time: 00:04:16 followed 23:59:59.
  const skipped = [
    ["1314/3/22 00:00", "00:05"],
    ...["1357/1/5", "1358/3/6", "1359/1/1", "1370/2/13"].map((date) => [`${date} 00:00`, "01:00"]),
    ...Array.from({ length: 31 }, (_, index) => 1371 + index)
      .filter((year) => year !== 1385 && year !== 1386)
      .map((year) => [`${year}/1/2 00:00`, "01:00"]),
  ];
  assert.equal(skipped.length, 34);

  const found: string[][] = [];
  const last = toDayNumber({ year: 1498, month: 12, day: 30 });
  for (let number = toDayNumber({ year: 1206, month: 1, day: 1 }); number <= last; number += 1) {
    const { year, month, day } = fromDayNumber(number);
    const midnight = parseMoment(`${year}/${month}/${day} 00:00`, tehran);
    if (midnight.ok) continue;
    const [fault] = midnight.problems;
    assert.equal(fault?.rule, "time-skipped");
    found.push([`${year}/${month}/${day} 00:00`, fault.details.until]);
  }
  assert.deepEqual(found, skipped);
});

test("a day whose midnight was skipped begins when the minute before it ends", () => {
  for (const [before, day] of [
    ["1401/1/1 23:59", "1401/1/2"],
    ["1370/2/12 23:59", "1370/2/13"],
  ] as const) {
    const lastMinute = parseMoment(before, tehran);
    const wholeDay = parseMoment(day, tehran);
    assert.ok(lastMinute.ok && wholeDay.ok);
    assert.equal(wholeDay.value.instant, lastMinute.value.instant + 60_000);
  }
});

test("a text of two million characters is refused, not pondered for hours", () => {
  for (const text of [`1401/4/6${" T".repeat(1e6)}x\ny`, `1401${" ".repeat(2e6)}x`]) {
    assert.equal(faultsOf(text).length, 1);
  }
});
