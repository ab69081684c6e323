import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMoment } from "../../../src/language/calendar/parse-moment.ts";

const tehran = "Asia/Tehran";

// Typed text, the same normalised, and for machines. The offsets are those of Python's zoneinfo.
const readings: readonly (readonly [text: string, typed: string, machine: string])[] = [
  ["1401/4/6 19:41", "1401/4/6 19:41", "2022-06-27T19:41:00+04:30"],
  ["1401/04/06 19:41", "1401/04/06 19:41", "2022-06-27T19:41:00+04:30"],
  ["1401-4-6   19:41", "1401/4/6 19:41", "2022-06-27T19:41:00+04:30"],
  ["۱۴۰۱/۴/۶ ۱۹:۴۱", "1401/4/6 19:41", "2022-06-27T19:41:00+04:30"],
  ["١٤٠١/٤/٦ ١٩:٤١", "1401/4/6 19:41", "2022-06-27T19:41:00+04:30"],
  ["۱۴۰۱/٤/6 ۱۹:41", "1401/4/6 19:41", "2022-06-27T19:41:00+04:30"],
  ["1401/4/6", "1401/4/6", "2022-06-27"],
  ["1401/4/6 0:00", "1401/4/6 0:00", "2022-06-27T00:00:00+04:30"],
  ["1401/4/6 7:05", "1401/4/6 7:05", "2022-06-27T07:05:00+04:30"],
  ["1402/04/06 12:00", "1402/04/06 12:00", "2023-06-27T12:00:00+03:30"],
  ["1401/06/30 23:30", "1401/06/30 23:30", "2022-09-21T23:30:00+04:30"],
  ["1401/06/31 00:00", "1401/06/31 00:00", "2022-09-22T00:00:00+03:30"],
  ["1401/01/01 23:59", "1401/01/01 23:59", "2022-03-21T23:59:00+03:30"],
  ["1401/01/02 01:00", "1401/01/02 01:00", "2022-03-22T01:00:00+04:30"],
  ["1399/12/30", "1399/12/30", "2021-03-20"],
  ["1403/12/30 12:00", "1403/12/30 12:00", "2025-03-20T12:00:00+03:30"],
  ["1313/12/29 12:00", "1313/12/29 12:00", "1935-03-20"],
  ["1314/3/22 12:00", "1314/3/22 12:00", "1935-06-13T12:00:00+03:30"],
  ["1206/1/1", "1206/1/1", "1827-03-22"],
  ["1498/12/30 23:59", "1498/12/30 23:59", "2120-03-20T23:59:00+03:30"],
];
for (const [text, typed, machine] of readings) {
  test(`${JSON.stringify(text)} is ${machine}`, () => {
    const result = parseMoment(text, tehran);
    assert.ok(result.ok);
    assert.equal(result.value.typed, typed);
    assert.equal(result.value.machine, machine);
    if (machine.includes("T")) assert.equal(result.value.instant, Date.parse(machine));
  });
}

test("1401/4/6 19:41 is all that a moment says", () => {
  assert.deepEqual(parseMoment("1401/4/6 19:41", tehran), {
    ok: true,
    value: {
      typed: "1401/4/6 19:41",
      jalali: { year: 1401, month: 4, day: 6 },
      gregorian: { year: 2022, month: 6, day: 27 },
      time: { hour: 19, minute: 41 },
      weekday: 1,
      machine: "2022-06-27T19:41:00+04:30",
      instant: Date.parse("2022-06-27T15:11:00Z"),
    },
  });
});

test("a day stands at its first instant, by local mean time too", () => {
  const instantOf = (text: string) => {
    const result = parseMoment(text, tehran);
    assert.ok(result.ok && result.value.time === undefined);
    return new Date(result.value.instant).toISOString();
  };
  assert.equal(instantOf("1401/4/6"), "2022-06-26T19:30:00.000Z");
  assert.equal(instantOf("1401/1/2"), "2022-03-21T20:30:00.000Z");
  assert.equal(instantOf("1401/6/31"), "2022-09-21T20:30:00.000Z");
  assert.equal(instantOf("1313/1/1"), "1934-03-20T20:34:16.000Z");
});

test("another newspaper's clock is its own", () => {
  const machineOf = (text: string, timeZone: string) => {
    const result = parseMoment(text, timeZone);
    assert.ok(result.ok);
    return result.value.machine;
  };
  assert.equal(machineOf("1401/4/6 19:41", "Asia/Kabul"), "2022-06-27T19:41:00+04:30");
  assert.equal(machineOf("1401/8/15 01:30", "America/New_York"), "2022-11-06T01:30:00-04:00");
  assert.equal(machineOf("1401/4/6 19:41", "America/St_Johns"), "2022-06-27T19:41:00-02:30");
  assert.equal(machineOf("1401/4/6 19:41", "UTC"), "2022-06-27T19:41:00+00:00");
  // In 1390 Samoa crossed the date line and had no 9 Dey.
  assert.equal(machineOf("1390/10/9", "Pacific/Apia"), "2011-12-30");
  assert.deepEqual(parseMoment("1390/10/9 12:00", "Pacific/Apia"), {
    ok: false,
    problems: [
      {
        rule: "time-skipped",
        details: { time: "12:00", until: "00:00" },
        repair: "1390/10/10 00:00",
      },
    ],
  });
});

test("a time zone that does not exist is the developer's mistake", () => {
  assert.throws(() => parseMoment("1401/4/6", "Asia/Isfahan"), RangeError);
});
