import assert from "node:assert/strict";
import { test } from "node:test";
import { findRecentArticles, renderNewsSitemap } from "../../../src/site/sitemap/news-sitemap.ts";
import {
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
} from "../../../src/site/sitemap/render-sitemaps.ts";
import { masthead, momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";
import { samplePictures } from "../feeds/sample-pictures.ts";
import { planSample } from "./plan-sample.ts";
import { assertValid, withoutXmllint } from "./validate-sitemap.ts";

const articles = [
  sampleArticle({
    id: "5",
    title: "Sample: A & B <c> ]]> \"d\" 'e'",
    date: momentOf("1401/4/10 08:05"),
  }),
  sampleArticle({
    id: "4",
    title: "نمونه: می\u200cخواهم \u2067۱۴۰۱\u2069",
    lang: "fa",
    date: momentOf("1401/4/10"),
  }),
  sampleArticle({
    id: "3",
    updated: momentOf("1401/5/1 10:00"),
    image: { file: "content/bridge.jpg", alt: "A bridge" },
  }),
  sampleArticle({ id: "2", date: momentOf("1401/4/6"), updated: momentOf("1401/4/7") }),
  sampleArticle({ id: "1", date: momentOf("1206/1/1 10:00") }),
];
const { address } = masthead;
const pictures = samplePictures({ "content/bridge.jpg": [400, 1200] });
const sitemaps = planSample(articles, masthead, pictures);
const index = renderSitemapIndex(sitemaps, address);
const now = momentOf("1401/4/10 12:00").instant;
const news = renderNewsSitemap(findRecentArticles(articles, now), masthead);
const files = [index, news, ...sitemaps.map((sitemap) => renderSitemap(sitemap, address))];

/** What stands in every element of a name. */
function valuesOf(name: string, xml: string): (string | undefined)[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, value]) => value);
}

test("every sitemap is valid by its schema", { skip: withoutXmllint }, () => {
  files.forEach(assertValid);
});

test("the schemas find a mistake", { skip: withoutXmllint }, () => {
  const mistakes = [
    [news, "<news:language>en", "<news:language>English"],
    [index, "<lastmod>20", "<lastmod>"],
    [news, "news:title>", "news:headline>"],
    [files.at(-2) ?? "", "image:loc>", "image:title>"],
    [files.at(-2) ?? "", "<image:loc>https:", "<image:loc>"],
  ] as const;
  for (const [file, right, wrong] of mistakes) {
    assert.throws(() => {
      assertValid(file.replaceAll(right, wrong));
    });
  }
});

test("a page's lastmod is that of its update, else of its publication", () => {
  assert.deepEqual(
    sitemaps.slice(2).flatMap((sitemap) => valuesOf("lastmod", renderSitemap(sitemap, address))),
    [
      "1827-03-22", // an offset with seconds can't be written
      "2022-06-28",
      "2022-07-23T10:00:00+04:30",
      "2022-07-01",
      "2022-07-01T08:05:00+04:30",
    ],
  );
});

test("the index names each sitemap with the newest change in it", () => {
  assert.deepEqual(
    valuesOf("loc", index),
    ["fronts", "days", "1827-03", "2022-06", "2022-07"].map(
      (name) => `${address}/sitemap/${name}.xml`,
    ),
  );
  assert.deepEqual(valuesOf("lastmod", index), [
    "2022-07-23T10:00:00+04:30", // the newest change of all
    "2022-07-23T10:00:00+04:30",
    "1827-03-22",
    "2022-07-23T10:00:00+04:30",
    "2022-07-01T08:05:00+04:30",
  ]);
});

test("the news sitemap names the newspaper, its language, the date and the headline", () => {
  assert.deepEqual(valuesOf("loc", news), [`${address}/news/5/`, `${address}/news/4/`]);
  assert.deepEqual(valuesOf("news:name", news), ["Khabar", "خبر"]);
  assert.deepEqual(valuesOf("news:language", news), ["en", "fa"]);
  assert.deepEqual(valuesOf("news:publication_date", news), [
    "2022-07-01T08:05:00+04:30",
    "2022-07-01",
  ]);
  assert.deepEqual(valuesOf("news:title", news), [
    "Sample: A &amp; B &lt;c&gt; ]]&gt; &quot;d&quot; &#39;e&#39;",
    "نمونه: می\u200cخواهم ۱۴۰۱", // as typed, but for marks of direction
  ]);
});

test("no machine field has a Persian digit, and no date a Jalali year", () => {
  const dates = ["lastmod", "news:publication_date"];
  const fields = [...dates, "loc", "image:loc", "news:language"];
  for (const value of files.flatMap((file) => fields.flatMap((name) => valuesOf(name, file)))) {
    assert.match(value ?? "", /^[\x21-\x7e]+$/);
  }
  for (const value of files.flatMap((file) => dates.flatMap((name) => valuesOf(name, file)))) {
    assert.match(value ?? "", /^(?:18|20)\d\d-/);
  }
});

test("an article's picture is named with its page", () => {
  const june = files.at(-2) ?? "";
  assert.deepEqual(valuesOf("image:loc", june), [`${address}/pictures/bridge-1200.jpg`]);
  assert.match(june, /<loc>[^<]*\/news\/3\/<\/loc><lastmod>[^<]*<\/lastmod><image:image>/);
});

test("what would end an element is escaped in every field", () => {
  const hostile = {
    ...masthead,
    name: { en: "A & <b>", fa: "خبر" },
    address: "https://a.example&",
  };
  const text = renderNewsSitemap(articles.slice(0, 1), hostile);
  assert.deepEqual(valuesOf("news:name", text), ["A &amp; &lt;b&gt;"]);
  assert.deepEqual(valuesOf("loc", text), ["https://a.example&amp;/news/5/"]);
  assert.match(
    renderSitemapIndex(sitemaps, "https://a.example&"),
    /<loc>https:\/\/a\.example&amp;/,
  );
  for (const sitemap of sitemaps) {
    assert.match(renderSitemap(sitemap, "https://a.example&"), /<loc>https:\/\/a\.example&amp;/);
  }
});

test("robots.txt lets everyone in and names both sitemaps absolutely", () => {
  assert.equal(
    renderRobots(address),
    `User-agent: *
Allow: /

Sitemap: https://khabar.example/sitemap.xml
Sitemap: https://khabar.example/news-sitemap.xml
`,
  );
});
