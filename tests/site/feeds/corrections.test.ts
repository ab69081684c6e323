import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/newsroom/article/article.ts";
import { renderAtom } from "../../../src/site/feeds/atom.ts";
import { renderJsonFeed } from "../../../src/site/feeds/json-feed.ts";
import { planFeeds } from "../../../src/site/feeds/plan-feeds.ts";
import { renderRss } from "../../../src/site/feeds/rss.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import { masthead, momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";
import { childOf, childrenOf, readXml } from "./read-xml.ts";

const range = rangeAt(1, 1);

function feedsOf(...articles: readonly Partial<Article>[]) {
  return planFeeds(
    { masthead, articles: articles.map((fields) => sampleArticle(fields)) },
    noPictures,
  );
}

const corrections = [
  { date: momentOf("1401/4/7"), text: "An older <b> & sample.", range },
  { date: momentOf("1401/4/8 10:00"), text: "A newer sample.", range },
];

test("a corrected article is told as changed, with its corrections behind the text", () => {
  const [feed] = feedsOf({ id: "2", corrections }, { id: "1" });
  assert.ok(feed);
  assert.equal(feed.updated.typed, "1401/4/8 10:00");
  const [entry, other] = feed.entries;
  assert.equal(entry?.updated.typed, "1401/4/8 10:00");
  assert.match(
    entry.html,
    /<p>Sample text\.<\/p><hr>\n<h2>Corrections<\/h2>\n<p><b>Wednesday, 8 Tir 1401 \(29 June 2022\), 10:00<\/b><br>A newer sample\.<\/p>\n<p><b>Tuesday, 7 Tir 1401 \(28 June 2022\)<\/b><br>An older &lt;b&gt; &amp; sample\.<\/p>\n<\/div>$/,
  );
  assert.equal(other?.html, '<div lang="en" dir="ltr">\n<p>Sample text.</p></div>');
});

const retracted = { date: momentOf("1401/4/9"), reason: "Sample reason.", range };

test("a retracted article leaves the feeds, which say that they changed", () => {
  const feeds = feedsOf({ id: "3" }, { id: "2", retracted, title: "Gone" }, { id: "1" });
  for (const feed of feeds) {
    assert.deepEqual(
      feed.entries.map(({ address }) => address),
      ["https://khabar.example/news/3/", "https://khabar.example/news/1/"],
    );
    assert.equal(feed.updated.typed, "1401/4/9");
    for (const text of [renderAtom(feed), renderRss(feed), renderJsonFeed(feed)]) {
      assert.doesNotMatch(text, /Gone|news\/2\//);
    }
  }
});

test("where all were retracted the feeds that pages name are there, and hold nothing", () => {
  const feeds = feedsOf({ retracted });
  assert.deepEqual(
    feeds.map(({ permalinks }) => permalinks.atom),
    ["/feed.xml", "/international/feed.xml"],
  );
  for (const feed of feeds) {
    assert.equal(childrenOf(readXml(renderAtom(feed)), "entry").length, 0);
    assert.equal(childOf(readXml(renderAtom(feed)), "updated").text, "2022-06-29T19:30:00Z");
    assert.equal(childrenOf(childOf(readXml(renderRss(feed)), "channel"), "item").length, 0);
    assert.deepEqual((JSON.parse(renderJsonFeed(feed)) as { items: unknown }).items, []);
  }
});
