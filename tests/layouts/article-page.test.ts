import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { render } from "../../layouts/article.11ty.tsx";
import type { FinishedArticle } from "../../src/content/newspaper.ts";
import { readLook } from "../../src/eleventy/stylesheet.ts";
import { article322596, masthead, momentOf, sampleArticle } from "./sample-newspaper.ts";

const look = readLook();
const everything = {
  kicker: "Sample kicker",
  deck: "Sample deck.",
  byline: "Sample Name",
  place: "Bishkek",
  agency: "IRNA",
  tags: ["First", "Second"],
  updated: momentOf("1401/4/7"),
};

function renderPage(article: FinishedArticle, generationTime = false): string {
  return render({ article, masthead: { ...masthead, generationTime }, look });
}

function read(article: FinishedArticle) {
  const { document } = parseHTML(renderPage(article));
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";
  return { document, textOf, words: textOf("main").replace(/\s+/g, " ").trim() };
}

test("article 322596 is one response of at most 7 KB, its fonts at most 50 KB with it", () => {
  const page = gzipSync(renderPage(article322596())).length;
  assert.ok(page <= 7 * 1024, `${String(page)} bytes`);
  // The fonts that its letters ask for; the browser tests see which are fetched.
  const fonts = look.assets.filter(({ file }) => /(text|display|regular)\.[0-9a-f]{8}/.test(file));
  assert.equal(fonts.length, 3);
  const sum = fonts.reduce((bytes, font) => bytes + font.bytes.length, page);
  assert.ok(sum <= 50 * 1024, `${String(sum)} bytes`);
});

test("the page reads in the order of the old slip, and says nothing twice", () => {
  const { words } = read(sampleArticle(everything));
  assert.equal(
    words,
    "کد خبر: 1 تاریخ: 1401/4/6 19:41" +
      "Sample kickerSample headlineSample deck." +
      "International DeskSample NameBishkek — IRNA" +
      "Monday, 6 Tir 1401 (27 June 2022), 19:41Updated Tuesday, 7 Tir 1401 (28 June 2022)" +
      "Sample text.FirstSecondلینک مطلب: https://khabar.example/news/1/",
  );
});

test("the headline is the only h1, without the newspaper's name", () => {
  const { document } = read(sampleArticle());
  const headlines = [...document.querySelectorAll("h1")].map((h1) => h1.textContent);
  assert.deepEqual(headlines, ["Sample headline"]);
});

test("what an article lacks leaves nothing behind", () => {
  const { document } = read(sampleArticle());
  for (const part of [".kicker", ".deck", ".byline", ".dateline", ".tags", ".generated"]) {
    assert.equal(document.querySelector(part), null, part);
  }
  assert.equal(document.querySelectorAll("main p:empty").length, 0);
});

test("a Persian article is Persian throughout, but for machines", () => {
  const { document, words } = read(sampleArticle({ ...everything, lang: "fa", id: "322596" }));
  assert.equal(document.documentElement.lang, "fa");
  assert.equal(document.documentElement.dir, "rtl");
  assert.match(words, /^کد خبر: ۳۲۲۵۹۶ تاریخ: ۱۴۰۱\/۴\/۶ ۱۹:۴۱/);
  assert.match(words, /سرویس بین‌الملل/);
  assert.match(words, /دوشنبه ۶ تیر ۱۴۰۱ \(۲۷ ژوئن ۲۰۲۲\)، ساعت ۱۹:۴۱/);
  assert.match(words, /\/news\/322596\/$/);
});

test("no field for machines holds a Jalali year or a Persian digit", () => {
  for (const lang of ["en", "fa"] as const) {
    const { document } = read(sampleArticle({ ...everything, lang }));
    const fields = [
      ...[...document.querySelectorAll("time")].map((time) => time.getAttribute("datetime")),
      ...[...document.querySelectorAll("meta,link")].map((field) => field.outerHTML),
      document.querySelector('script[type="application/ld+json"]')?.textContent,
    ];
    assert.equal(fields[0], "2022-06-27T19:41:00+04:30");
    assert.equal(fields[1], "2022-06-28");
    assert.doesNotMatch(fields.join("\n"), /140[0-9]|[\u06F0-\u06F9\u0660-\u0669]/);
  }
});

test("text of the other script says its language and is isolated", () => {
  const { document } = read(
    sampleArticle({
      ...everything,
      title: "Sample «خبر» here",
      tags: ["خبر نمونه"],
      deck: "خبر ok",
    }),
  );
  for (const part of ["h1 bdi", ".tags bdi", ".deck bdi"]) {
    const run = document.querySelector(part);
    assert.equal(run?.getAttribute("lang"), "fa", part);
    assert.equal(run.getAttribute("dir"), "rtl", part);
  }
  const persian = read(sampleArticle({ lang: "fa", title: "خبر Sample", byline: "Sample" }));
  for (const part of ["h1 bdi", ".byline bdi"]) {
    assert.equal(persian.document.querySelector(part)?.getAttribute("lang"), "en", part);
  }
});

test("whatever an editor types stays text", () => {
  const hostile = `"'><script>alert(1)</script><!--</title></style>&amp;<img src=x/>`;
  const { document, textOf } = read(
    sampleArticle({
      title: hostile,
      kicker: hostile,
      deck: hostile,
      byline: hostile,
      place: hostile,
      agency: hostile,
      tags: [hostile],
    }),
  );
  for (const part of ["h1", ".kicker", ".deck", ".byline", ".tags li"]) {
    assert.equal(textOf(part), hostile, part);
  }
  assert.equal(textOf("title"), `${hostile} – Khabar`);
  assert.equal(document.querySelectorAll("script").length, 1);
  assert.equal(document.querySelectorAll("img").length, 0);
  assert.equal(document.querySelectorAll("style").length, 1);
  const data = JSON.parse(textOf("script")) as { headline: string };
  assert.equal(data.headline, hostile);
  assert.equal(
    document.querySelector('meta[property="og:title"]')?.getAttribute("content"),
    hostile,
  );
});

test("titles and metadata hold no direction marks", () => {
  const mark = "\u200F";
  const article = sampleArticle({
    title: `Sample${mark} headline`,
    desk: { slug: "desk", name: { en: `Desk${mark}`, fa: "میز" } },
    tags: [`Tag${mark}`],
    deck: `Deck${mark}`,
  });
  const marked = { ...masthead, name: { en: `Khabar${mark}`, fa: "خبر" } };
  const html = render({ article, masthead: marked, look });
  const head = html.slice(0, html.indexOf("</head>"));
  assert.doesNotMatch(head, /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/);
});

test("the page runs nothing, asks no other host, and carries no style but the one hashed", () => {
  const html = renderPage(sampleArticle(everything));
  const { document } = parseHTML(html);
  assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=/);
  const style = document.querySelector("style")?.textContent;
  assert.equal(style, look.stylesheet);
  for (const link of document.querySelectorAll("link:not([rel=canonical]):not([rel=alternate])")) {
    assert.match(link.getAttribute("href") ?? "", /^\/(?!\/)/);
    const file = (link.getAttribute("href") ?? "").slice(1);
    assert.ok(
      look.assets.some((asset) => asset.file === file),
      file,
    );
  }
});

test("the last line says how long the page took, where the masthead asks for it", () => {
  const lineOf = (lang: "en" | "fa") =>
    parseHTML(renderPage(sampleArticle({ lang }), true)).document.querySelector(
      "footer p:last-child",
    )?.textContent ?? "";
  assert.match(lineOf("en"), /^Page generated in 0\/\d{4} sec$/);
  assert.match(lineOf("fa"), /^این صفحه در ۰\/[۰-۹]{4} ثانیه تولید شد$/);
});

test("reading and rendering are counted in the time that a page took", () => {
  const slow = { ...sampleArticle(), readingTime: 2000 };
  assert.match(renderPage(slow, true), /Page generated in 2\/0\d{3} sec/);
});

test("html-validate finds nothing to say", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const pages = [article322596(), sampleArticle(everything), sampleArticle({ lang: "fa" })];
  for (const page of pages) {
    const report = await validator.validateString(renderPage(page));
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages),
      [],
    );
  }
});
