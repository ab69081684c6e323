import assert from "node:assert/strict";
import { test } from "node:test";
import { planArchive } from "./plan-archive.ts";
import type { Pin } from "../../../src/newsroom/masthead/front.ts";
import {
  english,
  persian,
  pin,
  sampleArchive,
  sampleRow,
  sampleSummary,
} from "./sample-archive.ts";

/** A front as `1007 lead, 1006 large, …`, so that order and size are seen at once. */
function drawn(count: number, pins: readonly Pin[] = []): readonly string[] {
  const [front] = planArchive(sampleArchive(sampleRow(count), { pins })).fronts;
  assert.equal(front?.permalink, "/");
  return front.stories.map(({ summary, size }) => `${summary.article.id} ${size}`);
}

test("without pins the newest leads, four are large, the rest small", () => {
  assert.deepEqual(drawn(7), [
    "1007 lead",
    "1006 large",
    "1005 large",
    "1004 large",
    "1003 large",
    "1002 small",
    "1001 small",
  ]);
});

test("a pinned lead comes first, then pins in their order, then the newest others", () => {
  assert.deepEqual(drawn(7, [pin("1002", "small"), pin("1001", "lead"), pin("1007")]), [
    "1001 lead",
    "1002 small",
    "1007 large",
    "1006 large",
    "1005 large",
    "1004 small",
    "1003 small",
  ]);
});

test("where no pin leads, the newest other story does, and pins follow it", () => {
  assert.deepEqual(drawn(4, [pin("1001"), pin("1004", "small")]), [
    "1003 lead",
    "1001 large",
    "1004 small",
    "1002 large",
  ]);
});

test("where every story is pinned, one leads all the same", () => {
  assert.deepEqual(drawn(2, [pin("1001", "small"), pin("1002")]), ["1001 lead", "1002 large"]);
});

test("a front shows 40 stories, the oldest of them too where it is pinned, each once", () => {
  const stories = drawn(90, [pin("1001", "lead"), pin("1002"), pin("1089")]);
  assert.equal(stories.length, 40);
  assert.deepEqual(stories.slice(0, 5), [
    "1001 lead",
    "1002 large",
    "1089 large",
    "1090 large",
    "1088 large",
  ]);
  assert.equal(stories.at(-1), "1053 small");
  assert.equal(new Set(stories).size, 40);
});

test("forty-one pins leave no room for the rest", () => {
  const pins = Array.from({ length: 41 }, (_, index) => pin(String(1001 + index)));
  assert.equal(drawn(50, pins).length, 40);
});

test("a pin counts in the edition of its article", () => {
  const archive = sampleArchive(
    [
      sampleSummary("1", "1401/1/1"),
      sampleSummary("2", "1401/1/2"),
      sampleSummary("3", "1401/1/3", { lang: "fa" }),
      sampleSummary("4", "1401/1/4", { lang: "fa" }),
    ],
    { editions: [english, persian], pins: [pin("3", "lead"), pin("1", "lead")] },
  );
  assert.deepEqual(
    planArchive(archive).fronts.map(({ permalink, stories }) => [
      permalink,
      ...stories.map(({ summary, size }) => `${summary.article.id} ${size}`),
    ]),
    [
      ["/", "1 lead", "2 large"],
      ["/fa/", "3 lead", "4 large"],
    ],
  );
});

test("an edition without articles has its front, desks, archive and 404 all the same", () => {
  const archive = sampleArchive([sampleSummary("1", "1401/1/1")], {
    editions: [english, persian],
  });
  const pages = planArchive(archive);
  const inPersian = Object.values(pages)
    .flat()
    .filter((page: { permalink: string }) => page.permalink.startsWith("/fa/"));
  assert.deepEqual(
    inPersian.map(({ permalink }: { permalink: string }) => permalink),
    [
      ...["/fa/", "/fa/politics/", "/fa/international/", "/fa/sport/"],
      ...["/fa/corrections/", "/fa/archive/", "/fa/404.html"],
    ],
  );
  assert.deepEqual(pages.fronts[1]?.stories, []);
  assert.deepEqual(pages.archives[1]?.years, []);
  assert.deepEqual(pages.corrections[1]?.amendments, []);
});
