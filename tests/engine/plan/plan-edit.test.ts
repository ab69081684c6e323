import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import { keepLists } from "../../../src/engine/build/keep-lists.ts";
import { RowArticle } from "../../../src/engine/index/indexed-article.ts";
import { planEdit, type EditPages } from "../../../src/engine/plan/plan-edit.ts";
import type { Newspaper } from "../../../src/newsroom/content/newspaper.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { planPages, type SitePages } from "../../../src/site/eleventy/newspaper-data.ts";
import { loadTheme } from "../../../src/site/eleventy/theme.ts";
import { pick, seedRandom } from "../../../src/newsroom/sample/random.ts";
import { FiledContent } from "../index/filed-content.ts";

// What an edit changes is asked from the index; what a whole newspaper has is planned from all its articles.
// Both must come to the same pages, or an edit would leave another site than a fresh build.

let content: FiledContent;
let newspaper: Newspaper;
let whole: SitePages;

before(() => {
  content = new FiledContent();
  const masthead = fs.readFileSync("tests/sites/masthead.yaml", "utf8");
  const desk = "  - slug: economy\n    name: { en: Economy, fa: اقتصاد }\n";
  content.write("masthead.yaml", masthead.replace("desks:\n", `desks:\n${desk}`));
  const random = seedRandom(322596);
  for (let id = 1; id <= 140; id++) {
    // Several articles of one minute, several a day, days without any.
    const date = `1401/${pick(random, ["3", "4"])}/${1 + random(28)}`;
    const time = pick(random, [" 10:00", " 10:00", " 12:30", ""]);
    const tags = ["One", "Two", "Three", "چهار"].filter(() => random(5) < 2);
    const retracted = `retracted:\n  date: 1402/1/1\n  reason: It was a sample.\n`;
    content.write(
      `${id}.md`,
      `---\nid: ${id}\ndate: ${date}${time}\ndesk: ${pick(random, ["politics", "economy"])}\n` +
        `title: Sample ${id}\ntags: [${tags.join(", ")}]\n${random(10) === 0 ? retracted : ""}---\n\nSample text ${id}.\n`,
    );
  }
  content.write("front.yaml", "stories:\n  - { id: 7, size: lead }\n  - { id: 3 }\n");
  content.file();
  const read = content.readFiled();
  assert.ok(read.ok, JSON.stringify(read));
  newspaper = read.value;
  whole = planPages({ newspaper, pictures: noPictures, theme: loadTheme(), now: now() });
  keepLists(content.index, newspaper, []);
});

after(() => {
  content[Symbol.dispose]();
});

function now(): number {
  return newspaper.articles[0]?.article.date.instant ?? 0;
}

/** What is planned where the articles of some ids have other headlines. */
function planFor(...ids: readonly string[]): EditPages {
  const edited = newspaper.articles.flatMap(({ article, indexed }) =>
    ids.includes(article.id) && indexed instanceof RowArticle
      ? [{ article: indexed, isListedSame: false }]
      : [],
  );
  const { masthead, pins } = newspaper;
  const articles = content.indexed;
  return planEdit(edited, { masthead, pins, lists: content.index.lists, articles, now: now() });
}

/** Articles as references, so that pages can be compared. */
function tell(page: unknown): unknown {
  return JSON.parse(JSON.stringify(page));
}

test("the neighbours of each article are those that the walk through the whole archive finds", () => {
  for (const { article } of newspaper.articles) {
    const found = planFor(article.id).neighbours.get(article.id);
    assert.deepEqual(tell(found), tell(whole.neighbours.get(article.id)), article.id);
  }
});

test("each page is as it is in the whole newspaper", () => {
  const all = [whole.lists, whole.days, whole.fronts, whole.news].flat();
  const pages = new Map(all.map((page) => [page.permalink, tell(page)]));
  const feeds = new Map(whole.feeds.map((feed) => [feed.permalinks.atom, tell(feed)]));
  for (const { article } of newspaper.articles) {
    const plan = planFor(article.id);
    for (const page of [plan.lists, plan.days, plan.fronts, plan.news].flat()) {
      assert.deepEqual(tell(page), pages.get(page.permalink), page.permalink);
    }
    const planned = plan.feeds(noPictures);
    assert.equal(planned.length, 2, "of the edition and of the desk");
    for (const feed of planned) {
      assert.deepEqual(tell(feed), feeds.get(feed.permalinks.atom), feed.permalinks.atom);
    }
  }
});

test("all pages that show an article are planned where its headline has changed", () => {
  const pages = [whole.lists, whole.days, whole.fronts, whole.news].flat();
  const texts = new Map<string, string>([
    ...Array.from(whole.neighbours, ([id, around]) => [id, JSON.stringify(around)] as const),
    ...pages.map((page) => [page.permalink, JSON.stringify(page)] as const),
  ]);
  for (const { article } of newspaper.articles) {
    const plan = planFor(article.id);
    const planned = new Set([
      ...plan.articles.map((other) => other.article.id),
      ...[plan.lists, plan.days, plan.fronts, plan.news].flat().map(({ permalink }) => permalink),
    ]);
    const reference = `{"reference":{"inside":"${article.id}.md"}}`;
    const showing = [...texts].filter(([, text]) => text.includes(reference)).map(([page]) => page);
    assert.ok(showing.length > 0);
    assert.deepEqual(
      showing.filter((page) => !planned.has(page)),
      [],
      article.id,
    );
  }
});
