import assert from "node:assert/strict";
import { test } from "node:test";
import { planFeeds } from "../../../src/site/feeds/plan-feeds.ts";
import { renderAtom } from "../../../src/site/feeds/atom.ts";
import { renderJsonFeed } from "../../../src/site/feeds/json-feed.ts";
import { renderRss } from "../../../src/site/feeds/rss.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import type { Article } from "../../../src/newsroom/article/article.ts";
import type { Desk, Masthead } from "../../../src/newsroom/masthead/masthead.ts";
import { masthead, momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";

const politics: Desk = { slug: "politics", name: { en: "Politics", fa: "سیاست" } };
const sports: Desk = { slug: "sports", name: { en: "Sports", fa: "ورزش" } };
const paper: Masthead = { ...masthead, desks: [...masthead.desks, politics, sports] };

test("51 articles make a feed of the 50 newest, of the newspaper and of their desk", () => {
  const articles = Array.from({ length: 51 }, (_, index) => sampleArticle({ id: `${99 - index}` }));
  const feeds = planFeeds({ masthead: paper, articles }, noPictures);
  assert.deepEqual(
    feeds.map(({ title, permalinks }) => [title, permalinks.atom]),
    [
      ["Khabar", "/feed.xml"],
      ["Khabar – International", "/international/feed.xml"],
    ],
  );
  for (const feed of feeds) {
    assert.equal(feed.entries.length, 50);
    assert.equal(feed.entries[0]?.address, "https://khabar.example/news/99/");
    assert.equal(feed.entries.at(-1)?.address, "https://khabar.example/news/50/");
  }
});

test("a desk's feed holds its own articles; a desk without one has no feed", () => {
  const articles = [
    sampleArticle({ id: "3", desk: politics }),
    sampleArticle({ id: "2" }),
    sampleArticle({ id: "1", desk: politics }),
  ];
  const feeds = planFeeds({ masthead: paper, articles }, noPictures);
  assert.deepEqual(
    feeds.map(({ permalinks, entries }) => [
      permalinks.json,
      entries.map((entry) => entry.address),
    ]),
    [
      ["/feed.json", [3, 2, 1].map((id) => `https://khabar.example/news/${id}/`)],
      ["/international/feed.json", ["https://khabar.example/news/2/"]],
      ["/politics/feed.json", [3, 1].map((id) => `https://khabar.example/news/${id}/`)],
    ],
  );
});

test("each edition has the feeds of its own articles, in its own words", () => {
  const editions = [
    { lang: "en", root: "/" },
    { lang: "fa", root: "/fa/" },
  ] as const;
  const articles = [
    sampleArticle({ id: "3", lang: "fa", desk: politics }),
    sampleArticle({ id: "2", lang: "en" }),
    sampleArticle({ id: "1", lang: "fa", desk: politics }),
  ];
  const feeds = planFeeds({ masthead: { ...paper, editions }, articles }, noPictures);
  assert.deepEqual(
    feeds.map(({ lang, title, front, permalinks, entries }) => [
      lang,
      title,
      front,
      permalinks.atom,
      entries.map(({ address }) => address.replace(/\D/g, "")).join(),
    ]),
    [
      ["en", "Khabar", "https://khabar.example/", "/feed.xml", "2"],
      [
        ...["en", "Khabar – International", "https://khabar.example/international/"],
        ...["/international/feed.xml", "2"],
      ],
      ["fa", "خبر", "https://khabar.example/fa/", "/fa/feed.xml", "3,1"],
      [
        ...["fa", "خبر – سیاست", "https://khabar.example/fa/politics/"],
        ...["/fa/politics/feed.xml", "3,1"],
      ],
    ],
  );
});

test("a feed's id is what it was before there were editions", () => {
  const ids = planFeeds({ masthead: paper, articles: [sampleArticle()] }, noPictures);
  assert.deepEqual(
    ids.map(({ id }) => id),
    [
      "urn:uuid:7858ff2b-2a4e-5aaa-9937-b716a58d89e9",
      "urn:uuid:c175477e-9401-5367-ade8-35e0b4fad372",
    ],
  );
});

test("a newspaper without an article has no feed", () => {
  assert.deepEqual(planFeeds({ masthead: paper, articles: [] }, noPictures), []);
});

/** The id of an article in a newspaper's feed. */
function idOf(fields: Partial<Article>, address = paper.address): string | undefined {
  const [feed] = planFeeds(
    { masthead: { ...paper, address }, articles: [sampleArticle({ id: "322596", ...fields })] },
    noPictures,
  );
  return feed?.entries[0]?.id;
}

test("an article's id is a URN that outlives address, desk, headline and time of day", () => {
  // Written out, since a change of the rule would show every article anew to every subscriber.
  const id = "urn:uuid:a4660b10-33ff-51dd-aa7e-b58ddc9f86fd";
  assert.equal(idOf({}), id);
  assert.equal(idOf({}, "https://another.example"), id);
  assert.equal(idOf({ title: "Another headline", desk: politics, lang: "fa" }), id);
  assert.equal(idOf({ date: momentOf("1401/4/6") }), id);
  assert.equal(idOf({ updated: momentOf("1401/4/7") }), id);
});

test("another code or another day is another id", () => {
  const ids = [
    idOf({}),
    idOf({ id: "0322596" }),
    idOf({ id: "322597" }),
    idOf({ date: momentOf("1401/4/7") }),
  ];
  assert.equal(new Set(ids).size, ids.length);
});

test("ids, dates and languages hold no Jalali year and no Persian digit", () => {
  const articles = [sampleArticle({ lang: "fa" }), sampleArticle({ date: momentOf("1401/4/6") })];
  const editions = [{ lang: "fa", root: "/" }] as const;
  const persian = { ...paper, language: "fa", editions } as const;
  for (const feed of planFeeds({ masthead: persian, articles }, noPictures)) {
    for (const text of [renderAtom(feed), renderRss(feed), renderJsonFeed(feed)]) {
      assert.doesNotMatch(text, /\b14\d\d\b|[٠-٩۰-۹]/);
    }
  }
});

test("an article of book length is told by its summary, so that a feed can be fetched", () => {
  const sample = sampleArticle({});
  const html = `<p>${"sample ".repeat(10_000)}</p>\n`;
  const body = { pieces: [html], pictures: [], lede: "A sample & its lede." };
  const [feed] = planFeeds({ masthead, articles: [{ ...sample, body }] }, noPictures);
  const [entry] = feed?.entries ?? [];
  assert.ok(entry?.html.includes(entry.summary.replace("&", "&amp;")));
  assert.ok((entry?.html.length ?? Infinity) < 1000);
});
