import assert from "node:assert/strict";
import { test } from "node:test";
import { findRecentArticles } from "../../../src/site/sitemap/news-sitemap.ts";
import { momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";

/** When the newest article and another were published, and whether the other is still news. */
const windows: readonly (readonly [newest: string, other: string, news: boolean])[] = [
  ["1401/4/10 12:00", "1401/4/10 12:00", true],
  ["1401/4/10 12:00", "1401/4/8 12:00", true],
  ["1401/4/10 12:00", "1401/4/8 11:59", false],
  // The clock went an hour forward on 1401/1/2: 48 hours are 49 on it.
  ["1401/1/3 12:00", "1401/1/1 11:00", true],
  ["1401/1/3 12:00", "1401/1/1 10:59", false],
  // A day without a time stands at its first instant.
  ["1401/4/10 12:00", "1401/4/9", true],
  ["1401/4/10 12:00", "1401/4/8", false],
  ["1401/4/10", "1401/4/8", true],
];

for (const [newest, other, news] of windows) {
  test(`${other} is ${news ? "news" : "none"} at ${newest}`, () => {
    const articles = [newest, other].map((typed) => sampleArticle({ date: momentOf(typed) }));
    assert.equal(findRecentArticles(articles, momentOf(newest).instant).length, news ? 2 : 1);
  });
}

test("48 hours are news, a millisecond more is none", () => {
  const date = momentOf("1401/4/10 12:00");
  const before = (milliseconds: number) =>
    sampleArticle({ date: { ...date, instant: date.instant - milliseconds } });
  const hours48 = 48 * 60 * 60 * 1000;
  const found = findRecentArticles([before(0), before(hours48), before(hours48 + 1)], date.instant);
  assert.equal(found.length, 2);
});

test("an article that was only updated lately is no news", () => {
  const old = sampleArticle({ date: momentOf("1401/3/1"), updated: momentOf("1401/4/10 11:00") });
  const newest = sampleArticle({ id: "2", date: momentOf("1401/4/10 12:00") });
  assert.deepEqual(findRecentArticles([newest, old], newest.article.date.instant), [newest]);
});

test("of more than 1,000 articles the newest 1,000 are named", () => {
  const articles = Array.from({ length: 1001 }, (_, index) =>
    sampleArticle({ id: String(1001 - index), date: momentOf("1401/4/6 19:41") }),
  );
  const found = findRecentArticles(articles, momentOf("1401/4/6 19:41").instant);
  assert.equal(found.length, 1000);
  assert.equal(found[0]?.article.id, "1001");
});
