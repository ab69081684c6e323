import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListPage } from "../../../src/site/archive/pages.ts";
import { planArchive } from "./plan-archive.ts";
import {
  deskOf,
  desks,
  english,
  idsOf,
  persian,
  sampleArchive,
  sampleRow,
  sampleSummary,
} from "./sample-archive.ts";

/** A page as its number (or `front`), newest and oldest article, older and newer page. */
function drawn({ number, stories, older, newer }: ListPage): string {
  const ids = idsOf(stories);
  const name = (permalink = "–"): string => /page\/(\d+)\/$/.exec(permalink)?.[1] ?? permalink;
  const span = `${ids[0] ?? ""}…${ids.at(-1) ?? ""} (${ids.length})`;
  return `${number ?? "front"}: ${span} older ${name(older)} newer ${name(newer)}`;
}

const lists: readonly (readonly [count: number, pages: readonly string[]])[] = [
  [0, ["front: … (0) older – newer –"]],
  [40, ["front: 1040…1001 (40) older – newer –"]],
  [
    41,
    [
      "front: 1041…1002 (40) older 1 newer –",
      "1: 1040…1001 (40) older – newer 2",
      "2: 1041…1041 (1) older 1 newer /sport/",
    ],
  ],
  [
    80,
    [
      "front: 1080…1041 (40) older 1 newer –",
      "1: 1040…1001 (40) older – newer 2",
      "2: 1080…1041 (40) older 1 newer /sport/",
    ],
  ],
  [
    81,
    [
      "front: 1081…1042 (40) older 2 newer –",
      "1: 1040…1001 (40) older – newer 2",
      "2: 1080…1041 (40) older 1 newer 3",
      "3: 1081…1081 (1) older 2 newer /sport/",
    ],
  ],
];
for (const [count, expected] of lists) {
  test(`the list of a desk with ${count} articles`, () => {
    const { deskPages } = planArchive(
      sampleArchive(sampleRow(count, { desk: deskOf("sport"), tags: ["A tag"] })),
    );
    const pages = deskPages.filter(({ permalink }) => permalink.startsWith("/sport/"));
    assert.deepEqual(pages.map(drawn), expected);
    for (const { permalink, number } of pages) {
      assert.equal(permalink, number === undefined ? "/sport/" : `/sport/page/${number}/`);
    }
  });
}

test("each article is on one page of its desk and tag, and the way from the front leads to all", () => {
  for (let count = 41; count <= 125; count += 1) {
    const summaries = sampleRow(count, { tags: ["Tag"] });
    const { deskPages, tagPages } = planArchive(sampleArchive(summaries));
    for (const all of [deskPages.filter(({ stories }) => stories.length > 0), tagPages]) {
      const paged = all.filter(({ number }) => number !== undefined);
      assert.deepEqual(idsOf(paged.flatMap(({ stories }) => stories)).toSorted(), idsOf(summaries));

      const seen = new Set<string>();
      let page = all[0];
      while (page !== undefined) {
        for (const id of idsOf(page.stories)) seen.add(id);
        const { older } = page;
        page = all.find(({ permalink }) => permalink === older);
      }
      assert.equal(seen.size, count);
    }
  }
});

test("every desk of the masthead has a front in every edition, in its order", () => {
  const archive = sampleArchive([sampleSummary("1", "1401/1/1")], { editions: [english, persian] });
  assert.deepEqual(
    planArchive(archive).deskPages.map(({ permalink }) => permalink),
    [english, persian].flatMap(({ root }) => desks.map(({ slug }) => `${root}${slug}/`)),
  );
});

test("a tag is spelt as its newest article spells it, lists an article once, and stands by its address", () => {
  const { tagPages } = planArchive(
    sampleArchive([
      sampleSummary("1", "1401/1/1", { tags: ["bishkek", "Bishkek"] }),
      sampleSummary("2", "1401/1/2", { tags: ["Bishkek"] }),
      sampleSummary("3", "1401/1/3", { tags: ["جمهوری خواهان"] }),
    ]),
  );
  assert.deepEqual(
    tagPages.map(({ permalink, subject, stories }) => [
      decodeURIComponent(permalink),
      subject.kind === "tag" && subject.tag,
      ...idsOf(stories),
    ]),
    [
      ["/tag/bishkek/", "Bishkek", "2", "1"],
      ["/tag/جمهوری-خواهان/", "جمهوری خواهان", "3"],
    ],
  );
});

test("an edition lists the articles of its language alone; a single edition lists all", () => {
  const summaries = [
    sampleSummary("1", "1401/1/1", { tags: ["x"] }),
    sampleSummary("2", "1401/1/2", { tags: ["x"], lang: "fa" }),
  ];
  const listed = (archive: ReturnType<typeof sampleArchive>): readonly string[] =>
    planArchive(archive).tagPages.map(
      ({ permalink, stories }) => `${permalink} ${idsOf(stories).join(" ")}`,
    );
  assert.deepEqual(listed(sampleArchive(summaries)), ["/tag/x/ 2 1"]);
  assert.deepEqual(listed(sampleArchive(summaries, { editions: [english, persian] })), [
    "/tag/x/ 1",
    "/fa/tag/x/ 2",
  ]);
});
