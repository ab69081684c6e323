import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Article } from "../../../src/newsroom/article/article.ts";
import { KnownRows } from "../../../src/engine/index/read-segment.ts";
import { DamagedSegment, SegmentFile } from "../../../src/engine/index/segment-file.ts";
import type { FinishedArticle } from "../../../src/newsroom/content/newspaper.ts";
import { StoredArticle } from "../../../src/engine/index/stored-article.ts";
import { FiledContent } from "./filed-content.ts";
import { jpegStart, sampleArticle } from "../../newsroom/content/open-content.ts";

const image = "image:\n  file: bridge.jpg\n  alt: A sample bridge\n  credit: A sample\n";
const amended =
  "updated: 1401/4/7 10:00\ncorrections:\n  - date: 1401/4/8\n    text: Sample correction.\n";

/** Front matter of articles 1, 2, 3… that have no mistake between them. */
const sound = [
  "",
  "tags: [One, Two words, سه]\nkicker: Sample\ndeck: A sample\nbyline: S\nagency: A\nplace: P\n",
  "tags: [سه]\ntranslation: 4\n",
  "lang: fa\ntags: [سه]\ntranslation: 3\n",
  image,
  amended,
  "draft: true\n",
  "embargo: 1402/1/1\n",
  `${image}retracted:\n  date: 1401/4/9\n  reason: Sample.\n`,
];

function fill(content: FiledContent, front: readonly string[]): void {
  content.write("bridge.jpg", jpegStart);
  front.forEach((keys, index) => {
    const text = `Sample text, see https://khabar.example/news/${index}/.\n\n![A sample](bridge.jpg)`;
    content.write(
      `${index + 1}.md`,
      sampleArticle(index + 1, keys, index === 0 ? text : undefined),
    );
  });
}

test("an article on file is what reading its file gives, field by field", () => {
  using content = new FiledContent();
  fill(content, sound);
  const plain = content.check();
  const filed = content.readFiled();
  assert.ok(plain.ok && filed.ok, JSON.stringify(plain));
  const tell = ({ article }: { article: Article }): unknown =>
    JSON.parse(JSON.stringify({ ...article, ...fieldsOf(article) }));
  assert.equal(filed.articles.length, sound.length);
  for (const [place, stored] of filed.articles.entries()) {
    const read: FinishedArticle | undefined = plain.articles[place];
    assert.ok(read !== undefined);
    assert.ok(stored instanceof StoredArticle);
    assert.deepEqual(tell(stored), tell(read));
    assert.deepEqual(
      [stored.body.pieces, stored.body.pictures],
      [read.body.pieces, read.body.pictures],
    );
    assert.equal(stored.lede, read.body.lede);
    assert.deepEqual(JSON.parse(JSON.stringify(stored.readWhole())), tell(read));
  }
  assert.deepEqual(filed.pictures, plain.pictures);
  const first = filed.articles.find(({ article }) => article.id === "1");
  assert.ok(first instanceof StoredArticle);
  assert.deepEqual(first.named, ["0"]);
  const { article } = first;
  assert.equal(article.date, article.date, "whether a moment is an article's date can be asked");
});

/** All fields of an article, also those that are not its own properties. */
function fieldsOf(article: Article): Article {
  const { id, title, date, desk, kicker, deck, byline, agency, place, tags } = article;
  const { lang, updated, corrections, retracted, draft, embargo, image, translation, file } =
    article;
  const { typed, jalali, gregorian, time, weekday, machine, instant } = date;
  return {
    ...{ id, title, desk, tags, lang, corrections, draft, file },
    date: { typed, jalali, gregorian, weekday, machine, instant, ...(time && { time }) },
    ...(Object.fromEntries(
      Object.entries({
        kicker,
        deck,
        byline,
        agency,
        place,
        updated,
        retracted,
        embargo,
        image,
        translation,
      }).filter(([, value]) => value !== undefined),
    ) as Partial<Article>),
  };
}

/** Front matter of articles 1, 2, 3… with mistakes between them, or with pictures. */
const faults: readonly (readonly [name: string, front: readonly string[]])[] = [
  [
    "tags of one address",
    ["tags: [Iran, iran]\n", "tags: [iran]\n", "tags: [كابل]\n", "tags: [x, کابل]\n"],
  ],
  [
    "a translation that is not there",
    ["translation: 7\n", "translation: 1\n", "lang: fa\ntranslation: 2\n"],
  ],
  ["a picture that is not there", [image.replace("bridge", "brigde"), image]],
  ["a mistake in one article", ["tags: 3: 4\n", "translation: 1\n"]],
];

for (const [name, front] of faults) {
  test(`${name}: told of articles on file as of others`, () => {
    using content = new FiledContent();
    fill(content, front);
    content.write("again.md", sampleArticle(2));
    content.write("front.yaml", "stories: [{ id: 9 }, { id: 1, size: lead }]\n");
    const [plain, filed] = [content.check(), content.readFiled()];
    assert.ok(!plain.ok && !filed.ok);
    assert.deepEqual(filed.problems, plain.problems);
    assert.deepEqual(
      filed.articles.map(({ article }) => article.file),
      plain.articles.map(({ article }) => article.file),
    );
  });
}

test("a mistake that is mended while a newspaper is read is told to be", () => {
  using content = new FiledContent();
  fill(content, ["", "desk: nowhere\n"]);
  const location = content.file();
  content.write("2.md", sampleArticle(2));
  const read = content.readFiled(location);
  assert.ok(!read.ok);
  assert.deepEqual(read.problems, [
    {
      rule: "file-unreadable",
      details: { reason: "it has just been changed" },
      file: "content/2.md",
    },
  ]);
});

test("files with the same bytes are not read again, whatever their times", () => {
  using content = new FiledContent();
  fill(content, sound);
  const location = content.file();
  const [known, changed] = [[path.basename(location)], sound.map((_, index) => `${index + 1}.md`)];
  const before = fs.statSync(location);
  assert.equal(content.file({ known, changed }), location);
  assert.equal(fs.statSync(location).ino, before.ino, "the segment's file was not written again");
  // Nobody asks for the bytes of a file of which it is known that it has not been changed.
  content.write("1.md", sampleArticle(1, "", "Another text."));
  assert.equal(content.file({ known, changed: ["2.md"] }), location);
  const other = content.file({ known, changed });
  assert.notEqual(other, location);
  fs.rmSync(location);
  assert.equal(content.file(), other, "as if all of it had been read");
});

test("a segment that is torn, changed at any byte or renamed says nothing", () => {
  using content = new FiledContent();
  fill(content, sound.slice(0, 4));
  const location = content.file();
  const bytes = fs.readFileSync(location);
  const table = new SegmentFile(location).readTable();
  assert.ok(table !== undefined);
  const last = table.columns.placeOf(3);
  const recordsEnd = last[0] + last[1] + last[2];
  const isRead = (changed: Buffer): boolean => {
    fs.writeFileSync(location, changed);
    const file = new SegmentFile(location);
    try {
      return file.readTable() !== undefined;
    } finally {
      file.close();
    }
  };
  for (let at = 0; at < bytes.length; at++) {
    assert.ok(!isRead(bytes.subarray(0, at)), `torn at ${at}`);
    if (at < recordsEnd) continue;
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 0x20;
    assert.ok(!isRead(flipped), `changed at ${at}`);
  }
  assert.ok(isRead(bytes));
  const foreign = path.join(content.segments, `${"0".repeat(32)}.segment`);
  fs.renameSync(location, foreign);
  assert.equal(new SegmentFile(foreign).readTable(), undefined);
  assert.throws(() => content.readFiled(foreign), DamagedSegment);
});

test("a record that is changed is not taken", () => {
  using content = new FiledContent();
  fill(content, sound.slice(0, 2));
  const location = content.file();
  const bytes = fs.readFileSync(location);
  const [at, article, body] = new SegmentFile(location).readTable()?.columns.placeOf(1) ?? [
    0, 0, 0,
  ];
  for (let place = at; place < at + article + body; place += 7) {
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ 1;
    fs.writeFileSync(location, flipped);
    const stored = content.readFiled(location).articles.find((found) => found.article.id === "2");
    assert.ok(stored !== undefined);
    const read = (): unknown => (place < at + article ? stored.article.title : stored.body.pieces);
    assert.throws(read, DamagedSegment);
    assert.ok(new KnownRows([location]).find("2.md") !== undefined);
  }
  // It is read again where a new segment is made of it.
  content.write("1.md", sampleArticle(1, "", "Another text."));
  const known = [path.basename(location)];
  const other = content.file({ known, changed: ["1.md"] });
  assert.equal(content.readFiled(other).articles.length, 2);
  fs.rmSync(other);
  assert.equal(content.file(), other);
});
