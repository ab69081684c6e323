import assert from "node:assert/strict";
import { test } from "node:test";
import { momentOf, sampleArticle } from "./sample-newspaper.ts";
import { readPage, renderArchive } from "./sample-archive.ts";

let id = 0;
const articlesOn = (typed: string, count: number, lang: "en" | "fa" = "en") =>
  Array.from({ length: count }, () =>
    sampleArticle({ id: String(++id), lang, date: momentOf(typed) }),
  );
// 1401/4/1 was a Wednesday, and 1403 a leap year.
const pages = renderArchive([
  ...articlesOn("1403/12/30", 1),
  ...articlesOn("1401/4/31", 1),
  ...articlesOn("1401/4/6", 12),
  ...articlesOn("1401/4/6", 3, "fa"),
  ...articlesOn("1401/1/1", 1),
]);

test("a month's calendar begins on Saturday, and each day stands in its own column", () => {
  const { document, textsOf } = readPage(pages, "/1401/04/");
  const heads = [...document.querySelectorAll("table th[scope=col]")];
  assert.deepEqual(
    heads.map((head) => head.getAttribute("abbr")),
    ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  );
  assert.equal(textsOf("table caption").length, 1);
  const days = [...document.querySelectorAll("table tbody tr")].flatMap((week) =>
    [...week.querySelectorAll("td")].map((cell, column) => {
      const day = cell.querySelector(".day")?.textContent;
      const date = cell.querySelector("time")?.getAttribute("datetime");
      // Saturday is the first column and JavaScript's day 6.
      if (date) assert.equal((new Date(date).getUTCDay() + 1) % 7, column, date);
      return date && `${day ?? ""} ${date}`;
    }),
  );
  const named = days.filter((day) => day !== undefined);
  assert.equal(named.length, 31);
  assert.deepEqual([named[0], named[30]], ["1 2022-06-22", "31 2022-07-22"]);
  assert.equal(days.length, 35);
});

test("the days that have articles are links with their number, and no others", () => {
  const { document, linksOf, textsOf } = readPage(pages, "/1401/04/");
  assert.deepEqual(
    linksOf("table a").map(([, href]) => href),
    ["/1401/04/06/", "/1401/04/31/"],
  );
  assert.deepEqual(textsOf("table .heard"), ["12 articles", "1 article"]);
  for (const link of document.querySelectorAll("table a")) {
    const seen = link.querySelector("[aria-hidden=true]")?.textContent ?? "-";
    assert.ok(link.querySelector(".heard")?.textContent.startsWith(seen));
  }
  assert.deepEqual(readPage(pages, "/fa/1401/04/").textsOf("table .heard"), ["۳ خبر"]);
});

test("a month and a year say which days of the Gregorian calendar they are", () => {
  const headOf = (permalink: string) => readPage(pages, permalink).textsOf(".subject > *");
  assert.deepEqual(headOf("/1401/04/"), ["Tir 1401", "22 June – 22 July 2022"]);
  assert.deepEqual(headOf("/fa/1401/04/"), ["تیر ۱۴۰۱", "۲۲ ژوئن تا ۲۲ ژوئیه ۲۰۲۲"]);
  assert.deepEqual(headOf("/1403/"), ["1403", "20 March 2024 – 20 March 2025"]);
});

test("a year has twelve months, those with articles links", () => {
  const { linksOf, textsOf } = readPage(pages, "/1401/");
  assert.equal(textsOf(".spans li").length, 12);
  assert.deepEqual(linksOf(".spans a"), [
    ["Farvardin", "/1401/01/"],
    ["Tir", "/1401/04/"],
  ]);
  assert.deepEqual(textsOf(".spans .count"), ["1 article", "13 articles"]);
});

test("the archive lists the years that have articles, the latest first", () => {
  const { linksOf, textsOf } = readPage(pages, "/archive/");
  assert.deepEqual(linksOf(".spans a"), [
    ["1403", "/1403/"],
    ["1401", "/1401/"],
  ]);
  assert.deepEqual(textsOf(".spans .count"), ["1 article", "14 articles"]);
  assert.deepEqual(readPage(pages, "/fa/archive/").linksOf(".spans a"), [["۱۴۰۱", "/fa/1401/"]]);
});

test("months and years name those before and after that have articles", () => {
  const around = (permalink: string) => readPage(pages, permalink).linksOf("main nav a");
  assert.deepEqual(around("/1401/04/"), [
    ["Farvardin 1401", "/1401/01/"],
    ["Esfand 1403", "/1403/12/"],
  ]);
  assert.deepEqual(around("/1401/"), [["1403", "/1403/"]]);
  assert.deepEqual(around("/fa/1401/"), []);
});
