import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMoment } from "../../../src/language/calendar/format-moment.ts";
import { parseMoment } from "../../../src/language/calendar/parse-moment.ts";
import { dateWords } from "../../../src/language/words/date-words.ts";

function inWords(text: string, language: "en" | "fa") {
  const result = parseMoment(text, "Asia/Tehran");
  assert.ok(result.ok);
  return formatMoment(result.value, language);
}

test("1401/4/6 19:41 in English", () => {
  assert.deepEqual(inWords("1401/4/6 19:41", "en"), {
    jalali: "Monday, 6 Tir 1401",
    gregorian: "27 June 2022",
    time: "19:41",
  });
});

test("1401/4/6 19:41 in Persian", () => {
  assert.deepEqual(inWords("1401/4/6 19:41", "fa"), {
    jalali: "دوشنبه ۶ تیر ۱۴۰۱",
    gregorian: "۲۷ ژوئن ۲۰۲۲",
    time: "۱۹:۴۱",
  });
});

test("a day without a time has none in words", () => {
  assert.deepEqual(Object.keys(inWords("1401/4/7", "fa")), ["jalali", "gregorian"]);
  assert.equal(inWords("1401/4/7", "fa").jalali, "سه‌شنبه ۷ تیر ۱۴۰۱");
});

test("the hour has two digits however it was typed", () => {
  assert.equal(inWords("1401/4/6 7:05", "en").time, "07:05");
  assert.equal(inWords("1401/4/6 7:05", "fa").time, "۰۷:۰۵");
});

test("each day of a week has its name, and each month of a year", () => {
  const days = [4, 5, 6, 7, 8, 9, 10].map((day) => inWords(`1401/4/${day}`, "en").jalali);
  assert.deepEqual(
    days.map((text) => text.split(",")[0]),
    ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  );
  for (const language of ["en", "fa"] as const) {
    const months = Array.from({ length: 12 }, (_, m) => inWords(`1401/${m + 1}/1`, language));
    assert.deepEqual(
      months.map(({ jalali }) => jalali.split(" ").at(-2)),
      dateWords[language].jalaliMonths,
    );
    assert.equal(new Set(months.map(({ gregorian }) => gregorian.split(" ")[1])).size, 12);
  }
});

test("Persian words hold Persian letters alone: no Arabic yeh or kaf, one non-joiner", () => {
  const words = Object.values(dateWords.fa).flat().join(" ");
  assert.doesNotMatch(words, /[\u064A\u0643\u0649]/u);
  assert.match(words, /^[\u0621-\u06CC\u200C ]+$/u);
  assert.deepEqual(words.match(/\S*\u200C\S*/gu), ["سه‌شنبه"]);
});
