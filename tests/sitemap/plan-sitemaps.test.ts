import assert from "node:assert/strict";
import { test } from "node:test";
import type { FinishedArticle } from "../../src/content/newspaper.ts";
import { planSitemaps } from "../../src/sitemap/plan-sitemaps.ts";
import { momentOf, sampleArticle } from "../layouts/sample-newspaper.ts";

/** Addresses of the sitemaps and how many pages each names. */
function outline(articles: readonly FinishedArticle[]): string[] {
  return planSitemaps(articles).map(({ permalink, entries }) => `${permalink} ${entries.length}`);
}

/** Sample articles of one month, the newest first. */
function sampleMonth(count: number): FinishedArticle[] {
  const date = momentOf("1401/4/6 19:41");
  return Array.from({ length: count }, (_, index) =>
    sampleArticle({ id: String(count - index), date }),
  );
}

/** Numbers of articles in one month, and the sitemaps that they fill. */
const splits: readonly (readonly [count: number, parts: readonly number[]])[] = [
  [1, [1]],
  [9_999, [9_999]],
  [10_000, [10_000]],
  [10_001, [10_000, 1]],
  [20_001, [10_000, 10_000, 1]],
];

for (const [count, parts] of splits) {
  test(`${count} articles of a month fill ${parts.length} sitemaps`, () => {
    const names = ["/sitemap/2022-06.xml", "/sitemap/2022-06-2.xml", "/sitemap/2022-06-3.xml"];
    assert.deepEqual(outline(sampleMonth(count)), [
      "/sitemap/fronts.xml 1",
      ...parts.map((part, index) => `${names[index] ?? ""} ${part}`),
    ]);
  });
}

test("a new article changes the last sitemap of articles and the fronts, no other", () => {
  const before = new Map(
    planSitemaps(sampleMonth(10_001)).map((sitemap) => [sitemap.permalink, sitemap]),
  );
  const after = planSitemaps([
    sampleArticle({ id: "10002", date: momentOf("1401/4/6 19:42") }),
    ...sampleMonth(10_001),
  ]);
  const changed = after.filter(
    (sitemap) => JSON.stringify(sitemap) !== JSON.stringify(before.get(sitemap.permalink)),
  );
  assert.deepEqual(
    changed.map(({ permalink }) => permalink),
    ["/sitemap/fronts.xml", "/sitemap/2022-06-2.xml"],
  );
});

test("months are Gregorian, on the newspaper's clock, the oldest first, and a day is enough", () => {
  const dates = [
    ["4", "1401/4/10"], // 1 July
    ["3", "1401/4/10 00:10"], // 1 July in Tehran, still 30 June in UTC
    ["2", "1401/4/9 23:59"], // 30 June
    ["1", "1206/1/1"], // 22 March 1827
  ] as const;
  const articles = dates.map(([id, typed]) => sampleArticle({ id, date: momentOf(typed) }));
  assert.deepEqual(
    planSitemaps(articles)
      .slice(1)
      .map(({ permalink, entries }) => [permalink, entries.map((entry) => entry.permalink)]),
    [
      ["/sitemap/1827-03.xml", ["/news/1/"]],
      ["/sitemap/2022-06.xml", ["/news/2/"]],
      ["/sitemap/2022-07.xml", ["/news/3/", "/news/4/"]],
    ],
  );
});

test("an article updated later stays in the month of its publication", () => {
  const updated = momentOf("1402/1/1 10:00");
  const [fronts, month] = planSitemaps([sampleArticle({ updated })]);
  assert.equal(month?.permalink, "/sitemap/2022-06.xml");
  assert.equal(month.entries[0]?.changed, updated);
  assert.equal(fronts?.entries[0]?.changed, updated);
});
