import assert from "node:assert/strict";
import { test } from "node:test";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { describeArticle, formatTitle } from "../../../src/site/metadata/describe-article.ts";
import { newsArticle } from "../../../src/site/metadata/news-article.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import { findRecentArticles } from "../../../src/site/sitemap/news-sitemap.ts";
import { masthead, momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";

const range = rangeAt(1, 1);
const corrections = [
  { date: momentOf("1401/4/7"), text: "An older sample.", range },
  { date: momentOf("1401/4/8 10:00"), text: "A newer sample.", range },
];
const retracted = { date: momentOf("1401/4/9"), reason: "Sample reason.", range };

test("a correction is told with its date, and is the last change", () => {
  const { correction, dateModified } = newsArticle(
    sampleArticle({ corrections }),
    masthead,
    noPictures,
  );
  assert.deepEqual(correction, [
    {
      "@type": "CorrectionComment",
      datePublished: "2022-06-29T10:00:00+04:30",
      text: "A newer sample.",
    },
    { "@type": "CorrectionComment", datePublished: "2022-06-28", text: "An older sample." },
  ]);
  assert.equal(dateModified, "2022-06-29T10:00:00+04:30");
});

test("a retracted article keeps its headline, and says what became of it and why", () => {
  const article = sampleArticle({ retracted, title: "A sample" });
  const data = newsArticle(article, masthead, noPictures);
  assert.equal(data.headline, "A sample");
  assert.equal(data.dateModified, "2022-06-30");
  assert.equal(data.description, "Sample reason.");
  assert.deepEqual(data.correction, [
    {
      "@type": "CorrectionComment",
      datePublished: "2022-06-30",
      text: "Retracted: Sample reason.",
    },
  ]);
  assert.equal(formatTitle(article.article), "Retracted: A sample");
  assert.equal(describeArticle(article), "Sample reason.");
});

test("a retracted article is no news", () => {
  const articles = [sampleArticle({ id: "2", retracted }), sampleArticle({ id: "1" })];
  const recent = findRecentArticles(articles, momentOf("1401/4/7").instant);
  assert.deepEqual(
    recent.map(({ article }) => article.id),
    ["1"],
  );
});
