import assert from "node:assert/strict";
import { test } from "node:test";
import type { FinishedArticle } from "../../../src/newsroom/content/newspaper.ts";
import type { Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import type { Sitemap } from "../../../src/site/sitemap/sitemap.ts";
import { samplePictures, bodyPicture } from "../feeds/sample-pictures.ts";
import { masthead, momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";
import { planSample } from "./plan-sample.ts";

/** The sitemaps of a newspaper's articles alone. */
function ofArticles(articles: readonly FinishedArticle[]): readonly Sitemap[] {
  return planSample(articles).filter(({ permalink }) => /\d{4}-\d\d/.test(permalink));
}

/** Addresses of the sitemaps and how many pages each names. */
function outline(articles: readonly FinishedArticle[]): string[] {
  return ofArticles(articles).map(({ permalink, entries }) => `${permalink} ${entries.length}`);
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
    assert.deepEqual(
      outline(sampleMonth(count)),
      parts.map((part, index) => `${names[index] ?? ""} ${part}`),
    );
  });
}

test("a new article changes the last sitemap of articles, of lists and of days, and the fronts", () => {
  const before = new Map(
    planSample(sampleMonth(10_001)).map((sitemap) => [sitemap.permalink, sitemap]),
  );
  const after = planSample([
    sampleArticle({ id: "10002", date: momentOf("1401/4/6 19:42") }),
    ...sampleMonth(10_001),
  ]);
  const changed = after.filter(
    (sitemap) => JSON.stringify(sitemap) !== JSON.stringify(before.get(sitemap.permalink)),
  );
  assert.deepEqual(
    changed.map(({ permalink }) => permalink),
    ["fronts", "lists", "days", "2022-06-2"].map((name) => `/sitemap/${name}.xml`),
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
    ofArticles(articles).map(({ permalink, entries }) => [
      permalink,
      entries.map((entry) => entry.permalink),
    ]),
    [
      ["/sitemap/1827-03.xml", ["/news/1/"]],
      ["/sitemap/2022-06.xml", ["/news/2/"]],
      ["/sitemap/2022-07.xml", ["/news/3/", "/news/4/"]],
    ],
  );
});

test("an article updated later stays in the month of its publication", () => {
  const updated = momentOf("1402/1/1 10:00");
  const [month] = ofArticles([sampleArticle({ updated })]);
  assert.equal(month?.permalink, "/sitemap/2022-06.xml");
  assert.equal(month.entries[0]?.changed, updated);
});

/** The pages of a sitemap with the days on which they changed. */
function daysOf(sitemaps: readonly Sitemap[], name: string): string[] {
  const entries = sitemaps.find(({ permalink }) => permalink === `/sitemap/${name}.xml`)?.entries;
  return (entries ?? []).map(({ permalink, changed }) => `${permalink} ${changed.machine}`);
}

const editions = [
  { lang: "en", root: "/" },
  { lang: "fa", root: "/fa/" },
] as const;
const politics = { slug: "politics", name: { en: "Politics", fa: "سیاست" } };
const paper: Masthead = { ...masthead, editions, desks: [...masthead.desks, politics] };
const twoEditions = planSample(
  [
    sampleArticle({ id: "4", date: momentOf("1401/5/1"), tags: ["Sample Tag"] }), // 23 July
    sampleArticle({ id: "3", date: momentOf("1401/4/7"), lang: "fa", tags: ["نمونه"] }), // 28 June
    sampleArticle({ id: "2", date: momentOf("1401/4/6") }), // 27 June
    sampleArticle({ id: "1", date: momentOf("1400/12/29"), updated: momentOf("1401/6/1") }), // 20 March
  ],
  paper,
);

test("fronts change with what they show, the list of years with what it counts", () => {
  assert.deepEqual(daysOf(twoEditions, "fronts"), [
    "/ 2022-08-23",
    "/fa/ 2022-06-28",
    "/international/ 2022-08-23",
    "/fa/international/ 2022-06-28",
    "/archive/ 2022-07-23",
    "/fa/archive/ 2022-06-28",
  ]);
});

test("a page that shows no article stands in no sitemap", () => {
  const all = twoEditions.flatMap(({ entries }) => entries.map(({ permalink }) => permalink));
  assert.ok(!all.some((permalink) => permalink.includes("politics")));
  assert.ok(!all.some((permalink) => permalink.includes("404")));
});

test("days stand in order, each month behind its days and each year behind its months", () => {
  assert.deepEqual(daysOf(twoEditions, "days"), [
    "/1400/12/29/ 2022-08-23",
    "/1400/12/ 2022-03-20", // an update changes no count
    "/1400/ 2022-03-20",
    "/1401/04/06/ 2022-06-27",
    "/fa/1401/04/07/ 2022-06-28",
    "/1401/04/ 2022-06-27",
    "/fa/1401/04/ 2022-06-28",
    "/1401/05/01/ 2022-07-23",
    "/1401/05/ 2022-07-23",
    "/1401/ 2022-07-23",
    "/fa/1401/ 2022-06-28",
  ]);
});

test("lists hold tags and the pages of desks, the longest unchanged first", () => {
  assert.deepEqual(daysOf(twoEditions, "lists"), [
    `/fa/tag/${encodeURIComponent("نمونه")}/ 2022-06-28`,
    "/tag/sample-tag/ 2022-07-23",
  ]);
  const lists = daysOf(planSample(sampleMonth(81)), "lists");
  assert.deepEqual(
    lists.map((line) => line.split(" ")[0]),
    [1, 2, 3].map((page) => `/international/page/${page}/`),
  );
});

test("an article's pictures are named once, by their widest JPEG", () => {
  const pictures = samplePictures({
    "content/bridge.jpg": [400, 1200],
    "content/river.jpg": [640],
  });
  const sample = sampleArticle({ image: { file: "content/bridge.jpg", alt: "A bridge" } });
  const shown = ["river", "bridge", "river"].map((name) =>
    bodyPicture(`content/${name}.jpg`, "Sample"),
  );
  const body = { pieces: ["", "", "", ""], pictures: shown, lede: "" };
  const sitemaps = planSample([{ ...sample, body }], masthead, pictures);
  assert.deepEqual(sitemaps.at(-1)?.entries[0]?.pictures, [
    "/pictures/bridge-1200.jpg",
    "/pictures/river-640.jpg",
  ]);
});
