import assert from "node:assert/strict";
import { test } from "node:test";
import { momentOf, sampleArticle } from "./sample-newspaper.ts";
import { masthead, readPage, renderArchive } from "./sample-archive.ts";

const [, politics] = masthead.desks;
assert.ok(politics !== undefined);
const pages = renderArchive([
  sampleArticle({ id: "9", date: momentOf("1401/4/8 9:05") }),
  sampleArticle({ id: "5", date: momentOf("1401/4/6 19:41"), title: "Sample <b> & نمونه" }),
  sampleArticle({ id: "4", date: momentOf("1401/4/6 8:00"), desk: politics }),
  sampleArticle({ id: "3", date: momentOf("1401/4/6"), title: "Sample of a day" }),
  sampleArticle({ id: "2", date: momentOf("1401/4/6 10:00"), lang: "fa", title: "خبر نمونه" }),
  sampleArticle({ id: "1", date: momentOf("1400/12/29 10:00") }),
]);

test("a day is headed by its date in both calendars", () => {
  const { textsOf, document } = readPage(pages, "/1401/04/06/");
  assert.deepEqual(textsOf("h1"), ["Monday, 6 Tir 1401"]);
  const date = document.querySelector("header.subject time");
  assert.equal(date?.getAttribute("datetime"), "2022-06-27");
  assert.equal(date.textContent, "27 June 2022");
  assert.equal(document.title, "Monday, 6 Tir 1401 – Khabar");
});

test("its articles stand by desk, each with its time where one is known", () => {
  const { textsOf, linksOf, document } = readPage(pages, "/1401/04/06/");
  assert.deepEqual(linksOf("main h2 a"), [
    ["International Desk", "/international/"],
    ["Politics Desk", "/politics/"],
  ]);
  assert.deepEqual(textsOf("main li"), [
    "19:41 Sample <b> & نمونه",
    "Sample of a day",
    "08:00 Sample headline",
  ]);
  assert.deepEqual(
    linksOf("main li a").map(([, href]) => href),
    ["/news/5/", "/news/3/", "/news/4/"],
  );
  const times = [...document.querySelectorAll("main li time")];
  assert.deepEqual(
    times.map((time) => time.getAttribute("datetime")),
    ["2022-06-27T19:41:00+04:30", "2022-06-27T08:00:00+04:30"],
  );
});

test("the days before and after that have articles are named by their dates", () => {
  const { linksOf, document } = readPage(pages, "/1401/04/06/");
  assert.deepEqual(linksOf("main nav a"), [
    ["Sunday, 29 Esfand 1400", "/1400/12/29/"],
    ["Wednesday, 8 Tir 1401", "/1401/04/08/"],
  ]);
  for (const rel of ["prev", "next"]) {
    const [inHead, inText] = document.querySelectorAll(`[rel=${rel}]`);
    assert.equal(inHead?.getAttribute("href"), inText?.getAttribute("href"));
  }
  assert.deepEqual(readPage(pages, "/1401/04/08/").linksOf("main nav a"), [
    ["Monday, 6 Tir 1401", "/1401/04/06/"],
  ]);
});

test("a Persian day is in Persian words and figures, and its machine fields are not", () => {
  const { textsOf, document } = readPage(pages, "/fa/1401/04/06/");
  assert.deepEqual(textsOf("h1"), ["دوشنبه ۶ تیر ۱۴۰۱"]);
  assert.deepEqual(textsOf("main li"), ["۱۰:۰۰ خبر نمونه"]);
  assert.equal(document.querySelector("main nav"), null);
  for (const time of document.querySelectorAll("time")) {
    assert.match(time.getAttribute("datetime") ?? "", /^2022-06-27/);
  }
});

test("an article of the other language is isolated in a newspaper of one edition", () => {
  const editions = [{ lang: "en", root: "/" }] as const;
  const mixed = renderArchive([sampleArticle({ lang: "fa", title: "خبر نمونه" })], {
    ...masthead,
    editions,
  });
  const link = readPage(mixed, "/1401/04/06/").document.querySelector("main li a");
  assert.deepEqual([link?.getAttribute("lang"), link?.getAttribute("dir")], ["fa", "rtl"]);
  assert.equal(link?.textContent, "خبر نمونه");
});
