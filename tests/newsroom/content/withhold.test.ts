import assert from "node:assert/strict";
import { test } from "node:test";
import { formatInstant, parseInstant } from "../../../src/language/calendar/iso-8601.ts";
import { decideNow } from "../../../src/newsroom/content/decide-now.ts";
import { checkWithheld, withhold } from "../../../src/newsroom/content/withhold.ts";
import type { DividedNewspaper } from "../../../src/newsroom/content/withhold.ts";
import { SampleContent, jpegStart, sampleArticle } from "./open-content.ts";

const now = Date.UTC(2022, 5, 29, 7, 30);
const ids = (divided: DividedNewspaper): readonly string[] =>
  divided.published.articles.map(({ article }) => article.id);

/** An embargo as typed in Tehran, and the instant at which the article is out. */
const embargoes: readonly (readonly [typed: string, out: string])[] = [
  ["1405/9/3 06:00", "2026-11-24T02:30:00Z"],
  ["۱۴۰۵/۹/۳ ۰۶:۰۰", "2026-11-24T02:30:00Z"],
  // A day without a time: its first instant.
  ["1405/9/3", "2026-11-23T20:30:00Z"],
  // The clock went from 00:00 to 01:00 on 1401/1/2, so that this day began at 01:00.
  ["1401/1/2", "2022-03-21T20:30:00Z"],
  ["1401/1/1 23:59", "2022-03-21T20:29:00Z"],
  ["1401/1/2 01:00", "2022-03-21T20:30:00Z"],
  // It went back from 24:00 to 23:00 on 1401/6/30: 23:30 happened twice, and the first counts.
  ["1401/6/30 23:30", "2022-09-21T19:00:00Z"],
  ["1401/6/30 22:59", "2022-09-21T18:29:00Z"],
  ["1401/6/31", "2022-09-21T20:30:00Z"],
  ["1401/6/31 00:00", "2022-09-21T20:30:00Z"],
  // No clock was changed any more in 1402.
  ["1402/1/2", "2023-03-21T20:30:00Z"],
];

for (const [typed, out] of embargoes) {
  test(`an embargo until ${typed} ends at ${out}, to the second`, () => {
    using content = new SampleContent();
    content.write("1.md", sampleArticle(1));
    content.write("2.md", sampleArticle(2, `embargo: ${typed}\n`));
    const newspaper = content.read();
    const instant = parseInstant(out) ?? NaN;
    const before = withhold(newspaper, instant - 1000);
    assert.deepEqual(ids(before), ["1"]);
    assert.equal(formatInstant(before.nextDue?.instant ?? NaN), out);
    for (const late of [0, 1000]) {
      const divided = withhold(newspaper, instant + late);
      assert.deepEqual(ids(divided), ["2", "1"]);
      assert.equal(divided.nextDue, undefined);
    }
  });
}

test("what leads to a withheld article goes with it, and what others show stays", () => {
  using content = new SampleContent("editions: [en, fa]\n");
  content.write("1.md", sampleArticle(1, "translation: 2\n", "Text.\n\n![A sample](both.jpg)"));
  content.write("2.md", sampleArticle(2, "lang: fa\ntranslation: 1\ndraft: true\n"));
  content.write(
    "3.md",
    sampleArticle(3, "draft: true\nembargo: 1402/1/1\n", "Text.\n\n![A sample](both.jpg)\n\n![A](own.jpg)"),
  );
  for (const name of ["both.jpg", "own.jpg"]) content.write(name, jpegStart);
  content.write("front.yaml", "stories:\n  - id: 3\n    size: lead\n  - id: 1\n");
  const { published, withheld, nextDue } = withhold(content.read(), now);
  assert.deepEqual(withheld.map(({ finished }) => finished.article.id), ["3", "2"]);
  assert.equal(nextDue, undefined, "a draft is not due");
  assert.equal(published.articles[0]?.article.translation, undefined);
  assert.deepEqual(published.pins.map(({ id }) => id), ["1"]);
  assert.deepEqual(published.pictures.map(({ file }) => file), ["content/both.jpg"]);
  assert.deepEqual(published.masthead.editions.map(({ lang }) => lang), ["en"]);
});

test("a newspaper of which nothing is withheld is published as it is", () => {
  using content = new SampleContent();
  content.write("1.md", sampleArticle(1, "draft: false\nembargo: 1400/1/1\n"));
  const newspaper = content.read();
  assert.equal(withhold(newspaper, now).published, newspaper);
});

test("without a clock it is the newest article's hour; an embargo needs a clock", () => {
  using content = new SampleContent();
  content.write("1.md", sampleArticle(1));
  content.write("2.md", sampleArticle(2, "draft: true\nembargo: 1450/1/1\n").replace("1401/4/6", "1450/1/1"));
  const published = Date.UTC(2022, 5, 27, 15, 11);
  const clock = (): number => now + 999;
  const noClock = (): number => assert.fail("the clock was read");
  const { articles } = content.read();
  assert.deepEqual(decideNow(articles, undefined, noClock), { instant: published, fromClock: false });
  assert.deepEqual(decideNow(articles, 5000, noClock), { instant: 5000, fromClock: false });
  content.write("3.md", sampleArticle(3, "embargo: 1401/1/1\n"));
  const more = content.read().articles;
  assert.deepEqual(decideNow(more, undefined, clock), { instant: now, fromClock: true });
  assert.deepEqual(decideNow(more, 5000, noClock), { instant: 5000, fromClock: false });
});

test("checks see what is withheld: ids, translations and tags of drafts", () => {
  using content = new SampleContent();
  content.write("1.md", sampleArticle(1, "tags: [Sample]\n"));
  content.write("2.md", sampleArticle(1, "draft: true\n"));
  content.write("3.md", sampleArticle(3, "draft: true\ntranslation: 1\ntags: [sample]\n"));
  assert.deepEqual(content.problems(), [
    "2.md:2:5 id-duplicate",
    "3.md:7:14 translation-language",
    "3.md:8:8 tag-twin",
  ]);
});

test("a first edition without an article makes no site, a second one waits for its first", () => {
  using content = new SampleContent("editions: [en, fa]\n");
  content.write("1.md", sampleArticle(1, "draft: true\n"));
  content.write("2.md", sampleArticle(2, "lang: fa\n"));
  const check = () =>
    checkWithheld(
      withhold(content.read(), now),
      { location: content.folder, name: "content" },
      () => false,
    ).map(({ rule }) => rule);
  assert.deepEqual(check(), ["withheld-all"]);
  content.write("3.md", sampleArticle(3));
  assert.deepEqual(check(), []);
});
