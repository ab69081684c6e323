import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fileOfPermalink } from "../../../src/newsroom/article/permalink.ts";
import { words } from "../../../src/language/words/words.ts";
import { copyProject, sampleArticle } from "../../project-copy.ts";
import { assertValid, withoutXmllint } from "./validate-sitemap.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});
copy.write("content/new.md", sampleArticle("7", { date: "1401/4/10 10:00" }));
copy.write("content/persian.md", sampleArticle("8", { date: "1401/4/9", lang: "fa" }));
const { status, stderr } = copy.khabar(["build"]);
assert.equal(status, 0, stderr);
const dist = copy.readDist();

const site = "https://khabar.example";

/** The text of the file that answers an absolute address. */
function fetchPage(address: string): string {
  assert.ok(address.startsWith(`${site}/`), `${address} is not absolute`);
  const page = dist.get(fileOfPermalink(address.slice(site.length)));
  assert.ok(page !== undefined, `${address} does not resolve`);
  return Buffer.from(page, "latin1").toString("utf8");
}

/** The first part of each match. */
function readAll(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}

const sitemapsOfRobots = readAll(/^Sitemap: (.*)$/gm, dist.get("robots.txt") ?? "");
const [index = "", news = ""] = sitemapsOfRobots.map(fetchPage);
const sitemaps = readAll(/<loc>([^<]*)<\/loc>/g, index).map(fetchPage);

test("robots.txt of a built site names its sitemaps, and the index all others", () => {
  assert.deepEqual(sitemapsOfRobots, [`${site}/sitemap.xml`, `${site}/news-sitemap.xml`]);
  const written = [...dist.keys()].filter((file) => file.startsWith("sitemap/"));
  assert.deepEqual(
    written,
    ["2022-06", "2022-07", "days", "fronts", "lists"].map((name) => `sitemap/${name}.xml`),
  );
  assert.equal(sitemaps.length, written.length);
});

test("every page of the site that shows an article stands in one sitemap, and each address resolves", () => {
  const addresses = sitemaps.flatMap((sitemap) => readAll(/<loc>([^<]*)<\/loc>/g, sitemap));
  addresses.forEach(fetchPage);
  const pages = [...dist.keys()].filter(
    (file) =>
      file.endsWith("index.html") &&
      ![words.en.noArticles, words.en.noCorrections].some((sentence) =>
        dist.get(file)?.includes(sentence),
      ),
  );
  assert.deepEqual(
    addresses.map((address) => fileOfPermalink(address.slice(site.length))).sort(),
    pages.sort(),
  );
});

test("the news of a built site are of its newest two days", () => {
  assert.deepEqual(readAll(/<loc>([^<]*)<\/loc>/g, news), [`${site}/news/7/`, `${site}/news/8/`]);
});

test("the sitemaps of a built site are valid by their schemas", { skip: withoutXmllint }, () => {
  [index, news, ...sitemaps].forEach(assertValid);
});
