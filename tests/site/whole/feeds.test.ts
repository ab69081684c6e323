// The feeds of a newspaper of 500 articles, as strangers read them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { after, test } from "node:test";
import { withoutXmllint } from "../sitemap/validate-sitemap.ts";
import { editionOf } from "../../../src/newsroom/masthead/masthead.ts";
import { buildSample, origin } from "./build-sample.ts";
import { openNewspaper } from "./compare-sites.ts";

const site = buildSample(500);
after(() => {
  site.remove();
});
const { masthead, articles } = openNewspaper(site.content);

const xmlFeeds = [...site.files.keys()].filter((file) => /(?:^|\/)(?:feed|rss)\.xml$/.test(file));
const jsonFeeds = [...site.files.keys()].filter((file) => /(?:^|\/)feed\.json$/.test(file));

test("each edition and each of its desks has three feeds", () => {
  assert.equal(xmlFeeds.length, 2 * 2 * (1 + masthead.desks.length));
  assert.equal(jsonFeeds.length, 2 * (1 + masthead.desks.length));
});

test("each Atom and RSS feed is well-formed", { skip: withoutXmllint }, () => {
  const files = xmlFeeds.map((file) => path.join(site.folder, file));
  const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", ...files], {
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  assert.equal(status, 0);
});

/** What a feed is to hold: the 50 newest articles of its edition, or of its desk there, that still stand. */
function expectedArticles(file: string) {
  const [, root = "", desk] = /^(fa\/)?(?:([^/]+)\/)?[^/]+$/.exec(file) ?? [];
  return articles
    .map(({ article }) => article)
    .filter((article) => editionOf(masthead, article.lang).root === `/${root}`)
    .filter((article) => desk === undefined || article.desk.slug === desk)
    .filter(({ retracted }) => retracted === undefined)
    .slice(0, 50);
}

interface ReadFeed {
  readonly fault: string | null;
  readonly title: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: string;
    readonly year: number;
    readonly length: number;
  }[];
}

// Debian installs it for its own Python, which need not be the first on the path.
const python = ["python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import feedparser"]).status === 0,
);

test(
  "python3-feedparser reads every feed, titles as typed",
  { skip: python === undefined && "python3-feedparser is not installed" },
  () => {
    const files = xmlFeeds.map((file) => path.join(site.folder, file));
    const script = path.join(import.meta.dirname, "read-feeds.py");
    const { stdout, stderr } = spawnSync(python ?? "", [script, ...files], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const feeds = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as ReadFeed);
    assert.equal(feeds.length, xmlFeeds.length, stderr);
    for (const [index, feed] of feeds.entries()) {
      const file = xmlFeeds[index] ?? "";
      assert.equal(feed.fault, null, file);
      const expected = expectedArticles(file);
      // feedparser takes titles for HTML where a feed says so, and hands over what was typed.
      assert.deepEqual(
        feed.entries.map(({ title, link }) => ({ title: decode(title), link })),
        expected.map(({ id, title }) => ({ title, link: `${origin}/news/${id}/` })),
        file,
      );
      for (const { year, length, id } of feed.entries) {
        assert.equal(year, 2009);
        assert.ok(length > 200, `${file}: ${id} has ${length} characters`);
        assert.ok(!id.startsWith("http"), id);
      }
    }
  },
);

test("each JSON feed holds the newest articles, titles as typed", () => {
  for (const file of jsonFeeds) {
    const { items } = JSON.parse(site.files.get(file)?.toString("utf8") ?? "") as {
      readonly items: readonly { readonly title: string; readonly url: string }[];
    };
    assert.deepEqual(
      items.map(({ title, url }) => ({ title, url })),
      expectedArticles(file).map(({ id, title }) => ({ title, url: `${origin}/news/${id}/` })),
      file,
    );
  }
});

function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
