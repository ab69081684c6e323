import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readMasthead } from "../../../src/newsroom/content/read-masthead.ts";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { ContentIndex, keyOfPath } from "../../../src/engine/index/content-index.ts";
import { IndexedArticles } from "../../../src/engine/index/indexed-article.ts";
import { readRows } from "../../../src/engine/index/read-rows.ts";
import { PageKeys } from "../../../src/engine/plan/page-keys.ts";
import { planBatches } from "../../../src/engine/plan/plan-batches.ts";
import type { PlannedBatch } from "../../../src/engine/plan/page-batch.ts";
import type { BatchPlanning } from "../../../src/engine/plan/plan-batches.ts";
import type { Pictures } from "../../../src/newsroom/images/picture.ts";
import { jpegStart, SampleContent } from "../../newsroom/content/open-content.ts";
import { samplePictures } from "../../site/feeds/sample-pictures.ts";

interface Site {
  readonly content: SampleContent;
  pictures: Pictures;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number;
}

const picture = "content/bridge.jpg";

/** Four articles, the last of which is news. */
function writeSite(content: SampleContent): Site {
  content.write("bridge.jpg", jpegStart);
  content.write("1.md", article(1, "tags: [Sample]\n"));
  content.write("2.md", article(2, "image: { file: bridge.jpg, alt: A bridge, credit: Sample }\n"));
  content.write("3.md", article(3));
  content.write("4.md", article(4));
  const pictures = samplePictures({ [picture]: [400] });
  return { content, pictures, now: Date.parse("2022-06-27T12:00:00+04:30") };
}

function article(id: number, keys = "", title = "A sample"): string {
  const day = [1, 2, 3, 6][id - 1] ?? 1;
  const head = `id: ${id}\ndate: 1401/4/${day} 10:00\ndesk: politics\ntitle: ${title}\n`;
  return `---\n${head}${keys}---\n\nSample text of article ${id}.\n`;
}

function plan(
  { content, pictures, now }: Site,
  isUpToDate: BatchPlanning["isUpToDate"],
  keepsBatchesWhole = false,
): readonly PlannedBatch[] {
  const { folder, place } = content;
  const read = readMasthead(place);
  assert.ok(read.ok);
  const { masthead } = read.value;
  const articles = ["1.md", "2.md", "3.md", "4.md"];
  const files = articles.map((inside) => [inside] as const);
  const index = ContentIndex.open(path.join(folder, "index.db"));
  try {
    for (const [inside, row = "", text = ""] of readRows(files, place, masthead, folder)) {
      index.articles.set(keyOfPath(inside), row);
      index.texts.set(keyOfPath(inside), text);
    }
    const newspaper = readNewspaper(place, undefined, {
      found: {
        articles,
        pictures: ["bridge.jpg"],
        hasMasthead: true,
        hasFront: fs.existsSync(path.join(folder, "front.yaml")),
        problems: [],
      },
      masthead: read.value,
      articles: new IndexedArticles(index, masthead),
    });
    assert.ok(newspaper.ok, JSON.stringify(newspaper));
    const keys = new PageKeys([masthead], pictures);
    const planning = { isUpToDate, keepsBatchesWhole };
    return [...planBatches({ newspaper: newspaper.value, pictures, now }, keys, planning)];
  } finally {
    index.close();
  }
}

/** The key of each file. */
function keysOf(site: Site): ReadonlyMap<string, string> {
  return new Map(plan(site, () => false).flatMap(({ keys }) => [...keys]));
}

const feeds = ["feed.json", "feed.xml", "rss.xml"].flatMap((name) => [name, `politics/${name}`]);
const lists = ["index.html", "politics/index.html"];
const sitemaps = ["sitemap.xml", "sitemap/2022-06.xml"];
const all = [1, 2, 3, 4].map((id) => `news/${id}/index.html`);

const changes: readonly (readonly [
  what: string,
  change: (site: Site) => void,
  changed: readonly string[],
])[] = [
  ["nothing", () => undefined, []],
  [
    "a text",
    ({ content }) => {
      content.write("1.md", `${article(1, "tags: [Sample]\n")}\nAnd more.\n`);
    },
    ["news/1/index.html", ...feeds],
  ],
  [
    "a headline",
    ({ content }) => {
      content.write("1.md", article(1, "tags: [Sample]\n", "Another"));
    },
    // The others lead to it: as the previous one, or as related.
    [...all, ...lists, ...feeds, "1401/04/01/index.html", "tag/sample/index.html"],
  ],
  [
    "a tag",
    ({ content }) => {
      content.write("4.md", article(4, "tags: [Sample]\n"));
    },
    [
      // What is related to it, and what shows it.
      ...["news/3/index.html", "news/4/index.html", "tag/sample/index.html"],
      ...[...lists, ...feeds, "1401/04/06/index.html", "news-sitemap.xml"],
      // The list of the tag has changed on another day.
      ...["sitemap.xml", "sitemap/lists.xml"],
    ],
  ],
  [
    "what a picture is shown as",
    (site) => {
      site.pictures = samplePictures({ [picture]: [400, 800] });
    },
    ["news/2/index.html", "1401/04/02/index.html", ...lists, ...feeds, ...sitemaps],
  ],
  [
    "the picture that is shared of an article",
    (site) => {
      const drawn = { permalink: "/pictures/share-1.png", says: "", location: "" };
      site.pictures = { ...site.pictures, ofArticle: new Map([["3", drawn]]) };
    },
    ["news/3/index.html"],
  ],
  [
    "what is on the front",
    ({ content }) => {
      content.write("front.yaml", "stories:\n  - { id: 1, size: lead }\n");
    },
    ["index.html"],
  ],
  [
    "the time",
    (site) => {
      site.now += 72 * 3_600_000;
    },
    ["news-sitemap.xml"],
  ],
  [
    "a correction",
    ({ content }) => {
      const keys = "corrections:\n  - date: 1401/4/6 11:00\n    text: It was another sample.\n";
      content.write("4.md", article(4, keys));
    },
    [
      ...["news/3/index.html", "news/4/index.html", "corrections/index.html"],
      ...[...lists, ...feeds, ...sitemaps, "1401/04/06/index.html", "news-sitemap.xml"],
      ...["fronts", "days"].map((name) => `sitemap/${name}.xml`),
    ],
  ],
];

for (const [what, change, changed] of changes) {
  test(`where ${what} has changed, the pages that show it have other keys, and no others`, () => {
    using content = new SampleContent();
    const site = writeSite(content);
    const before = keysOf(site);
    change(site);
    const after = keysOf(site);
    const differing = [...after].filter(([file, key]) => before.get(file) !== key);
    assert.deepEqual(differing.map(([file]) => file).sort(), [...changed].sort());
  });
}

test("the list of what was put right has another key where the headline of such an article has", () => {
  using content = new SampleContent();
  const site = writeSite(content);
  const keys = "corrections:\n  - date: 1401/4/6 11:00\n    text: It was another sample.\n";
  content.write("3.md", article(3, keys));
  const before = keysOf(site);
  content.write("3.md", article(3, keys, "Another"));
  const after = keysOf(site);
  assert.notEqual(after.get("corrections/index.html"), before.get("corrections/index.html"));
});

test("where each page stands there is no part to render", () => {
  using content = new SampleContent();
  const site = writeSite(content);
  const before = keysOf(site);
  const asked: string[] = [];
  const parts = plan(site, (file, key) => {
    asked.push(file);
    return before.get(file) === key;
  });
  assert.deepEqual(parts, []);
  assert.deepEqual(asked.sort(), [...before.keys()].sort(), "each file is asked for once");
});

test("a whole part has its pages that stand, too, and names the others", () => {
  using content = new SampleContent();
  const site = writeSite(content);
  const isUpToDate: BatchPlanning["isUpToDate"] = (file) => file !== "news/2/index.html";
  const [part, ...others] = plan(site, isUpToDate, true);
  assert.deepEqual(others, []);
  assert.deepEqual([...(part?.keys.keys() ?? [])], all);
  assert.deepEqual([...(part?.pending ?? [])], ["news/2/index.html"]);
  assert.deepEqual(
    part?.keys,
    plan(site, () => false, true).find(({ pages }) => pages.articles !== undefined)?.keys,
    "they are the same parts, whatever stands",
  );
});

test("of a feed whose files stand but for one, that one alone is to be taken", () => {
  using content = new SampleContent();
  const site = writeSite(content);
  const [part, ...others] = plan(site, (file) => file !== "rss.xml");
  assert.deepEqual(others, []);
  assert.deepEqual([...(part?.keys.keys() ?? [])], ["rss.xml"]);
  assert.equal(part?.pages.feeds?.length, 1);
});
