import assert from "node:assert/strict";
import { test } from "node:test";
import { isTimeZone } from "../../../src/language/calendar/time-zone.ts";

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
