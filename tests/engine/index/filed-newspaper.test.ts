import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/newsroom/article/article.ts";
import { fileDigestOf } from "../../../src/engine/index/article-row.ts";
import { keyOfPath } from "../../../src/engine/index/content-index.ts";
import { DamagedIndex } from "../../../src/engine/index/index-database.ts";
import { RowArticle, type ArticleReference } from "../../../src/engine/index/indexed-article.ts";
import type { FinishedArticle } from "../../../src/newsroom/content/newspaper.ts";
import { picturesOf } from "../../../src/newsroom/content/withhold.ts";
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

test("an article in the index is what reading its file gives, field by field", () => {
  using content = new FiledContent();
  fill(content, sound);
  content.file();
  const plain = content.check();
  const filed = content.readFiled();
  assert.ok(plain.ok && filed.ok, JSON.stringify(plain));
  const tell = ({ article }: { article: Article }): unknown =>
    JSON.parse(JSON.stringify({ ...article, ...fieldsOf(article) }));
  assert.equal(filed.articles.length, sound.length);
  for (const [place, stored] of filed.articles.entries()) {
    const read: FinishedArticle | undefined = plain.articles[place];
    assert.ok(read !== undefined);
    assert.ok(stored instanceof RowArticle);
    assert.deepEqual(tell(stored), tell(read));
    assert.deepEqual(
      [stored.body.pieces, stored.body.pictures],
      [read.body.pieces, read.body.pictures],
    );
    assert.deepEqual([stored.lede, stored.body.lede], [read.body.lede, read.body.lede]);
    assert.deepEqual(stored.pictures, picturesOf(read));
    // Another process is told of it by a reference.
    const { reference } = JSON.parse(JSON.stringify(stored)) as { reference: ArticleReference };
    assert.deepEqual(tell(content.indexed.revive(reference)), tell(read));
  }
  assert.deepEqual(filed.pictures, plain.pictures);
  const first = filed.articles.find(({ article }) => article.id === "1");
  assert.ok(first instanceof RowArticle);
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
  test(`${name}: told of articles in the index as of others`, () => {
    using content = new FiledContent();
    fill(content, front);
    content.write("again.md", sampleArticle(2));
    content.write("front.yaml", "stories: [{ id: 9 }, { id: 1, size: lead }]\n");
    content.file();
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
  content.file();
  content.write("2.md", sampleArticle(2));
  const read = content.readFiled();
  assert.ok(!read.ok);
  assert.deepEqual(read.problems, [
    {
      rule: "file-unreadable",
      details: { reason: "it has just been changed" },
      file: "content/2.md",
    },
  ]);
});

test("files with the same bytes are not parsed again, and others are", () => {
  using content = new FiledContent();
  fill(content, [...sound, "desk: nowhere\n"]);
  const all = content.files;
  assert.deepEqual(content.file(), all);
  const rows = (): readonly string[] => [...content.index.articles.entries()].flat();
  const known = content.files.map(
    (inside) =>
      [inside, fileDigestOf(content.index.articles.get(keyOfPath(inside)) ?? "")] as const,
  );
  const before = rows();
  assert.deepEqual(content.file(known), [], "one that has a mistake neither");
  assert.deepEqual(rows(), before);
  content.write("1.md", sampleArticle(1, "", "Another text."));
  assert.deepEqual(content.file(known), ["1.md"]);
  const after = rows();
  assert.notDeepEqual(after, before);
  content.file();
  assert.deepEqual(rows(), after, "as if all of it had been read");
});

test("an article may be revised, and another process gets it as it was revised", () => {
  using content = new FiledContent();
  fill(content, ["tags: [One]\n"]);
  content.file();
  const found = content.indexed.find("1.md");
  assert.ok(found !== undefined);
  const revised = found.revise((article) => ({ ...article, translation: "7" }));
  assert.equal(revised.article.translation, "7");
  assert.deepEqual(fieldsOf(revised.article), {
    ...fieldsOf(found.article),
    translation: "7",
  });
  assert.equal(found.article.translation, undefined);
  const { reference } = JSON.parse(JSON.stringify(revised)) as { reference: ArticleReference };
  const revived = content.indexed.revive(reference);
  assert.deepEqual(
    [revived.article.translation, revived.article.title, revived.body.pieces],
    ["7", "A sample", found.body.pieces],
  );
});

test("an article that the index lacks is none, and a reference to it says that it is damaged", () => {
  using content = new FiledContent();
  fill(content, ["", "desk: nowhere\n"]);
  content.file();
  for (const inside of ["2.md", "3.md"]) {
    assert.equal(content.indexed.find(inside), undefined);
    assert.throws(() => content.indexed.revive({ inside }), DamagedIndex);
  }
});

/** Which of an article's digests another file changes. */
const digests: readonly (readonly [keys: string, body: string, isOther: readonly boolean[]])[] = [
  ["", "Sample text.\n\nAnother paragraph.", [false, true]],
  ["", "Another first paragraph.", [true, true]],
  ["kicker: Another\n", "Sample text.", [true, false]],
  ["", "Sample text.\n\n", [false, false]],
];

for (const [keys, body, isOther] of digests) {
  test(`digests tell an article with ${keys.trim() || "no keys"} and ${JSON.stringify(body)} from another`, () => {
    using content = new FiledContent();
    const digestsNow = (): readonly string[] => {
      content.file();
      return content.indexed.find("1.md")?.digests ?? [];
    };
    content.write("1.md", sampleArticle(1));
    const before = digestsNow();
    content.write("1.md", sampleArticle(1, keys, body));
    const after = digestsNow();
    assert.deepEqual(
      after.map((digest, place) => digest !== before[place]),
      isOther,
    );
  });
}
