import assert from "node:assert/strict";
import fs from "node:fs";
import type { Summary } from "../../src/site/archive/summary.ts";
import type { Article } from "../../src/newsroom/article/article.ts";
import { picturePermalink, sharePicturePermalink } from "../../src/newsroom/article/permalink.ts";
import type { Moment } from "../../src/language/calendar/moment.ts";
import { parseMoment } from "../../src/language/calendar/parse-moment.ts";
import type { FinishedArticle } from "../../src/newsroom/content/newspaper.ts";
import { noPictures, type Picture, type Pictures } from "../../src/newsroom/images/picture.ts";
import type { Desk, Masthead } from "../../src/newsroom/masthead/masthead.ts";

const desk: Desk = { slug: "international", name: { en: "International", fa: "بین‌الملل" } };

/** A desk that has no article. */
export const emptyDesk: Desk = { slug: "culture", name: { en: "Culture", fa: "فرهنگ" } };

/** The newspaper of the tests. */
export const masthead: Masthead = {
  name: { en: "Khabar", fa: "خبر" },
  address: "https://khabar.example",
  language: "en",
  editions: [{ lang: "en", root: "/" }],
  timeZone: "Asia/Tehran",
  copyright: { en: "© Khabar", fa: "© خبر" },
  desks: [desk, emptyDesk],
  pictureCredits: "required",
  sharePictures: "desks",
  generationTime: false,
};

/** The same newspaper in two editions. */
export const twoEditions: Masthead = {
  ...masthead,
  editions: [
    { lang: "en", root: "/" },
    { lang: "fa", root: "/fa/" },
  ],
};

/** A file in content, and the pictures of a newspaper that shows it. */
export const pictureFile = "content/bridge.jpg";
export const pictures: Pictures = {
  ...noPictures,
  ofFile: new Map([[pictureFile, samplePicture("1a2b3c4d5e6f7a8b")]]),
  ofDesk: new Map([
    ["international en", { permalink: sharePicturePermalink("en"), location: "en.png", says: "" }],
    ["international fa", { permalink: sharePicturePermalink("fa"), location: "fa.png", says: "" }],
  ]),
};

/** A picture of 1600 by 1200 pixels in its widths. */
export function samplePicture(hash: string): Picture {
  const filesOf = (extension: string) =>
    [400, 800, 1600].map((width) => ({
      permalink: picturePermalink(hash, width, extension),
      width,
      height: (width * 3) / 4,
      location: `${hash}.${extension}`,
    }));
  return { avif: filesOf("avif"), webp: filesOf("webp"), jpeg: filesOf("jpg") };
}

export function momentOf(typed: string): Moment {
  const moment = parseMoment(typed, masthead.timeZone);
  assert.ok(moment.ok, typed);
  return moment.value;
}

/** An article with sample text, and with what a test says of it. */
export function sampleArticle(
  fields: Partial<Article> = {},
  html = "<p>Sample text.</p>",
  lede = "Sample text.",
): FinishedArticle {
  const article = {
    id: "1",
    title: "Sample headline",
    date: momentOf("1401/4/6 19:41"),
    desk,
    tags: [],
    corrections: [],
    draft: false,
    lang: "en" as const,
    file: "content/1.md",
    ...fields,
  };
  return { article, body: { pieces: [html], pictures: [], lede }, readingTime: 1 };
}

/** An article as lists know it. */
export function sampleSummary(fields: Partial<Article> = {}, lede = "Sample text."): Summary {
  return { article: sampleArticle(fields).article, lede };
}

const source = fs.readFileSync(
  new URL("../fixtures/source/000_328e154e63764b37.txt", import.meta.url),
  "utf8",
);

/** The lines of text of the print page that article 322596 comes from, without empty ones. */
const sourceLines = source
  .split(/\r?\n/)
  .map((line) => line.trim())
  .filter(Boolean);

/** Article 322596, its paragraphs as the source has them. */
export function article322596(): FinishedArticle {
  const [, title = "", , , ...rest] = sourceLines;
  const paragraphs = rest.slice(0, -2);
  return sampleArticle(
    {
      id: "322596",
      title,
      place: "Bishkek",
      agency: "IRNA",
      tags: ["Iran", "Kyrgyzstan", "Afghanistan"],
    },
    paragraphs.map((paragraph) => `<p>${paragraph}</p>\n`).join(""),
    paragraphs[0] ?? "",
  );
}
