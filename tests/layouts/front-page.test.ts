import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { render, type FrontPageData } from "../../layouts/front.11ty.tsx";
import type { FrontStory } from "../../src/site/archive/pages.ts";
import type { Article } from "../../src/newsroom/article/article.ts";
import { editionOf } from "../../src/newsroom/masthead/masthead.ts";
import type { StorySize } from "../../src/newsroom/masthead/front.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import {
  masthead,
  pictureFile,
  pictures,
  samplePicture,
  sampleSummary,
  twoEditions,
} from "./sample-newspaper.ts";

const theme = loadTheme();
const image = { file: pictureFile, alt: "A sample bridge" };

function renderFront(stories: readonly FrontStory[], changes: Partial<FrontPageData> = {}) {
  const edition = editionOf(changes.masthead ?? masthead, "en");
  const front = { edition, permalink: edition.root, stories };
  return render({ front, masthead, pictures, theme, ...changes });
}

function story(size: StorySize, fields: Partial<Article> = {}): FrontStory {
  return { size, summary: sampleSummary(fields) };
}

test("the front's headline is the newspaper's name, and each article a link in its language", () => {
  const { document } = parseHTML(
    renderFront([
      story("lead", { id: "2", title: "Sample <b> & خبر" }),
      story("large", { id: "1", title: "خبر نمونه", lang: "fa" }),
    ]),
  );
  assert.deepEqual(
    [...document.querySelectorAll("h1")].map((h1) => h1.textContent),
    ["Khabar"],
  );
  const stories = [...document.querySelectorAll("article")].map((article) => [
    article.getAttribute("lang"),
    article.getAttribute("dir"),
    article.querySelector("h2 a")?.getAttribute("href"),
    article.querySelector("h2")?.textContent,
    article.querySelector(".desk a")?.getAttribute("href"),
  ]);
  assert.deepEqual(stories, [
    ["en", "ltr", "/news/2/", "Sample <b> & خبر", "/international/"],
    ["fa", "rtl", "/news/1/", "خبر نمونه", "/international/"],
  ]);
});

test("stories keep their order, in lists of one size each", () => {
  const sizes = ["lead", "small", "large", "large", "small"] as const;
  const { document } = parseHTML(
    renderFront(sizes.map((size, index) => story(size, { id: String(index) }))),
  );
  assert.deepEqual(
    [...document.querySelectorAll("ol")].map((list) => [
      list.className,
      [...list.querySelectorAll("h2 a")].map((link) => link.getAttribute("href")).join(" "),
    ]),
    [
      ["stories lead", "/news/0/"],
      ["stories small", "/news/1/"],
      ["stories large", "/news/2/ /news/3/"],
      ["stories small", "/news/4/"],
    ],
  );
});

test("size says what a story shows: a small one no picture and no summary", () => {
  const sizes = ["lead", "large", "small"] as const;
  const { document } = parseHTML(renderFront(sizes.map((size) => story(size, { image }))));
  assert.deepEqual(
    [...document.querySelectorAll("article")].map((article) => [
      article.querySelector("img")?.getAttribute("loading"),
      article.querySelector("img")?.getAttribute("fetchpriority"),
      article.querySelector("source")?.getAttribute("srcset")?.split(",").length,
      article.querySelector(".summary")?.textContent,
    ]),
    [
      [null, "high", 3, "Sample text."],
      ["lazy", null, 2, "Sample text."],
      [undefined, undefined, undefined, undefined],
    ],
  );
});

test("a newspaper in Persian has a Persian front", () => {
  const edition = { lang: "fa", root: "/" } as const;
  const html = render({
    front: { edition, permalink: "/", stories: [story("lead", { lang: "fa" })] },
    masthead: { ...masthead, language: "fa", editions: [edition] },
    ...{ pictures, theme },
  });
  const { document } = parseHTML(html);
  assert.equal(document.documentElement.lang, "fa");
  assert.equal(document.documentElement.dir, "rtl");
  assert.equal(document.title, "خبر");
  assert.equal(document.querySelector(".desks a")?.textContent, "بین‌الملل");
});

test("the fronts of two editions name each other, the first for all other readers", () => {
  const { document } = parseHTML(renderFront([story("lead")], { masthead: twoEditions }));
  assert.deepEqual(
    [...document.querySelectorAll("link[hreflang]")].map((link) => [
      link.getAttribute("hreflang"),
      link.getAttribute("href"),
    ]),
    [
      ["en", "https://khabar.example/"],
      ["fa", "https://khabar.example/fa/"],
      ["x-default", "https://khabar.example/"],
    ],
  );
  assert.equal(document.querySelector(".switch")?.getAttribute("href"), "/fa/");
});

test("a front leads to the archive, to corrections and to feeds that say what they are", () => {
  const { document } = parseHTML(renderFront([story("lead")]));
  assert.deepEqual(
    [...document.querySelectorAll("footer a")].map((link) => [
      link.textContent,
      link.getAttribute("href"),
    ]),
    [
      ["Archive", "/archive/"],
      ["Corrections", "/corrections/"],
      ["Atom", "/feed.xml"],
      ["RSS", "/rss.xml"],
      ["JSON Feed", "/feed.json"],
    ],
  );
});

/** Words that no other story has, as real ones: 40 stories of one text would weigh as one. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    ((seed * 7919 + index * 104_729) % 1_679_616).toString(36),
  ).join(" ");
}

test("a front of 40 articles is at most 20 KB, if each is large and has a picture", () => {
  for (const lang of ["en", "fa"] as const) {
    const files = Array.from({ length: 40 }, (_, index) => `content/${index}.jpg`);
    const stories = files.map((file, index) => ({
      size: index === 0 ? ("lead" as const) : ("large" as const),
      summary: sampleSummary(
        { id: String(index), lang, title: words(index, 12), image: { ...image, file } },
        words(index + 50, 40),
      ),
    }));
    const ofFile = new Map(
      files.map((file, index) => [file, samplePicture(words(index + 99, 4).replaceAll(" ", ""))]),
    );
    const html = renderFront(stories, { pictures: { ...pictures, ofFile } });
    const bytes = gzipSync(html, { level: 9 }).length;
    assert.ok(bytes > 10_000 && bytes <= 20 * 1024, `${String(bytes)} bytes`);
  }
});

test("html-validate finds nothing to say of the front", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const stories = [story("lead", { image }), story("large", { image }), story("small")];
  for (const of of [masthead, twoEditions]) {
    const report = await validator.validateString(renderFront(stories, { masthead: of }));
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages),
      [],
    );
  }
});
