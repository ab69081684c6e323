// Every text in a feed is read back as it was typed, every date is the article's, in each format.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import type { Article } from "../../../src/newsroom/article/article.ts";
import type { FinishedArticle } from "../../../src/newsroom/content/newspaper.ts";
import { renderAtom } from "../../../src/site/feeds/atom.ts";
import type { Feed } from "../../../src/site/feeds/feed.ts";
import { renderJsonFeed } from "../../../src/site/feeds/json-feed.ts";
import { planFeeds } from "../../../src/site/feeds/plan-feeds.ts";
import { renderRss } from "../../../src/site/feeds/rss.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { masthead, momentOf, sampleArticle } from "../../layouts/sample-newspaper.ts";
import { childOf, childrenOf, readXml } from "./read-xml.ts";

function feedOf(...articles: readonly FinishedArticle[]): Feed {
  const [feed] = planFeeds({ masthead, articles }, noPictures);
  assert.ok(feed !== undefined);
  return feed;
}

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly language: string;
  readonly authors: readonly { readonly name: string }[];
  readonly tags: readonly string[];
}

/** The first entry of a feed as a reader of each format takes it. */
function readFirst(feed: Feed) {
  const atom = readXml(renderAtom(feed));
  const channel = childOf(readXml(renderRss(feed)), "channel");
  const json = JSON.parse(renderJsonFeed(feed)) as { readonly items: readonly JsonItem[] };
  const [[entry], [item], [jsonItem]] = [
    childrenOf(atom, "entry"),
    childrenOf(channel, "item"),
    json.items,
  ];
  assert.ok(entry !== undefined && item !== undefined && jsonItem !== undefined);
  return { atom, channel, entry, item, json: jsonItem };
}

const texts: readonly string[] = [
  "A & B <c>",
  `"Quotes", 'single' and «Persian»`,
  "&amp; is typed",
  "می‌خواهم ۱۲۳",
  "]]> ends nothing",
  "</title></entry><script>alert(1)</script>",
  "one\u2028two",
  "<![CDATA[x]]> <!-- x --> <?x?>",
  "emoji 😀 and e\u0301",
  "tab\tand\nline",
];

for (const text of texts) {
  test(`${JSON.stringify(text)} is read back as typed`, () => {
    const fields = { title: text, deck: text, byline: text, tags: [text] };
    const { entry, item, json } = readFirst(feedOf(sampleArticle(fields, `<p>${text}</p>`)));
    const html = `<div lang="en" dir="ltr">\n<p>${text}</p></div>`;

    assert.equal(childOf(entry, "title").text, text);
    assert.equal(childOf(entry, "title").attributes.get("type"), "text");
    assert.equal(childOf(entry, "summary").text, text);
    assert.equal(childOf(childOf(entry, "author"), "name").text, text);
    assert.equal(childrenOf(entry, "category")[1]?.attributes.get("term"), text);
    assert.equal(childOf(entry, "content").text, html);

    assert.equal(childOf(item, "title").text, text);
    assert.equal(childOf(item, "dc:creator").text, text);
    assert.equal(childrenOf(item, "category")[1]?.text, text);
    assert.equal(childOf(item, "content:encoded").text, html);
    // A description is HTML: its text is what was typed.
    const description = childOf(item, "description").text;
    assert.doesNotMatch(description, /[<>]/);
    assert.equal(
      description.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
      text,
    );

    assert.deepEqual(
      [json.title, json.summary, json.authors, json.tags, json.content_html],
      [text, text, [{ name: text }], ["International", text], html],
    );
  });
}

test("xmllint takes Atom and RSS with hostile titles for well-formed XML", (t) => {
  const feed = feedOf(
    ...texts.map((title, index) => sampleArticle({ id: String(index), title, byline: title })),
  );
  for (const xml of [renderAtom(feed), renderRss(feed)]) {
    const { error, status, stderr } = spawnSync("xmllint", ["--noout", "-"], {
      input: xml,
      encoding: "utf8",
    });
    if (error !== undefined) {
      t.skip("xmllint is not installed");
      return;
    }
    assert.equal(status, 0, stderr);
  }
});

/** A date as typed, for RFC 3339 and for RFC 822. */
const dates: readonly (readonly [typed: string, dateTime: string, mailDate: string])[] = [
  ["1401/4/6 19:41", "2022-06-27T19:41:00+04:30", "Mon, 27 Jun 2022 19:41:00 +0430"],
  ["1402/10/11 00:05", "2024-01-01T00:05:00+03:30", "Mon, 01 Jan 2024 00:05:00 +0330"],
  // A day without a time is its first instant; on 1401/1/1 the clock skipped the hour from midnight.
  ["1401/4/6", "2022-06-26T19:30:00Z", "Sun, 26 Jun 2022 19:30:00 GMT"],
  ["1402/1/1", "2023-03-20T20:30:00Z", "Mon, 20 Mar 2023 20:30:00 GMT"],
  // Tehran was 3:25:44 ahead of UTC, which no offset of either format can say.
  ["1300/1/1 12:00", "1921-03-21T08:34:16Z", "Mon, 21 Mar 1921 08:34:16 GMT"],
];

for (const [typed, dateTime, mailDate] of dates) {
  test(`${typed} is ${dateTime} and ${mailDate}`, () => {
    const date = momentOf(typed);
    const { atom, channel, entry, item, json } = readFirst(feedOf(sampleArticle({ date })));
    for (const element of [
      childOf(atom, "updated"),
      childOf(entry, "published"),
      childOf(entry, "updated"),
      childOf(item, "atom:updated"),
    ]) {
      assert.equal(element.text, dateTime);
    }
    assert.equal(childOf(item, "pubDate").text, mailDate);
    assert.equal(childOf(channel, "lastBuildDate").text, mailDate);
    assert.deepEqual([json.date_published, json.date_modified], [dateTime, dateTime]);
    assert.equal(Date.parse(dateTime), date.instant);
    assert.equal(Date.parse(mailDate), date.instant);
  });
}

test("an article's last change is its own, and the feed's is the latest of all", () => {
  const updated = momentOf("1401/4/9 8:00");
  const feed = feedOf(
    sampleArticle({ id: "2", date: momentOf("1401/4/8") }),
    sampleArticle({ id: "1", updated }),
  );
  const atom = readXml(renderAtom(feed));
  assert.equal(childOf(atom, "updated").text, updated.machine);
  const [second, first] = childrenOf(atom, "entry");
  assert.ok(second !== undefined && first !== undefined);
  assert.equal(childOf(second, "updated").text, "2022-06-28T19:30:00Z");
  assert.equal(childOf(first, "updated").text, updated.machine);
  assert.equal(childOf(first, "published").text, "2022-06-27T19:41:00+04:30");
});

test("a right-to-left article is marked in each format", () => {
  const fields = { lang: "fa", byline: "نام نمونه", tags: ["نمونه"] } as const;
  const { atom, entry, item, json } = readFirst(feedOf(sampleArticle(fields, "<p>متن</p>")));
  const html = `<div lang="fa" dir="rtl">\n<p>متن</p></div>`;
  assert.equal(atom.attributes.get("xml:lang"), "en");
  assert.equal(entry.attributes.get("xml:lang"), "fa");
  assert.equal(childOf(entry, "content").text, html);
  assert.equal(childOf(item, "content:encoded").text, html);
  assert.equal(childOf(item, "dc:language").text, "fa");
  assert.deepEqual([json.language, json.content_html], ["fa", html]);
  assert.deepEqual(json.tags, ["بین‌الملل", "نمونه"]);
});

test("the author is the byline, else the agency, else the newspaper", () => {
  const author = (fields: Partial<Article>) =>
    readFirst(feedOf(sampleArticle(fields))).json.authors[0]?.name;
  assert.equal(author({ byline: "Sample Author", agency: "IRNA" }), "Sample Author");
  assert.equal(author({ agency: "IRNA" }), "IRNA");
  assert.equal(author({}), "Khabar");
  assert.equal(author({ lang: "fa" }), "خبر");
});

test("links in the text are absolute, and text that looks like a link stays", () => {
  const html =
    `<p><a href="/news/2/">a</a> <a href="#table-1">b</a> <a href="https://example.org/">c</a>` +
    ` href=&quot;/x&quot;</p>`;
  assert.equal(
    readFirst(feedOf(sampleArticle({ id: "7" }, html))).json.content_html,
    `<div lang="en" dir="ltr">\n<p><a href="https://khabar.example/news/2/">a</a> ` +
      `<a href="https://khabar.example/news/7/#table-1">b</a> ` +
      `<a href="https://example.org/">c</a> href=&quot;/x&quot;</p></div>`,
  );
});

test("a feed says where it stands, and its links lead to the site", () => {
  const { atom, channel, entry, item, json } = readFirst(feedOf(sampleArticle({ id: "7" })));
  const page = "https://khabar.example/news/7/";
  const self = childrenOf(atom, "link").find(({ attributes }) => attributes.get("rel") === "self");
  assert.equal(self?.attributes.get("href"), "https://khabar.example/feed.xml");
  assert.equal(
    childOf(channel, "atom:link").attributes.get("href"),
    "https://khabar.example/rss.xml",
  );
  assert.equal(childOf(channel, "link").text, "https://khabar.example/");
  assert.equal(childOf(entry, "link").attributes.get("href"), page);
  assert.equal(childOf(item, "link").text, page);
  assert.equal(json.url, page);
});
