// What holds for every page of the archive, and for the one that is not there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { momentOf, sampleArticle } from "./sample-newspaper.ts";
import { masthead, readPage, renderArchive } from "./sample-archive.ts";

const articles = [
  sampleArticle({ id: "4", date: momentOf("1401/4/7 9:00"), title: "</script><!-- & \"'" }),
  sampleArticle({ id: "3", date: momentOf("1401/4/6 9:00"), lang: "fa", title: "خبر نمونه" }),
  sampleArticle({ id: "2", date: momentOf("1401/4/6 8:00") }),
  sampleArticle({ id: "1", date: momentOf("1399/12/30") }),
];
const pages = renderArchive(articles);
const found = [...pages.keys()].filter((permalink) => !permalink.endsWith("404.html"));

interface Collection {
  readonly "@type": string;
  readonly url: string;
  readonly name: string;
  readonly inLanguage: string;
  readonly breadcrumb: {
    readonly itemListElement: readonly { readonly name: string; readonly item: string }[];
  };
  readonly mainEntity?: { readonly itemListElement: readonly string[] };
}

test("linked data says what the page shows: its name, its way, its articles", () => {
  assert.equal(found.length, 12);
  for (const permalink of found) {
    const { document, textsOf, linksOf } = readPage(pages, permalink);
    const [script = ""] = textsOf('script[type="application/ld+json"]');
    const data = JSON.parse(script) as Collection;
    assert.equal(data["@type"], "CollectionPage");
    assert.equal(data.url, document.querySelector("link[rel=canonical]")?.getAttribute("href"));
    assert.deepEqual([data.name], textsOf("h1"));
    assert.equal(data.inLanguage, document.documentElement.lang);
    const steps = data.breadcrumb.itemListElement;
    assert.deepEqual(
      steps.map(({ name }) => name),
      textsOf(".path > *"),
    );
    assert.deepEqual(
      steps.slice(0, -1).map(({ item }) => item),
      linksOf(".path a").map(([, href]) => masthead.address + (href ?? "")),
    );
    assert.deepEqual(
      data.mainEntity?.itemListElement ?? [],
      linksOf(".of-desk li a").map(([, href]) => masthead.address + (href ?? "")),
    );
  }
});

test("every step of the way to a page is a page", () => {
  const known = new Set([...pages.keys(), "/", "/fa/"]);
  for (const permalink of found) {
    for (const [, href] of readPage(pages, permalink).linksOf(".path a, main nav a, table a")) {
      assert.ok(known.has(href ?? ""), `${permalink} leads to ${href ?? ""}`);
    }
  }
});

test("every datetime is Gregorian, in Latin figures", () => {
  for (const permalink of pages.keys()) {
    for (const time of readPage(pages, permalink).document.querySelectorAll("time")) {
      assert.match(time.getAttribute("datetime") ?? "", /^20\d\d-\d\d-\d\d(?:T[\d:+]+)?$/);
    }
  }
});

test("what is shown where no page is, is in both languages, the edition's first", () => {
  const { document, textsOf, linksOf } = readPage(pages, "/fa/404.html");
  const sections = [...document.querySelectorAll("main section")];
  assert.deepEqual(
    sections.map((section) => [section.getAttribute("lang"), section.getAttribute("dir")]),
    [
      ["fa", "rtl"],
      ["en", "ltr"],
    ],
  );
  assert.equal(textsOf("h1").length, 1);
  assert.equal(document.querySelector('meta[name="robots"]')?.getAttribute("content"), "noindex");
  assert.deepEqual(
    linksOf("main a").map(([, href]) => href),
    ["/fa/", "/fa/international/", "/fa/politics/", "/fa/archive/"].concat([
      "/",
      "/international/",
      "/politics/",
      "/archive/",
    ]),
  );
});

test("where there is one edition, both languages lead to it", () => {
  const paper: Masthead = { ...masthead, editions: [{ lang: "en", root: "/" }] };
  const { linksOf } = readPage(renderArchive(articles, paper), "/404.html");
  const ways = ["/", "/international/", "/politics/", "/archive/"];
  assert.deepEqual(
    linksOf("main a").map(([, href]) => href),
    [...ways, ...ways],
  );
});

test("a month in which every day has articles is at most 10 KB, with its style", () => {
  const full = Array.from({ length: 31 }, (_, index) =>
    sampleArticle({ id: String(index), date: momentOf(`1401/4/${31 - index}`), lang: "fa" }),
  );
  const page = gzipSync(renderArchive(full).get("/fa/1401/04/") ?? "").length;
  assert.ok(page > 1000 && page <= 10 * 1024, `${page} bytes`);
});

test("html-validate finds nothing to say", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  for (const [permalink, html] of pages) {
    const report = await validator.validateString(html);
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
      permalink,
    );
  }
});
