import assert from "node:assert/strict";
import { after, test } from "node:test";
import { tagPermalink } from "../../../src/newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../../src/newsroom/content/newspaper.ts";
import type { SiteFile } from "../../../src/site/eleventy/site-file.ts";
import { formatJsonLd } from "../../../src/site/metadata/linked-data.ts";
import { plantNewspaper, prove } from "./planted-newspaper.ts";

const planted = await plantNewspaper();
after(() => {
  planted.remove();
});
const { divided, whole, site, leaking } = planted;

/** The problems of the site with some files in place of its own, as `content/7.md feed.xml`. */
function proveWith(...files: readonly SiteFile[]): readonly string[] {
  const all = new Map(site);
  for (const file of files) all.set(file.file, file);
  return prove(divided, whole.pictures, all.values()).map(
    ({ file, details }) => `${file} ${(details as { output: string }).output}`,
  );
}

/** A file of the site with a text before the end of its main part, or at its end. */
function withText(file: string, text: string): SiteFile {
  const found = site.get(file);
  assert.ok(typeof found?.bytes === "string", `there is no ${file}`);
  const { bytes, kind } = found;
  const place = bytes.includes("</main>") ? bytes.lastIndexOf("</main>") : bytes.length;
  return { file, kind, bytes: bytes.slice(0, place) + text + bytes.slice(place) };
}

/** A file as it would be were nothing withheld. */
function asLeaking(file: string): SiteFile {
  const found = leaking.get(file);
  assert.ok(found !== undefined, `there is no ${file}`);
  assert.notDeepEqual(found, site.get(file), `${file} gives nothing away`);
  return found;
}

const { body } = find("7");
const edition = { lang: "en", root: "/" } as const;
const { article: draft } = find("8");

function find(id: string): FinishedArticle {
  const finished = whole.articles.find(({ article }) => article.id === id);
  assert.ok(finished !== undefined);
  return finished;
}

test("the site as it is to be published gives nothing away", () => {
  assert.deepEqual(proveWith(), []);
});

const first = "news/1/index.html";
const persian = "news/2/index.html";

/** Each of the twelve ways, and what is planted in one file. */
const leaks: { readonly [way: string]: readonly SiteFile[] } = {
  title: [
    withText(first, "<p>Secret: &quot;A &amp; B&quot; of Nowhereland"),
    withText(persian, `<p>${draft.title.replace("Sandglass", "<bdi>Sandglass</bdi>")}</p>`),
    withText(first, `<a href="mailto:?subject=${encodeURIComponent(draft.title)}&amp;body=x">`),
  ],
  "body phrase": [
    withText(first, "<p>sample geese will\n meet on the <em>marsh</em>"),
    withText(first, "the committee said: before anybody else has had their\u00ad breakfast"),
    withText(persian, "شن‌های بیابانِ نمونه فردا پیش از سپیده"),
    withText(first, body.lede.slice(0, 50)),
  ],
  tag: [
    withText(first, '<meta content="Quicksilver">'),
    withText(first, `<a href="${tagPermalink(edition, "شن‌روان")}">`),
    { file: "tag/quicksilver/index.html", kind: "front", bytes: "" },
  ],
  "picture name": [
    withText(first, "geese.png"),
    ...[...leaking.values()].filter(({ file }) => file.endsWith(".avif")),
    withText(first, `<img src="/${[...leaking.keys()].find((file) => file.endsWith(".jpg"))}">`),
  ],
  feed: ["feed.xml", "rss.xml", "feed.json", "politics/feed.xml"].map(asLeaking),
  sitemap: ["sitemap/2022-06.xml", "news-sitemap.xml"].map(asLeaking),
  "JSON-LD": [
    withText(
      first,
      formatJsonLd({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        headline: draft.title,
      }),
    ),
    withText(
      first,
      formatJsonLd({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        url: "https://sample.example/news/7/",
      }),
    ),
    withText(
      first,
      formatJsonLd({
        "@context": "https://schema.org",
        "@type": "Person",
        name: "Sample Quillfeather",
      }),
    ),
  ],
  "share picture": [...leaking.values()].filter(
    ({ file, says }) => says !== undefined && !site.has(file),
  ),
  "related list": [asLeaking(persian), withText(first, '<li><a href="/news/8/">Sample</a></li>')],
  "corrections page": [asLeaking("corrections/index.html")],
  index: [asLeaking("index.html"), asLeaking("1401/04/07/index.html")],
  404: [withText("404.html", `<p>Unheard whispering</p>`)],
};

for (const [way, files] of Object.entries(leaks)) {
  assert.ok(files.length > 0, way);
  files.forEach((file, index) => {
    test(`a leak by ${way} is found (${index + 1} of ${files.length})`, () => {
      const found = proveWith(file);
      assert.ok(found.length > 0, "nothing was found");
      assert.ok(
        found.every(
          (place) => /^content\/[78]\.md /.test(place) && place.endsWith(` ${file.file}`),
        ),
        found.join("\n"),
      );
    });
  });
}

/** What looks like a leak and is none. */
const harmless: readonly string[] = [
  '<a href="https://elsewhere.example/news/7/">Sample</a>',
  "<p>Bridges of the committee</p>",
  "<p>/news/71/ and 7</p>",
  "<p>A deck of cards</p>",
];

for (const text of harmless) {
  test(`${text} gives nothing away`, () => {
    assert.deepEqual(proveWith(withText(first, text)), []);
  });
}
