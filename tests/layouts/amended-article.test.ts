import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { render } from "../../layouts/article.11ty.tsx";
import { render as renderCorrections } from "../../layouts/corrections.11ty.tsx";
import type { CorrectionsPage, Neighbours } from "../../src/site/archive/pages.ts";
import type { Correction } from "../../src/newsroom/article/article.ts";
import type { FinishedArticle } from "../../src/newsroom/content/newspaper.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import { rangeAt } from "../../src/language/problem/problem.ts";
import {
  masthead,
  momentOf,
  pictures,
  sampleArticle,
  sampleSummary,
  twoEditions,
} from "./sample-newspaper.ts";

const theme = loadTheme();
const range = rangeAt(1, 1);
const correction = (date: string, text: string): Correction => {
  return { date: momentOf(date), text, range };
};
const corrections = [
  correction("1401/4/7", "An older sample."),
  correction("1401/4/8 10:00", "A newer sample, <b> & خبر."),
];
const retracted = { date: momentOf("1401/4/9 08:00"), reason: "A sample reason.", range };

function renderArticle(article: FinishedArticle, neighbours?: Neighbours) {
  const around = new Map(neighbours && [[article.article.id, neighbours]]);
  const html = render({ article, masthead, pictures, neighbours: around, theme });
  return parseHTML(html).document;
}

type Document = ReturnType<typeof renderArticle>;

const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) =>
    textContent.replaceAll("\u00a0", " "),
  );
const metaOf = (document: Document, property: string) =>
  document.querySelector(`meta[property="${property}"]`)?.getAttribute("content");

test("a corrected article has a mark at its head that leads to the note behind its text", () => {
  const document = renderArticle(sampleArticle({ corrections }));
  assert.deepEqual(textsOf(document, ".provenance .mark"), [
    "Corrected Wednesday, 8 Tir 1401 (29 June 2022), 10:00",
  ]);
  const target = document.querySelector(".mark a")?.getAttribute("href");
  assert.equal(target, "#corrections");
  assert.equal(document.querySelector(target)?.textContent, "Corrections");
  assert.deepEqual(textsOf(document, ".amended p"), [
    "Wednesday, 8 Tir 1401 (29 June 2022), 10:00",
    "A newer sample, <b> & خبر.",
    "Tuesday, 7 Tir 1401 (28 June 2022)",
    "An older sample.",
    "All corrections",
  ]);
  assert.equal(document.querySelector(".amended bdi")?.getAttribute("lang"), "fa");
  assert.deepEqual(
    [...document.querySelectorAll(".text, .amended")].map(({ className }) => className),
    ["text", "amended"],
  );
  assert.equal(metaOf(document, "article:modified_time"), "2022-06-29T10:00:00+04:30");
  assert.equal(document.querySelector("style")?.textContent, theme.stylesheets.amended);
});

test("one correction of a Persian article is told in Persian", () => {
  const [only] = corrections;
  assert.ok(only);
  const document = renderArticle(sampleArticle({ lang: "fa", corrections: [only] }));
  assert.deepEqual(textsOf(document, ".mark"), ["اصلاح‌شده: سه‌شنبه ۷ تیر ۱۴۰۱ (۲۸ ژوئن ۲۰۲۲)"]);
  assert.deepEqual(textsOf(document, "#corrections"), ["اصلاحیه"]);
});

test("an article that was neither corrected nor retracted has nothing of this", () => {
  const document = renderArticle(sampleArticle());
  assert.equal(document.querySelector(".amended, .mark, .retracted, s"), null);
  assert.equal(metaOf(document, "article:modified_time"), undefined);
  assert.equal(document.querySelector("style")?.textContent, theme.stylesheets.article);
});

test("a retracted article has its headline, struck behind a word, and why in place of its text", () => {
  const document = renderArticle(
    sampleArticle({ retracted, corrections, title: "A sample headline" }, "<p>Withdrawn.</p>"),
  );
  assert.deepEqual(textsOf(document, "h1"), ["Retracted: A sample headline"]);
  assert.deepEqual(textsOf(document, "h1 s"), ["A sample headline"]);
  assert.equal(document.title, "Retracted: A sample headline – Khabar");
  assert.equal(metaOf(document, "og:title"), "Retracted: A sample headline");
  assert.equal(metaOf(document, "og:description"), "A sample reason.");
  assert.equal(document.querySelector(".mark a")?.getAttribute("href"), "#retraction");
  assert.deepEqual(textsOf(document, ".amended h2"), [
    "This article has been retracted",
    "Corrections",
  ]);
  assert.deepEqual(textsOf(document, ".amended p").slice(0, 2), [
    "Thursday, 9 Tir 1401 (30 June 2022), 08:00",
    "A sample reason.",
  ]);
  assert.doesNotMatch(document.documentElement.outerHTML, /Withdrawn/);
  assert.equal(document.querySelector(".text"), null);
  // Search engines are to find that it was withdrawn.
  assert.equal(document.querySelector('meta[name="robots"]'), null);
});

test("a neighbour that was retracted is struck where others name it", () => {
  const document = renderArticle(sampleArticle({ id: "2" }), {
    previous: sampleSummary({ retracted, title: "A sample headline" }),
    related: [],
  });
  assert.deepEqual(textsOf(document, 'a[rel="prev"]'), ["Retracted: A sample headline"]);
  assert.deepEqual(textsOf(document, 'a[rel="prev"] s'), ["A sample headline"]);
});

function renderList(page: Partial<CorrectionsPage>) {
  const [edition] = twoEditions.editions;
  assert.ok(edition);
  const corrected = { edition, permalink: "/corrections/", amendments: [], ...page };
  return parseHTML(renderCorrections({ corrected, masthead: twoEditions, theme })).document;
}

test("the list of corrections tells in which article, what and when", () => {
  const { article } = sampleArticle({ corrections, retracted, title: "A sample headline" });
  const summary = { article, lede: "" };
  const document = renderList({
    amendments: [
      { kind: "retraction", date: retracted.date, text: retracted.reason, summary },
      { kind: "correction", date: momentOf("1401/4/7"), text: "An older sample.", summary },
    ],
    older: "/corrections/page/1/",
  });
  assert.deepEqual(textsOf(document, "main li > *"), [
    "Retracted: A sample headlineA sample reason.Thursday, 9 Tir 1401 (30 June 2022), 08:00",
    "Retracted: A sample headlineAn older sample.Tuesday, 7 Tir 1401 (28 June 2022)",
  ]);
  assert.equal(document.querySelector("main li a")?.getAttribute("href"), "/news/1/");
  assert.deepEqual(textsOf(document, ".pages a"), ["Older corrections"]);
  const linked = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
  const { mainEntity } = JSON.parse(linked) as { mainEntity: { itemListElement: unknown } };
  assert.deepEqual(mainEntity.itemListElement, ["https://khabar.example/news/1/"]);
});

test("before the first correction the list says so, and names the other edition's", () => {
  const document = renderList({});
  assert.deepEqual(textsOf(document, "main > p"), ["Nothing has been corrected so far."]);
  assert.equal(
    document.querySelector('link[hreflang="fa"]')?.getAttribute("href"),
    "https://khabar.example/fa/corrections/",
  );
});

test("a page of the list stands below the list", () => {
  const document = renderList({ permalink: "/corrections/page/2/", number: 2 });
  assert.deepEqual(textsOf(document, "h1"), ["Corrections – page 2"]);
  assert.deepEqual(textsOf(document, ".path"), ["Khabar / Corrections / Corrections – page 2"]);
});
