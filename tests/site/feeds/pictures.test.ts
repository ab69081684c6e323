// Pictures as feeds show them: one JPEG, found from any page, and told once more as an attachment.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { Article } from "../../../src/newsroom/article/article.ts";
import { renderAtom } from "../../../src/site/feeds/atom.ts";
import { renderJsonFeed } from "../../../src/site/feeds/json-feed.ts";
import { planFeeds } from "../../../src/site/feeds/plan-feeds.ts";
import { renderRss } from "../../../src/site/feeds/rss.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { masthead, sampleArticle } from "../../layouts/sample-newspaper.ts";
import { childOf, childrenOf, readXml } from "./read-xml.ts";
import { bodyPicture, samplePictures } from "./sample-pictures.ts";

const pictures = samplePictures({
  "content/bridge.jpg": [400, 800, 1200],
  "content/river.png": [200],
  "content/wide.jpg": [900, 1200],
});
const image = { file: "content/bridge.jpg", alt: 'A "bridge" & <b>' };

function feedOf(fields: Partial<Article>, html = "<p>Sample text.</p>\n") {
  const sample = sampleArticle(fields);
  const body = {
    pieces: [html, "<p>More.</p>\n", ""],
    pictures: [
      bodyPicture("content/river.png", "A river", "Sample caption"),
      bodyPicture("content/wide.jpg", "A wide river"),
    ],
    lede: "Sample lede.",
  };
  const [feed] = planFeeds({ masthead, articles: [{ ...sample, body }] }, pictures);
  assert.ok(feed !== undefined);
  return feed;
}

/** What an article's text shows, in the order of reading. */
function outline(html: string) {
  const { document } = parseHTML(`<body>${html}</body>`);
  return [...document.querySelectorAll("figure, p")].map((block) => {
    const img = block.querySelector("img");
    if (img === null) return block.textContent;
    const attributes = ["src", "width", "height", "alt"].map((name) => img.getAttribute(name));
    return [...attributes, block.querySelector("figcaption")?.textContent];
  });
}

const site = "https://khabar.example/pictures";

test("the article's picture stands above its text, and the text's where they belong", () => {
  const caption = { caption: "Sample <caption>", credit: "Sample & Co" };
  const { entries } = feedOf({ image: { ...image, ...caption } });
  assert.deepEqual(outline(entries[0]?.html ?? ""), [
    [`${site}/bridge-800.jpg`, "800", "400", image.alt, "Sample <caption> Photo: Sample & Co"],
    "Sample text.",
    [`${site}/river-200.jpg`, "200", "100", "A river", "Sample caption"],
    "More.",
    // Where all are wider than a reader's column, the narrowest.
    [`${site}/wide-900.jpg`, "900", "450", "A wide river", undefined],
  ]);
});

test("each format names the article's picture as it does pictures", () => {
  const feed = feedOf({ image });
  const address = `${site}/bridge-800.jpg`;
  const json = JSON.parse(renderJsonFeed(feed)) as { readonly items: { image?: string }[] };
  assert.equal(json.items[0]?.image, address);

  const entry = childOf(readXml(renderAtom(feed)), "entry");
  const [enclosure] = childrenOf(entry, "link").filter(
    ({ attributes }) => attributes.get("rel") === "enclosure",
  );
  assert.equal(enclosure?.attributes.get("href"), address);
  assert.equal(enclosure.attributes.get("type"), "image/jpeg");

  const item = childOf(childOf(readXml(renderRss(feed)), "channel"), "item");
  assert.deepEqual(Object.fromEntries(childOf(item, "media:content").attributes), {
    ...{ url: address, medium: "image", type: "image/jpeg" },
    ...{ width: "800", height: "400" },
  });
});

test("an article without a picture names none", () => {
  const feed = feedOf({});
  for (const text of [renderAtom(feed), renderRss(feed)]) {
    assert.doesNotMatch(text, /enclosure|<media:/);
  }
  assert.doesNotMatch(renderJsonFeed(feed), /"image":/);
});

test("an article of book length keeps its picture", () => {
  const { entries } = feedOf({ image }, `<p>${"sample ".repeat(10_000)}</p>\n`);
  assert.equal(outline(entries[0]?.html ?? "").length, 2);
});

test("a picture that was never made is a mistake of the code, not of the feed", () => {
  const [feed] = planFeeds({ masthead, articles: [sampleArticle({ image })] }, noPictures);
  assert.throws(() => feed?.entries, /content\/bridge\.jpg/);
});
