import assert from "node:assert/strict";
import { test } from "node:test";
import { firstInstantOf, isTimeZone, offsetAt } from "../../../src/language/calendar/time-zone.ts";

const names = `
  Asia/Tehran Asia/Kabul Asia/Dushanbe Asia/Kolkata Asia/Calcutta Asia/Kathmandu Asia/Ho_Chi_Minh
  Europe/Kyiv Europe/Kiev America/Port-au-Prince America/Argentina/Buenos_Aires Africa/Dar_es_Salaam
  Antarctica/DumontDUrville Etc/GMT+3 Etc/UTC UTC
`;
for (const name of names.trim().split(/\s+/)) {
  test(`${name} is a time zone`, () => {
    assert.equal(isTimeZone(name), true);
  });
}

const otherTexts = [
  "",
  "Asia/tehran",
  "asia/tehran",
  "ASIA/TEHRAN",
  "Asia/kolkata",
  "ASIA/KOLKATA",
  "Asia/KOLKATA",
  "Asia/Isfahan",
  "Asia",
  "Asia/",
  "Asia/Tehran ",
  "Iran",
  "IRST",
  "EST",
  "+03:30",
  "UTC+3",
  "local",
  "utc",
  "Asia/../Asia/Tehran",
  "تهران",
];
for (const text of otherTexts) {
  test(`${JSON.stringify(text)} is no time zone`, () => {
    assert.equal(isTimeZone(text), false);
  });
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The first instant whose clock shows `local` or later, by trying: slow, and right by definition. */
function searchFirstInstant(local: number, timeZone: string): number {
  for (let instant = local - 16 * hour; ; instant += 15 * minute) {
    if (instant + offsetAt(instant, timeZone) >= local) return instant;
  }
}

// Clocks that put many cases: an hour at midnight, half an hour, two hours, a whole day, and Ramadan.
const changes: readonly (readonly [timeZone: string, aroundDay: string])[] = [
  ["Asia/Tehran", "2022-03-22"],
  ["Asia/Tehran", "2022-09-22"],
  ["Asia/Tehran", "1977-10-21"],
  ["America/New_York", "2022-03-13"],
  ["America/New_York", "2022-11-06"],
  ["America/Santiago", "2022-04-03"],
  ["America/Santiago", "2022-09-11"],
  ["America/Nuuk", "2022-03-26"],
  ["Australia/Lord_Howe", "2022-04-03"],
  ["Australia/Lord_Howe", "2022-10-02"],
  ["Antarctica/Troll", "2022-03-27"],
  ["Antarctica/Troll", "2022-10-30"],
  ["Pacific/Apia", "2011-12-30"],
  ["Pacific/Kiritimati", "1995-01-01"],
  ["Africa/Casablanca", "2022-03-27"],
  ["Africa/Freetown", "1939-09-01"],
  ["Asia/Pyongyang", "2018-05-05"],
];
for (const [timeZone, aroundDay] of changes) {
  test(`each quarter of an hour around ${aroundDay} in ${timeZone} is found at its first instant`, () => {
    const middle = Date.parse(`${aroundDay}T00:00Z`);
    for (let local = middle - 1.5 * day; local <= middle + 1.5 * day; local += 15 * minute) {
      const { instant, offset } = firstInstantOf(local, timeZone);
      assert.equal(instant, searchFirstInstant(local, timeZone), new Date(local).toISOString());
      assert.equal(offset, offsetAt(instant, timeZone));
    }
  });
}

test("Tehran's local mean time keeps its seconds", () => {
  const local = Date.UTC(1930, 0, 1);
  const { instant, offset } = firstInstantOf(local, "Asia/Tehran");
  assert.equal(offset, (3 * 3600 + 25 * 60 + 44) * 1000);
  assert.equal(instant + offset, local);
});

test("a name that is no time zone is the developer's mistake", () => {
  assert.throws(() => offsetAt(0, "Asia/Isfahan"), RangeError);
  assert.throws(() => firstInstantOf(0, "Asia/Isfahan"), RangeError);
});
