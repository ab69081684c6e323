// The feeds as they are published, and how a reader finds them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { copyProject, sampleArticle } from "../../project-copy.ts";
import { readXml } from "./read-xml.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});

function build(): ReadonlyMap<string, string> {
  const { status, stderr } = copy.khabar(["build"]);
  assert.equal(status, 0, stderr);
  return copy.readDist();
}

copy.write("content/4.md", sampleArticle("4", { lang: "fa" }));
const before = build();
copy.write("content/5.md", sampleArticle("5", { date: "1401/4/8" }));
const site = build();

const feeds = ["feed.xml", "rss.xml", "feed.json"];
const folders = ["", "international/", "politics/"];

test("the newspaper and each desk with an article have three feeds, and no other desk has", () => {
  const found = [...site.keys()].filter((file) => feeds.includes(file.replace(/^.*\//, "")));
  const expected = folders.flatMap((folder) => feeds.map((feed) => folder + feed));
  assert.deepEqual(found.sort(), expected.sort());
});

test("no layout wraps a feed", () => {
  for (const folder of folders) {
    assert.equal(readXml(site.get(`${folder}feed.xml`) ?? "").name, "feed");
    assert.equal(readXml(site.get(`${folder}rss.xml`) ?? "").name, "rss");
    const json = JSON.parse(site.get(`${folder}feed.json`) ?? "") as { readonly version: string };
    assert.equal(json.version, "https://jsonfeed.org/version/1.1");
  }
});

/** What a page names as feeds, each with its type. */
function feedsOf(page: string): readonly (readonly [href: string, type: string])[] {
  const { document } = parseHTML(site.get(page) ?? "");
  return [...document.querySelectorAll("link[rel=alternate]")].map((link) => [
    link.getAttribute("href") ?? "",
    link.getAttribute("type") ?? "",
  ]);
}

const types = ["application/atom+xml", "application/rss+xml", "application/feed+json"];
const feedsIn = (folder: string) =>
  feeds.map((feed, index) => [`/${folder}${feed}`, types[index] ?? ""] as const);

test("a page names the newspaper's feeds, an article's those of its desk too", () => {
  assert.deepEqual(feedsOf("index.html"), feedsIn(""));
  assert.deepEqual(feedsOf("news/4/index.html"), [...feedsIn(""), ...feedsIn("politics/")]);
  assert.deepEqual(feedsOf("news/322596/index.html"), [
    ...feedsIn(""),
    ...feedsIn("international/"),
  ]);
});

test("a new article changes no article's page and no feed of another desk", () => {
  for (const file of ["news/322596/index.html", ...feeds.map((feed) => `international/${feed}`)]) {
    assert.equal(site.get(file), before.get(file), file);
  }
  for (const folder of ["", "politics/"]) {
    for (const feed of feeds) assert.ok(site.get(folder + feed)?.includes("/news/5/"));
  }
});
