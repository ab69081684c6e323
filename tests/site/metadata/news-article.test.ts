import assert from "node:assert/strict";
import { test } from "node:test";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { formatJsonLd } from "../../../src/site/metadata/linked-data.ts";
import { newsArticle } from "../../../src/site/metadata/news-article.ts";
import {
  article322596,
  masthead,
  momentOf,
  sampleArticle,
} from "../../layouts/sample-newspaper.ts";
import { bodyPicture, samplePictures } from "../feeds/sample-pictures.ts";

test("article 322596 as linked data", () => {
  const publisher = {
    "@type": "NewsMediaOrganization",
    "@id": "https://khabar.example/#newspaper",
    name: "Khabar",
    url: "https://khabar.example/",
    logo: "https://khabar.example/icon-512.png",
  };
  const agency = { "@type": "Organization", name: "IRNA" };
  assert.deepEqual(newsArticle(article322596(), masthead, noPictures), {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Iran, Kyrgyzstan discuss Afghanistan issue’s resolution",
    description:
      "Iran and Kyrgyzstan discussed ways to help resolve Afghanistan’s issue and ensure peace " +
      "and sustainable stability in the country.",
    url: "https://khabar.example/news/322596/",
    mainEntityOfPage: "https://khabar.example/news/322596/",
    identifier: "322596",
    inLanguage: "en",
    datePublished: "2022-06-27T19:41:00+04:30",
    dateModified: "2022-06-27T19:41:00+04:30",
    author: agency,
    sourceOrganization: agency,
    publisher,
    articleSection: "International",
    keywords: ["Iran", "Kyrgyzstan", "Afghanistan"],
    dateline: "Bishkek",
    isAccessibleForFree: true,
  });
});

test("who wrote it is the byline, else the agency, else the newspaper", () => {
  const authorOf = (fields: object) =>
    newsArticle(sampleArticle(fields), masthead, noPictures).author;
  const byline = authorOf({ byline: "Sample Name", agency: "IRNA" });
  assert.deepEqual(byline, { "@type": "Person", name: "Sample Name" });
  assert.deepEqual(authorOf({ agency: "IRNA" }), { "@type": "Organization", name: "IRNA" });
  assert.deepEqual(authorOf({}), newsArticle(sampleArticle(), masthead, noPictures).publisher);
});

test("a Persian article names the newspaper and the desk in Persian", () => {
  const article = sampleArticle({ lang: "fa", updated: momentOf("۱۴۰۱/۴/۷") });
  const data = newsArticle(article, masthead, noPictures);
  assert.equal(data.inLanguage, "fa");
  assert.equal(data.articleSection, "بین‌الملل");
  assert.equal(data.dateModified, "2022-06-28");
});

test("the pictures above the text and in it are told by their widest JPEG", () => {
  const pictures = samplePictures({
    "content/bridge.jpg": [400, 1200],
    "content/river.jpg": [640],
  });
  const image = { file: "content/bridge.jpg", alt: "A bridge", credit: "Sample\u200F Credit" };
  const sample = sampleArticle({ image });
  const shown = [bodyPicture("content/river.jpg", "A river", "Sample caption")];
  const body = { pieces: ["", ""], pictures: shown, lede: "" };
  assert.deepEqual(newsArticle({ ...sample, body }, masthead, pictures).image, [
    {
      "@type": "ImageObject",
      url: "https://khabar.example/pictures/bridge-1200.jpg",
      width: "1200 px",
      height: "600 px",
      creditText: "Sample Credit",
    },
    {
      "@type": "ImageObject",
      url: "https://khabar.example/pictures/river-640.jpg",
      width: "640 px",
      height: "320 px",
      caption: "Sample caption",
    },
  ]);
});

test("an article names its translation", () => {
  const data = newsArticle(sampleArticle({ translation: "322597" }), masthead, noPictures);
  assert.deepEqual(data.workTranslation, {
    "@type": "NewsArticle",
    url: "https://khabar.example/news/322597/",
  });
});

test("no text can end the script element that holds it", () => {
  const title = "</script><!--<script>\u2028\u2029";
  const article = sampleArticle({ kicker: title, title });
  const json = formatJsonLd(newsArticle(article, masthead, noPictures));
  assert.doesNotMatch(json, /[<\u2028\u2029]/);
  const data = JSON.parse(json) as { headline: string };
  assert.equal(data.headline, "</script><!--<script>");
});

test("linked data is escaped where it holds `<` and line separators", () => {
  const json = formatJsonLd({
    "@context": "https://schema.org",
    "@type": "Thing",
    name: "<\u2028",
  });
  assert.match(json, /"name":"\\u003c\\u2028"/);
});
