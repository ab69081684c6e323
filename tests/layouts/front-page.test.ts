import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { render } from "../../layouts/front.11ty.tsx";
import { readLook } from "../../src/eleventy/stylesheet.ts";
import { masthead, sampleArticle } from "./sample-newspaper.ts";

const look = readLook();

test("the front's headline is the newspaper's name, and each article a link in its language", () => {
  const articles = [
    sampleArticle({ id: "2", title: "Sample <b> & خبر" }),
    sampleArticle({ id: "1", title: "خبر نمونه", lang: "fa" }),
  ];
  const { document } = parseHTML(render({ masthead, articles, look }));
  assert.deepEqual(
    [...document.querySelectorAll("h1")].map((h1) => h1.textContent),
    ["Khabar"],
  );
  const stories = [...document.querySelectorAll("article")].map((story) => [
    story.getAttribute("lang"),
    story.getAttribute("dir"),
    story.querySelector("h2 a")?.getAttribute("href"),
    story.querySelector("h2")?.textContent,
  ]);
  assert.deepEqual(stories, [
    ["en", "ltr", "/news/2/", "Sample <b> & خبر"],
    ["fa", "rtl", "/news/1/", "خبر نمونه"],
  ]);
});

test("a newspaper in Persian has a Persian front", () => {
  const persian = { ...masthead, language: "fa" as const };
  const html = render({ masthead: persian, articles: [sampleArticle({ lang: "fa" })], look });
  const { document } = parseHTML(html);
  assert.equal(document.documentElement.lang, "fa");
  assert.equal(document.documentElement.dir, "rtl");
  assert.equal(document.title, "خبر");
});

test("the front lists 5,000 articles", () => {
  const articles = Array.from({ length: 5000 }, (_, index) => sampleArticle({ id: String(index) }));
  const html = render({ masthead, articles, look });
  assert.equal(html.match(/<h2>/g)?.length, 5000);
});

test("html-validate finds nothing to say of the front", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const html = render({ masthead, articles: [sampleArticle()], look });
  const report = await validator.validateString(html);
  assert.deepEqual(
    report.results.flatMap(({ messages }) => messages),
    [],
  );
});
