import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { render, type ArticlePageData } from "../../layouts/article.11ty.tsx";
import type { Neighbours } from "../../src/site/archive/pages.ts";
import { noPictures } from "../../src/newsroom/images/picture.ts";
import type { FinishedArticle } from "../../src/newsroom/content/newspaper.ts";
import { loadTheme } from "../../src/site/eleventy/theme.ts";
import {
  article322596,
  masthead,
  momentOf,
  pictureFile,
  pictures,
  sampleArticle,
  sampleSummary,
  twoEditions,
} from "./sample-newspaper.ts";

const theme = loadTheme();
const everything = {
  kicker: "Sample kicker",
  deck: "Sample deck.",
  byline: "Sample Name",
  place: "Bishkek",
  agency: "IRNA",
  tags: ["First", "Second"],
  updated: momentOf("1401/4/7"),
};

/** All that stands around an article: four related ones, and one before and after it. */
const around: Neighbours = {
  previous: sampleSummary({ id: "10", title: "Sample before" }),
  next: sampleSummary({ id: "12", title: "Sample after" }),
  related: ["3", "4", "5", "6"].map((id) => sampleSummary({ id, title: `Sample related ${id}` })),
};

function renderPage(article: FinishedArticle, changes: Partial<ArticlePageData> = {}): string {
  return render({ article, masthead, pictures, neighbours: new Map(), theme, ...changes });
}

const timed = { masthead: { ...masthead, generationTime: true } };

function read(article: FinishedArticle, changes: Partial<ArticlePageData> = {}) {
  const { document } = parseHTML(renderPage(article, changes));
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";
  return { document, textOf, words: textOf("main").replace(/\s+/g, " ").trim() };
}

test("article 322596 is one response of at most 7 KB, its fonts at most 50 KB with it", () => {
  const neighbours = new Map([["322596", around]]);
  const page = gzipSync(renderPage(article322596(), { neighbours })).length;
  assert.ok(page <= 7 * 1024, `${String(page)} bytes`);
  // The fonts that its letters ask for; the browser tests see which are fetched.
  const fonts = theme.assets.filter(({ file }) => /(text|display|regular)\.[0-9a-f]{8}/.test(file));
  assert.equal(fonts.length, 3);
  const sum = fonts.reduce((bytes, font) => bytes + font.bytes.length, page);
  assert.ok(sum <= 50 * 1024, `${String(sum)} bytes`);
});

test("the page reads in the order of the old slip, and says nothing twice", () => {
  const { words } = read(sampleArticle(everything));
  assert.equal(
    words,
    "کد خبر: 1 تاریخ: 1401/4/6 19:41" +
      "Sample kickerSample headlineSample deck." +
      "Khabar International DeskSample NameBishkek — IRNA" +
      "Monday, 6 Tir 1401 (27 June 2022), 19:41Updated Tuesday, 7 Tir 1401 (28 June 2022)" +
      "Sample text.FirstSecondلینک مطلب: https://khabar.example/news/1/Send by mail",
  );
});

test("the headline is the only h1, without the newspaper's name", () => {
  const { document } = read(sampleArticle());
  const headlines = [...document.querySelectorAll("h1")].map((h1) => h1.textContent);
  assert.deepEqual(headlines, ["Sample headline"]);
});

test("what an article lacks leaves nothing behind", () => {
  const { document } = read(sampleArticle());
  for (const part of [".kicker", ".deck", ".byline", ".dateline", ".tags", ".generated"]) {
    assert.equal(document.querySelector(part), null, part);
  }
  assert.equal(document.querySelectorAll("main p:empty").length, 0);
});

test("a Persian article is Persian throughout, but for machines", () => {
  const { document, words } = read(sampleArticle({ ...everything, lang: "fa", id: "322596" }));
  assert.equal(document.documentElement.lang, "fa");
  assert.equal(document.documentElement.dir, "rtl");
  assert.match(words, /^کد خبر: ۳۲۲۵۹۶ تاریخ: ۱۴۰۱\/۴\/۶ ۱۹:۴۱/);
  assert.match(words, /سرویس بین‌الملل/);
  assert.match(words, /دوشنبه ۶ تیر ۱۴۰۱ \(۲۷ ژوئن ۲۰۲۲\)، ساعت ۱۹:۴۱/);
  assert.match(words, /\/news\/322596\/فرستادن با ایمیل$/);
});

test("no field for machines holds a Jalali year or a Persian digit", () => {
  for (const lang of ["en", "fa"] as const) {
    const { document } = read(sampleArticle({ ...everything, lang }));
    const fields = [
      ...[...document.querySelectorAll("time")].map((time) => time.getAttribute("datetime")),
      ...[...document.querySelectorAll("meta,link")].map((field) => field.outerHTML),
      document.querySelector('script[type="application/ld+json"]')?.textContent,
    ];
    assert.equal(fields[0], "2022-06-27T19:41:00+04:30");
    assert.equal(fields[1], "2022-06-28");
    assert.doesNotMatch(fields.join("\n"), /140[0-9]|[\u06F0-\u06F9\u0660-\u0669]/);
  }
});

test("text of the other script says its language and is isolated", () => {
  const { document } = read(
    sampleArticle({
      ...everything,
      title: "Sample «خبر» here",
      tags: ["خبر نمونه"],
      deck: "خبر ok",
    }),
  );
  for (const part of ["h1 bdi", ".tags bdi", ".deck bdi"]) {
    const run = document.querySelector(part);
    assert.equal(run?.getAttribute("lang"), "fa", part);
    assert.equal(run.getAttribute("dir"), "rtl", part);
  }
  const persian = read(sampleArticle({ lang: "fa", title: "خبر Sample", byline: "Sample" }));
  for (const part of ["h1 bdi", ".byline bdi"]) {
    assert.equal(persian.document.querySelector(part)?.getAttribute("lang"), "en", part);
  }
});

test("whatever an editor types stays text", () => {
  const hostile = `"'><script>alert(1)</script><!--</title></style>&amp;<img src=x/>`;
  const { document, textOf } = read(
    sampleArticle({
      title: hostile,
      kicker: hostile,
      deck: hostile,
      byline: hostile,
      place: hostile,
      agency: hostile,
      tags: [hostile],
    }),
  );
  for (const part of ["h1", ".kicker", ".deck", ".byline", ".tags li"]) {
    assert.equal(textOf(part), hostile, part);
  }
  assert.equal(textOf("title"), `${hostile} – Khabar`);
  assert.equal(document.querySelectorAll("script:not([type='application/ld+json'])").length, 0);
  assert.equal(document.querySelectorAll("img").length, 0);
  assert.equal(document.querySelectorAll("style").length, 1);
  const data = JSON.parse(textOf("script")) as { headline: string };
  assert.equal(data.headline, hostile);
  assert.equal(
    document.querySelector('meta[property="og:title"]')?.getAttribute("content"),
    hostile,
  );
});

test("titles and metadata hold no direction marks", () => {
  const mark = "\u200F";
  const article = sampleArticle({
    title: `Sample${mark} headline`,
    desk: { slug: "desk", name: { en: `Desk${mark}`, fa: "میز" } },
    tags: [`Tag${mark}`],
    deck: `Deck${mark}`,
  });
  const marked = { ...masthead, name: { en: `Khabar${mark}`, fa: "خبر" } };
  const html = renderPage(article, { masthead: marked });
  const head = html.slice(0, html.indexOf("</head>"));
  assert.doesNotMatch(head, /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/);
});

test("the page runs nothing, asks no other host, and carries no style but the one hashed", () => {
  const html = renderPage(sampleArticle(everything));
  const { document } = parseHTML(html);
  assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=/);
  const style = document.querySelector("style")?.textContent;
  assert.equal(style, theme.stylesheets.article);
  for (const link of document.querySelectorAll("link:not([rel=canonical]):not([rel=alternate])")) {
    assert.match(link.getAttribute("href") ?? "", /^\/(?!\/)/);
    const file = (link.getAttribute("href") ?? "").slice(1);
    assert.ok(
      theme.assets.some((asset) => asset.file === file),
      file,
    );
  }
});

const image = {
  file: pictureFile,
  alt: "A sample bridge & river",
  caption: "Sample <b>caption</b>",
  credit: "Sample Agency",
};

/** An article with a picture above its text, and one between its paragraphs. */
const illustrated: FinishedArticle = {
  ...sampleArticle({ image }),
  body: {
    pieces: ["<p>Before.</p>\n", "<p>Behind.</p>\n"],
    pictures: [
      {
        file: pictureFile,
        alt: "Sample <alt>",
        caption: "Sample in the text",
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      },
    ],
    lede: "Before.",
  },
};

test("pictures stand above the text and in it, each in the format and width a browser chooses", () => {
  const { document } = read(illustrated);
  const figures = [...document.querySelectorAll("figure")];
  assert.deepEqual(
    figures.map((figure) => figure.querySelector("figcaption")?.textContent),
    ["Sample <b>caption</b> · Photo: Sample Agency", "Sample in the text"],
  );
  assert.equal(figures[1]?.previousElementSibling?.textContent, "Before.");
  const sources = [...(figures[0]?.querySelectorAll("source, img") ?? [])];
  assert.deepEqual(
    sources.map((source) => source.getAttribute("srcset")),
    ["avif", "webp", "jpg"].map((extension) =>
      [400, 800, 1600]
        .map((width) => `/pictures/1a2b3c4d5e6f7a8b-${width}.${extension} ${width}w`)
        .join(","),
    ),
  );
  const attributes = ["alt", "width", "height", "loading", "decoding", "fetchpriority"];
  assert.deepEqual(
    [...document.querySelectorAll("img")].map((img) =>
      attributes.map((name) => img.getAttribute(name)),
    ),
    [
      [image.alt, "800", "600", null, null, "high"],
      ["Sample <alt>", "800", "600", "lazy", "async", null],
    ],
  );
});

test("an article whose picture was not made is a fault of the build", () => {
  const lost = sampleArticle({ image: { ...image, file: "content/lost.jpg" } });
  assert.throws(() => renderPage(lost), /content\/lost\.jpg/);
});

test("a shared link shows the article's picture, else one of the article or its desk", () => {
  const shared = (article: FinishedArticle, of: Partial<ArticlePageData> = {}) => {
    const { document } = read(article, of);
    return ["og:image", "og:image:width", "og:image:alt", "twitter:card"].map((name) =>
      document.querySelector(`[property="${name}"],[name="${name}"]`)?.getAttribute("content"),
    );
  };
  const host = "https://khabar.example";
  const large = "summary_large_image";
  const own = `${host}/pictures/1a2b3c4d5e6f7a8b-1600.jpg`;
  assert.deepEqual(shared(illustrated), [own, "1600", image.alt, large]);
  const drawn = { permalink: "/pictures/share-1.png", location: "", says: "" };
  assert.deepEqual(
    shared(sampleArticle(), { pictures: { ...pictures, ofArticle: new Map([["1", drawn]]) } }),
    [`${host}/pictures/share-1.png`, "1200", "Sample headline", large],
  );
  const desk = `${host}/pictures/share-en.png`;
  assert.deepEqual(shared(sampleArticle()), [desk, "1200", "International", large]);
  assert.deepEqual(shared(sampleArticle(), { pictures: noPictures }), [
    `${host}/icon-512.png`,
    "512",
    "Khabar",
    undefined,
  ]);
});

test("desk, day and tags are links, in the addresses of the article's edition", () => {
  const linksOf = (lang: "en" | "fa", tags: readonly string[]) => {
    const { document } = read(sampleArticle({ lang, tags }), { masthead: twoEditions });
    return [...document.querySelectorAll("article a:not([href^='mailto:'])")].map((link) =>
      link.getAttribute("href"),
    );
  };
  assert.deepEqual(linksOf("en", ["Sample Tag"]), [
    ...["/", "/international/", "/1401/04/06/", "/tag/sample-tag/"],
  ]);
  assert.deepEqual(linksOf("fa", ["خبر"]), [
    ...["/fa/", "/fa/international/", "/fa/1401/04/06/", `/fa/tag/${encodeURIComponent("خبر")}/`],
  ]);
});

test("every page names the desks, and marks the one it belongs to", () => {
  const { document } = read(sampleArticle());
  assert.deepEqual(
    [...document.querySelectorAll(".desks a")].map((link) => [
      link.getAttribute("href"),
      link.getAttribute("aria-current"),
      link.textContent,
    ]),
    [
      ["/international/", "true", "International"],
      ["/culture/", null, "Culture"],
    ],
  );
});

test("from an article the way leads on to related ones, and to its desk's before and after", () => {
  const { document } = read(sampleArticle(), { neighbours: new Map([["1", around]]) });
  const linksIn = (part: string) =>
    [...document.querySelectorAll(`${part} a`)].map((link) => [
      link.getAttribute("href"),
      link.getAttribute("rel"),
    ]);
  const related = ["3", "4", "5", "6"].map((id) => [`/news/${id}/`, null]);
  assert.deepEqual(linksIn("aside"), related);
  assert.deepEqual(linksIn("nav.on"), [
    ["/news/10/", "prev"],
    ["/news/12/", "next"],
  ]);
  const alone = read(sampleArticle(), { neighbours: new Map([["1", { related: [] }]]) });
  assert.equal(alone.document.querySelector(".on"), null);
});

test("an article and its translation name each other, and each itself", () => {
  for (const of of [masthead, twoEditions]) {
    const { document } = read(sampleArticle({ lang: "fa", translation: "2" }), { masthead: of });
    assert.deepEqual(
      [...document.querySelectorAll("link[hreflang]")].map((link) => [
        link.getAttribute("hreflang"),
        link.getAttribute("href"),
      ]),
      [
        ["fa", "https://khabar.example/news/1/"],
        ["en", "https://khabar.example/news/2/"],
        ["x-default", "https://khabar.example/news/2/"],
      ],
    );
    const link = document.querySelector(".translation a");
    assert.deepEqual(
      [link?.getAttribute("href"), link?.getAttribute("hreflang"), link?.textContent],
      ["/news/2/", "en", "Read this in English"],
    );
    const toEnglish = document.querySelector(".switch")?.getAttribute("href") ?? null;
    assert.equal(toEnglish, of === twoEditions ? "/news/2/" : null);
  }
});

test("an article without a translation leads to the other edition's front, where there is one", () => {
  const { document } = read(sampleArticle(), { masthead: twoEditions });
  const link = document.querySelector(".switch");
  assert.deepEqual(
    [link?.getAttribute("href"), link?.getAttribute("lang"), link?.textContent],
    ["/fa/", "fa", "فارسی"],
  );
  assert.equal(document.querySelector("link[hreflang]"), null);
});

test("a mail to pass an article on holds its headline and its address, whatever they hold", () => {
  const title = `Sample 100% “A&B” ?body=x #1 + خبر`;
  const { document } = read(sampleArticle({ title }));
  const href = document.querySelector(".mail a")?.getAttribute("href") ?? "";
  const { protocol, search, hash } = new URL(href);
  assert.deepEqual([protocol, hash], ["mailto:", ""]);
  assert.doesNotMatch(search, /\+/, "a mail program takes it for a plus");
  assert.deepEqual(
    [...new URLSearchParams(search)],
    [
      ["subject", title],
      ["body", `${title}\r\nhttps://khabar.example/news/1/`],
    ],
  );
});

test("the last line says how long the page took, where the masthead asks for it", () => {
  const lineOf = (lang: "en" | "fa") =>
    parseHTML(renderPage(sampleArticle({ lang }), timed)).document.querySelector(
      "footer p:last-child",
    )?.textContent ?? "";
  assert.match(lineOf("en"), /^Page generated in 0\/\d{4} sec$/);
  assert.match(lineOf("fa"), /^این صفحه در ۰\/[۰-۹]{4} ثانیه تولید شد$/);
});

test("reading and rendering are counted in the time that a page took", () => {
  const slow = { ...sampleArticle(), readingTime: 2000 };
  assert.match(renderPage(slow, timed), /Page generated in 2\/0\d{3} sec/);
});

test("html-validate finds nothing to say", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const pages = [
    renderPage(article322596()),
    renderPage(illustrated),
    renderPage(sampleArticle({ ...everything, translation: "2" }), {
      masthead: twoEditions,
      neighbours: new Map([["1", around]]),
    }),
    renderPage(sampleArticle({ lang: "fa" })),
  ];
  for (const page of pages) {
    const report = await validator.validateString(page);
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages),
      [],
    );
  }
});
