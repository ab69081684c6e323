import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import type { Newspaper } from "../../../src/newsroom/content/newspaper.ts";
import {
  SharePictureRenderer,
  shareDesign,
  type ShareText,
} from "../../../src/newsroom/images/share-picture-renderer.ts";
import type { Pictures } from "../../../src/newsroom/images/picture.ts";
import { readShareFonts } from "../../../src/newsroom/images/share-fonts.ts";
import { makeFolder, masthead, newspaperWith, prepareAllPictures } from "./sample-pictures.ts";

const { fonts } = readShareFonts();
const renderer = new SharePictureRenderer(Resvg, fonts);
const samples: { readonly [name: string]: ShareText } = {
  English: { lang: "en", name: "Sample", desk: "Politics", headline: "Sample: rain in the north" },
  Persian: { lang: "fa", name: "نمونه", desk: "سیاست", headline: "نمونه: باران در شمال می‌بارد" },
  "Persian with English": {
    lang: "fa",
    name: "نمونه",
    desk: "دانش",
    headline: "نمونه: «C++ Builder» و Łódź (برای GNU/Linux)، ۱۴۰۱/۰۴/۰۶!",
  },
  "English with Persian": {
    lang: "en",
    name: "Sample",
    desk: "Culture",
    headline: "Sample: “سلام دنیا!” & <hello> in Łódź",
  },
  long: { lang: "en", name: "Sample", desk: "Politics", headline: "Sample words ".repeat(99) },
  "long Persian": { lang: "fa", name: "نمونه", desk: "سیاست", headline: "نمونهٔ بلند ".repeat(99) },
  "one word": { lang: "en", name: "Sample", desk: "Science", headline: "Sample".repeat(30) },
  "long names": { lang: "en", name: "Sample ".repeat(20), desk: "Desk ".repeat(40), headline: "A" },
  "desk alone": { lang: "fa", name: "نمونه", headline: "بین‌الملل" },
};

for (const [name, text] of Object.entries(samples)) {
  test(`a share picture stands inside its frame: ${name}`, async () => {
    const png = renderer.draw(text);
    const { data, info } = await sharp(png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height], [1200, 630]);
    const isClear = (x: number, y: number) => {
      const at = (y * info.width + x) * 3;
      const pixel = data.subarray(at, at + 3).toString("hex");
      return y < 132 ? pixel === "98182e" : pixel === "fdfbf6";
    };
    let inked = 0;
    for (let y = 0; y < 618; y += 1) {
      for (let x = 0; x < info.width; x += 1) {
        if (isClear(x, y)) continue;
        inked += 1;
        assert.ok(x >= 62 && x < 1138, `ink at ${x}, ${y}`);
        assert.ok(y < 120 || (y >= 140 && y < 606), `ink at ${x}, ${y}`);
      }
    }
    assert.ok(inked > 2000, "there is text");
  });
}

test("a share picture has the same bytes whatever was drawn before", () => {
  for (const text of Object.values(samples)) {
    assert.ok(new SharePictureRenderer(Resvg, fonts).draw(text).equals(renderer.draw(text)));
  }
});

test("a headline that is too long ends in an ellipsis, a short one doesn't", () => {
  for (const [name, text] of Object.entries(samples)) {
    const isCut = /long|one word/.test(name) && name !== "long names";
    assert.equal(renderer.compose(text).includes("…"), isCut, name);
  }
});

test("words and figures stand in the order in which they are read", () => {
  const seen = (lang: "en" | "fa", headline: string) =>
    [...renderer.compose({ lang, name: "", headline }).matchAll(/x="([\d.]+)"[^>]*>([^<]+)</g)]
      .map(([, x, text = ""]) => ({ x: Number(x), text: text.replace(/[\u202B\u202C]/g, "") }))
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(" ");
  assert.equal(seen("fa", "نمونه ۱/۲ بود"), "بود ۱ / ۲ نمونه");
  assert.equal(seen("fa", "نمونه New York بود"), "بود New York نمونه");
  assert.equal(seen("en", "Say سلام دنیا now"), "Say دنیا سلام now");
});

test("whoever changes how share pictures look raises the number of their design", () => {
  const svg = Object.values(samples).map((text) => renderer.compose(text));
  const hash = createHash("sha256").update(svg.join("\n")).digest("hex").slice(0, 16);
  assert.equal(`${shareDesign} ${hash}`, "1 939b80f99e0c8236");
});

async function prepare(folder: string, newspaper: Newspaper): Promise<Pictures> {
  const prepared = await prepareAllPictures(newspaper, folder);
  assert.ok(prepared.ok);
  return prepared.value;
}

const editions = [
  { lang: "en", root: "/" },
  { lang: "fa", root: "/fa/" },
] as const;

test("each desk has a picture in each edition, kept for the next build", async () => {
  const folder = makeFolder();
  const newspaper = { ...newspaperWith([]), masthead: { ...masthead, editions } };
  const first = await prepare(folder, newspaper);
  assert.deepEqual([...first.ofDesk.keys()], ["politics en", "politics fa"]);
  assert.equal(first.ofArticle.size, 0);
  const { location = "", permalink } = first.ofDesk.get("politics fa") ?? {};
  assert.match(permalink ?? "", /^\/pictures\/share-[0-9a-f]{16}\.png$/);

  const whole = fs.readFileSync(location);
  const before = fs.statSync(location).mtimeMs;
  assert.deepEqual(await prepare(folder, newspaper), first);
  assert.equal(fs.statSync(location).mtimeMs, before);
  for (const wound of [
    () => {
      fs.truncateSync(location, 1000);
    },
    () => {
      fs.renameSync(location, `${location}x`);
      fs.symlinkSync(path.basename(`${location}x`), location);
    },
  ]) {
    wound();
    assert.deepEqual(await prepare(folder, newspaper), first);
    assert.ok(fs.lstatSync(location).isFile());
    assert.deepEqual(fs.readFileSync(location), whole);
  }
});

test("an article has a picture of its own where the masthead says so and the fonts have its letters", async () => {
  const titles = ["Sample", "نمونه", "Sample 新闻", "Sample Новости", "Sample 😀"];
  const articles = titles.map((title, index) => ({
    article: { id: String(index), title, lang: "en", desk: masthead.desks[0] },
  })) as unknown as Newspaper["articles"];
  const newspaper: Newspaper = { ...newspaperWith([]), articles };
  assert.equal((await prepare(makeFolder(), newspaper)).ofArticle.size, 0);
  const withArticles: Newspaper = {
    ...newspaper,
    masthead: { ...masthead, sharePictures: "articles" },
  };
  const { ofArticle } = await prepare(makeFolder(), withArticles);
  assert.deepEqual([...ofArticle.keys()], ["0", "1"]);
  const [first, ...others] = articles;
  const retracted = { ...first, article: { ...first?.article, retracted: {} } };
  const withRetracted = { ...withArticles, articles: [retracted, ...others] } as Newspaper;
  assert.deepEqual([...(await prepare(makeFolder(), withRetracted)).ofArticle.keys()], ["1"]);
});
