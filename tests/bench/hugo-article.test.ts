import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parseMasthead } from "../../src/newsroom/masthead/masthead.ts";
import { project } from "./copy-project.ts";
import { convertToHugo } from "./hugo/hugo-article.ts";
import { planHugoCalendar } from "./hugo/hugo-calendar.ts";

const content = path.join(project, "tests/sites/newspaper");

function convert(change: (text: string) => string = (text) => text) {
  const file = "1401/04/322596.md";
  const masthead = parseMasthead(fs.readFileSync(`${content}/masthead.yaml`, "utf8"), "masthead");
  assert.ok(masthead.ok);
  return convertToHugo(
    change(fs.readFileSync(path.join(content, file), "utf8")),
    file,
    masthead.value,
  );
}

test("Hugo gets an article in its desk's section, its Jalali date as one that it knows", () => {
  const { path: file, text } = convert();
  assert.equal(file, "international/1401/04/322596.md");
  assert.match(text, /^date: "2022-06-27T19:41:00\+04:30"$/m);
  assert.match(text, /^written: "Monday,\s6\sTir\s1401 \(27\sJune\s2022\), 19:41"$/m);
  assert.match(text, /^days: \["1401-04-06"\]$/m);
  assert.match(text, /\n---\n\nIran and Kyrgyzstan discussed/);
});

test("an article without a time has a date alone", () => {
  const { text } = convert((whole) => whole.replace(" 19:41", ""));
  assert.match(text, /^date: "2022-06-27"$/m);
  assert.doesNotMatch(text, /^time:/m);
});

test("Hugo is told what lies before and after a day", () => {
  const first = { year: 1401, month: 4, day: 6 };
  const { days, months } = planHugoCalendar([first, { year: 1401, month: 5, day: 1 }]);
  assert.equal(days["1401-04-06"]?.after.url, "/days/1401-05-01/");
  assert.equal(months["1401-05"]?.before.name, "Tir 1401");
});
