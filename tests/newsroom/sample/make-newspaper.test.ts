import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMoment } from "../../../src/language/calendar/parse-moment.ts";
import { fromDayNumber } from "../../../src/language/calendar/jalali.ts";
import { tagSlug } from "../../../src/newsroom/article/permalink.ts";
import { makeNewspaper, mostArticles } from "../../../src/newsroom/sample/make-newspaper.ts";
import { scheduleArticle } from "../../../src/newsroom/sample/plan-article.ts";
import { topics } from "../../../src/newsroom/sample/subjects.ts";

/** The files of a newspaper, by their path, in Latin-1 so that they can be compared. */
function make(count: number): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, bytes } of makeNewspaper(count)) {
    assert.ok(!files.has(path), `${path} twice`);
    files.set(path, Buffer.from(bytes).toString("latin1"));
  }
  return files;
}

const fiveHundred = make(500);

test("the same count makes the same files", () => {
  assert.deepEqual(make(500), fiveHundred);
});

test("one article more is one file more, and changes none", () => {
  const more = make(501);
  assert.equal(more.size, fiveHundred.size + 1);
  for (const [path, bytes] of fiveHundred) assert.equal(more.get(path), bytes, path);
});

test("an article names its counterpart once that is there", () => {
  const [before, after] = [make(14), make(15)];
  const changed = [...after.keys()].filter(
    (path) => path.endsWith(".md") && after.get(path) !== before.get(path),
  );
  assert.deepEqual(changed, ["1388/01/1014.md", "1388/01/1015.md"]);
  assert.match(after.get("1388/01/1014.md") ?? "", /^translation: 1015$/m);
  assert.match(after.get("1388/01/1015.md") ?? "", /^translation: 1014$/m);
});

test("a newspaper of one article has one edition, of two articles two", () => {
  assert.doesNotMatch(make(1).get("masthead.yaml") ?? "", /editions/);
  assert.match(make(2).get("masthead.yaml") ?? "", /^editions: \[en, fa\]$/m);
});

test("a higher number is published later, to the last that fits into the calendar", () => {
  let last = -Infinity;
  for (let number = 1; number <= mostArticles; number++) {
    const { dayNumber, minutes = 0 } = scheduleArticle(number);
    const minute = dayNumber * 1440 + minutes;
    assert.ok(minute > last, String(number));
    last = minute;
  }
  const { year } = fromDayNumber(scheduleArticle(mostArticles).dayNumber);
  assert.equal(year, 1497);
});

test("every date can be read", () => {
  for (const [path, bytes] of fiveHundred) {
    if (!path.endsWith(".md")) continue;
    const text = Buffer.from(bytes, "latin1").toString("utf8");
    for (const [, date = ""] of text.matchAll(/^(?:date|updated): (.*)$/gm)) {
      assert.ok(parseMoment(date, "Asia/Tehran").ok, `${path}: ${date}`);
    }
  }
});

test("no two tags share an address", () => {
  for (const lang of ["en", "fa"] as const) {
    assert.equal(new Set(topics.map((topic) => tagSlug(topic[lang]))).size, topics.length);
  }
});

test("each headline and lede says that it is a sample", () => {
  for (const [path, bytes] of fiveHundred) {
    if (!path.endsWith(".md")) continue;
    const text = Buffer.from(bytes, "latin1").toString("utf8");
    assert.match(/^title: (.*)$/m.exec(text)?.[1] ?? "", /[Ss]ample|نمونه/, path);
    assert.match(text.split("---\n\n")[1]?.split("\n")[0] ?? "", /[Ss]ample|نمونه/, path);
  }
});
