import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";
import { source } from "./source-document.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

const published = "2022-06-27T19:41:00+04:30";

test("article 322596 says all that the issue asks of it, as typed", async () => {
  await newspaper.visit(pages.article, {}, async (page) => {
    const texts = (selector: string) => page.locator(selector).allInnerTexts();
    assert.deepEqual(await texts("h1"), [source.headline]);
    assert.ok(source.headline.includes("’"));
    assert.deepEqual(await texts(".masthead .name"), ["Khabar"]);
    assert.deepEqual(await texts(".desk"), ["International Desk"]);
    assert.deepEqual(await texts(".dateline"), ["Bishkek — IRNA"]);
    assert.deepEqual(await texts(".tags li"), ["Afghanistan", "Kyrgyzstan", "Taliban", "Iran"]);
    assert.deepEqual(
      (await texts(".date")).map((text) => text.replaceAll("\u00a0", " ")),
      ["Monday, 6 Tir 1401 (27 June 2022), 19:41"],
    );
    assert.deepEqual(await texts(".slip > *"), ["کد خبر: 322596", "تاریخ: 1401/4/6 19:41"]);
    assert.deepEqual(await texts(".link"), ["لینک مطلب: https://khabar.example/news/322596/"]);
  });
});

test("its twelve paragraphs are the source's, character for character", async () => {
  await newspaper.visit(pages.article, {}, async (page) => {
    const paragraphs = await page
      .locator(".text > *")
      .evaluateAll((elements) =>
        elements.map((element) => `${element.localName}: ${element.textContent}`),
      );
    assert.equal(source.paragraphs.length, 12);
    assert.deepEqual(
      paragraphs,
      source.paragraphs.map((paragraph) => `p: ${paragraph}`),
    );
  });
});

test("a full article shows kicker, deck, byline and the day of its last change", async () => {
  await newspaper.visit(pages.english, {}, async (page) => {
    const texts = (selector: string) => page.locator(selector).allInnerTexts();
    assert.deepEqual(await texts(".kicker"), ["Sample kicker with a word in Persian, نمونه"]);
    assert.match((await texts(".deck"))[0] ?? "", /^A sample deck\. /);
    assert.deepEqual(await texts(".byline"), ["Sample Writer"]);
    assert.deepEqual(
      (await texts(".date")).map((text) => text.replaceAll("\u00a0", " ")),
      [
        "Saturday, 9 Esfand 1404 (28 February 2026), 08:05",
        "Updated Sunday, 10 Esfand 1404 (1 March 2026), 21:30",
      ],
    );
  });
});

test("machines read the same instant in linked data, metadata and the page", async () => {
  await newspaper.visit(pages.article, {}, async (page) => {
    const found = await page.evaluate(() => {
      const linked = document.querySelector('script[type="application/ld+json"]')?.textContent;
      const contentOf = (selector: string) =>
        document.querySelector<HTMLMetaElement>(selector)?.content;
      return {
        linked: JSON.parse(linked ?? "") as Record<string, unknown>,
        time: [...document.querySelectorAll<HTMLTimeElement>(".provenance time")].map(
          ({ dateTime }) => dateTime,
        ),
        graph: contentOf('meta[property="article:published_time"]'),
        type: contentOf('meta[property="og:type"]'),
        title: document.title,
        graphTitle: contentOf('meta[property="og:title"]'),
        description: contentOf('meta[name="description"]'),
        canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
        themes: [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(
          ({ media }) => media,
        ),
        icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')].map(
          ({ type }) => type,
        ),
      };
    });
    assert.equal(found.linked["@type"], "NewsArticle");
    assert.equal(found.linked["headline"], source.headline);
    assert.equal(found.linked["datePublished"], published);
    assert.equal(found.linked["dateModified"], published);
    assert.deepEqual(found.time, [published]);
    assert.equal(found.graph, published);
    assert.equal(found.type, "article");
    assert.equal(found.title, `${source.headline} – Khabar`);
    assert.equal(found.graphTitle, source.headline);
    assert.equal(found.description, source.paragraphs[0]);
    assert.equal(found.canonical, "https://khabar.example/news/322596/");
    assert.deepEqual(found.themes, ["(prefers-color-scheme:light)", "(prefers-color-scheme:dark)"]);
    assert.deepEqual(found.icons, ["image/svg+xml", "image/png"]);
  });
});

test("Readability finds title, date and all twelve paragraphs, and no more", () => {
  const { document } = parseHTML(newspaper.readHtml(pages.article));
  const read = new Readability(document).parse();
  assert.equal(read?.title, source.headline);
  assert.equal(read.publishedTime, published);
  assert.equal(read.lang, "en");
  const { document: content } = parseHTML(`<main>${read.content ?? ""}</main>`);
  const paragraphs = [...content.querySelectorAll("p")].map((paragraph) => paragraph.textContent);
  for (const paragraph of source.paragraphs) assert.ok(paragraphs.includes(paragraph), paragraph);
});

test("in a terminal the headline starts by line 8, the first paragraph by line 20", (t) => {
  const { error, stdout } = spawnSync("w3m", ["-dump", "-cols", "80", "-T", "text/html"], {
    input: newspaper.readHtml(pages.article),
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  if (error !== undefined) {
    t.skip("w3m is not installed");
    return;
  }
  const lines = stdout.split("\n");
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
  const [headline, lede] = [source.headline.slice(0, 25), source.paragraphs[0]?.slice(0, 25) ?? ""];
  assert.ok(lineOf(headline) >= 1 && lineOf(headline) <= 8, stdout.slice(0, 1000));
  assert.ok(lineOf(lede) >= 1 && lineOf(lede) <= 20, stdout.slice(0, 1000));
});

test("the front lists every article of its edition once, the newest first, each under its address", async () => {
  await newspaper.visit(pages.front, {}, async (page) => {
    assert.deepEqual(await page.locator("h1").allInnerTexts(), ["Khabar"]);
    const links = await page
      .locator("h2 a")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("href")));
    assert.deepEqual(links, [pages.english, pages.picture, pages.limits, pages.article]);
  });
});
