import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { render } from "../../layouts/list.11ty.tsx";
import type { ListPage } from "../../src/site/archive/pages.ts";
import { editionOf } from "../../src/newsroom/masthead/masthead.ts";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import type { Language } from "../../src/language/words/language.ts";
import {
  emptyDesk,
  masthead,
  pictureFile,
  pictures,
  sampleSummary,
  twoEditions,
} from "./sample-newspaper.ts";

const theme = loadTheme();
const { desk } = sampleSummary().article;
const image = { file: pictureFile, alt: "A sample bridge" };
const stories = [sampleSummary({ id: "2", image }), sampleSummary({ id: "1" })];

function renderList(list: Partial<ListPage> = {}, of: Masthead = masthead, lang: Language = "en") {
  const edition = editionOf(of, lang);
  return render({
    list: {
      ...{ edition, permalink: `${edition.root}international/`, stories },
      ...{ subject: { kind: "desk", desk }, ...list },
    },
    masthead: of,
    ...{ pictures, theme },
  });
}

function read(list: Partial<ListPage> = {}, of: Masthead = masthead, lang: Language = "en") {
  const { document } = parseHTML(renderList(list, of, lang));
  const linksIn = (part: string) =>
    [...document.querySelectorAll(`${part} a`)].map((link) => link.getAttribute("href"));
  const textOf = (part: string) => document.querySelector(part)?.textContent;
  return { document, linksIn, textOf };
}

test("a desk's front has its name for headline, its feeds, and its articles", () => {
  const { document, linksIn, textOf } = read();
  assert.equal(document.title, "International – Khabar");
  assert.equal(textOf("h1"), "International");
  assert.deepEqual(linksIn("h2"), ["/news/2/", "/news/1/"]);
  assert.deepEqual(linksIn(".subject .feeds"), [
    "/international/feed.xml",
    "/international/rss.xml",
    "/international/feed.json",
  ]);
  assert.equal(document.querySelectorAll("link[rel=alternate][type]").length, 6);
  assert.equal(document.querySelector(".stories .desk"), null, "each would say the same");
  assert.equal(document.querySelector(".desks [aria-current=page]")?.textContent, "International");
  assert.match(
    document.querySelector("[property='og:image']")?.getAttribute("content") ?? "",
    /share-en\.png$/,
  );
});

test("a desk without articles says so, and names no feeds: it has none", () => {
  const { document, textOf } = read({
    ...{ permalink: "/culture/", subject: { kind: "desk", desk: emptyDesk }, stories: [] },
  });
  assert.equal(textOf("h1"), "Culture");
  assert.equal(textOf("main > p"), "There are no articles here at present.");
  assert.equal(document.querySelector("ol"), null);
  assert.doesNotMatch(document.documentElement.outerHTML, /culture\/(?:feed|rss)/);
});

test("a page of a list says its number, the way to it, and to the pages around it", () => {
  const page = {
    ...{ permalink: "/international/page/2/", number: 2 },
    ...{ older: "/international/page/1/", newer: "/international/" },
  };
  const { document, linksIn, textOf } = read(page);
  assert.equal(document.title, "International – page 2 – Khabar");
  assert.deepEqual(linksIn(".path"), ["/", "/international/"]);
  assert.equal(textOf(".path [aria-current=page]"), "International – page 2");
  assert.equal(
    document.querySelector(".desks [aria-current]")?.getAttribute("aria-current"),
    "true",
  );
  assert.deepEqual(
    [...document.querySelectorAll(".pages a")].map((link) => [
      ...[link.getAttribute("rel"), link.getAttribute("href"), link.textContent],
    ]),
    [
      ["prev", "/international/", "Newer articles: International"],
      ["next", "/international/page/1/", "Older articles: International"],
    ],
  );
  assert.equal(
    document.querySelector("head link[rel=next]")?.getAttribute("href"),
    "/international/page/1/",
  );
  const persian = read({ ...page, permalink: "/fa/international/page/2/" }, twoEditions, "fa");
  assert.equal(persian.document.title, "بین‌الملل – صفحهٔ ۲ – خبر");
});

test("a tag's front says that it is a topic, and each story its desk", () => {
  const { textOf, linksIn, document } = read({
    ...{ permalink: "/tag/sample-tag/", subject: { kind: "tag", tag: "Sample Tag" } },
  });
  assert.equal(textOf(".kicker"), "Topic");
  assert.equal(textOf("h1"), "Sample Tag");
  assert.deepEqual(linksIn(".stories .desk"), ["/international/", "/international/"]);
  assert.equal(document.querySelector(".pages, .subject .feeds, .desks [aria-current]"), null);
});

test("a desk has its front in both editions; its pages and tags are an edition's own", () => {
  const alternates = (list: Partial<ListPage>) =>
    [...read(list, twoEditions, "fa").document.querySelectorAll("link[hreflang]")].map((link) =>
      link.getAttribute("href"),
    );
  assert.deepEqual(alternates({}), [
    "https://khabar.example/fa/international/",
    "https://khabar.example/international/",
    "https://khabar.example/international/",
  ]);
  assert.deepEqual(alternates({ number: 1 }), []);
  assert.deepEqual(alternates({ subject: { kind: "tag", tag: "خبر" } }), []);
});

test("html-validate finds nothing to say of lists", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const pages = [
    renderList({ older: "/international/page/1/" }, twoEditions),
    renderList({ stories: [] }),
    renderList({ subject: { kind: "tag", tag: "خبر" } }, twoEditions, "fa"),
  ];
  for (const page of pages) {
    const report = await validator.validateString(page);
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages),
      [],
    );
  }
});
